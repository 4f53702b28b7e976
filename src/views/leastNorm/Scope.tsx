import { reportOfRun } from '../../findings/theory/assumptionReport.ts';
import { correlation } from '../../model/theory/correlation.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { leastNormWords } from '../../text/leastNormWords.ts';
import { words } from '../../text/words.ts';

/** What of the paper's assumptions the data break, that Theorem 8 does without: Example 37's own families do. */
export function Scope({ run }: { readonly run: Run }) {
  // the assumptions are worked out in the background
  useApp((state) => state.findings);
  const sentence = scopeText(run);
  return sentence === null ? null : <p className="soft">{sentence}</p>;
}

/** null where the data break nothing of the kind, or that is not known yet. */
export function scopeText(run: Run): string | null {
  const text = leastNormWords().scope;
  const broken = new Set(
    reportOfRun(run)
      ?.assumptions.filter(({ held }) => held === false)
      .map(({ id }) => id),
  );
  const sentences = [
    broken.has('distinctEigenvalues') || broken.has('positiveCoordinates') ? text.spectrum : null,
    (correlation(run.start.dataset)?.beyond.length ?? 0) > 0 ? text.beyond45 : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : words().pictures.paragraph(sentences);
}
