import { useMemo } from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import { correlation } from '../../model/theory/correlation.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';

/** Whether the theory covers the inputs of the run on screen, by their actual angles. */
export function TheoryNote() {
  const dataset = useApp((state) => state.run?.start.dataset ?? null);
  const actual = useMemo(() => (dataset === null ? null : correlation(dataset)), [dataset]);
  if (dataset === null) return <p className="panel__theory" />;
  const { theory } = words().controls;
  if (actual === null) {
    return (
      <p className="panel__theory" data-beyond>
        <Glossed text={theory.noTeacher} />
      </p>
    );
  }
  const beyond = actual.beyond.length;
  return (
    <p className="panel__theory" data-beyond={beyond > 0 || undefined}>
      <Glossed
        text={beyond > 0 ? theory.beyond(beyond, dataset.samples) : theory.held(plainNumber(actual.largest))}
      />
    </p>
  );
}
