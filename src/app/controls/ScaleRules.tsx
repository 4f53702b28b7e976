import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import { scaleRulesOf } from '../../findings/theory/scaleRules.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';

/** Under the knob of the scale: what it does, by rule and in this run. */
export function ScaleRules() {
  // theory and assumptions are worked out in the background
  useApp((state) => state.findings);
  useApp((state) => state.revision);
  const run = useApp((state) => state.run);
  return (
    <ul className="scale-rules">
      {run !== null &&
        run.frameCount > 0 &&
        scaleRuleTexts(run).map((sentence) => (
          <li key={sentence}>
            <Glossed text={sentence} />
          </li>
        ))}
    </ul>
  );
}

/** The plateau as the rule has it and as it was, and the angle that is left at the end. */
export function scaleRuleTexts(run: Run): readonly string[] {
  const { rules } = words().controls;
  const { plateau, takeOff, finalAngle, finalAngleShrinks } = scaleRulesOf(run);
  const texts: string[] = [];
  const measured = takeOff === null ? null : plainNumber(takeOff);
  if (plateau !== null) texts.push(rules.plateau(plainNumber(plateau), measured));
  else if (measured !== null) texts.push(rules.plateauAlone(measured));
  if (finalAngle !== null) {
    const angle = plainAngle(finalAngle);
    texts.push(finalAngleShrinks ? rules.finalAngle(angle) : rules.finalAngleAlone(angle));
  }
  return texts;
}
