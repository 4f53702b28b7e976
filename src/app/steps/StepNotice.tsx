import { type MouseEvent, useState } from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { stepWords } from '../../text/stepWords.ts';
import { words } from '../../text/words.ts';
import { CloseIcon } from '../icons.tsx';
import { stepOfferOf } from './stepOffer.ts';

/** Steps of descent that were too long, and a button that takes the largest that would do. */
export default function StepNotice() {
  const run = useApp((state) => state.run);
  const outcome = useApp(({ solve }) => (solve.kind === 'done' ? solve.outcome : null));
  const setParameters = useApp((state) => state.setParameters);
  // what is looked for in the background is there one time
  useApp((state) => state.findings);
  const [closed, setClosed] = useState<Run | null>(null);
  const offer =
    run === null || !run.complete || run === closed || outcome === null ? null : stepOfferOf(run, outcome);
  if (offer === null) return null;
  const { sentences, step } = offer;
  return (
    <div className="notice">
      <div className="notice__body">
        {sentences.map((sentence) => (
          <p key={sentence}>
            <Glossed text={sentence} />
          </p>
        ))}
        {step !== null && (
          <button
            type="button"
            className="button"
            onClick={(event) => leave(event, () => setParameters({ learningRate: step }))}
          >
            {stepWords().use(plainNumber(step))}
          </button>
        )}
      </div>
      <button
        type="button"
        className="button button--icon"
        aria-label={words().app.dismiss}
        onClick={(event) => leave(event, () => setClosed(run))}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

/** The focus stays in the place of the notices when what had it goes. */
function leave({ currentTarget }: MouseEvent<HTMLElement>, act: () => void): void {
  currentTarget.closest<HTMLElement>('.notices')?.focus();
  act();
}
