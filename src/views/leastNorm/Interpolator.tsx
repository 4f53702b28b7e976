import { numberText, plainNumber, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { Noted } from '../../drawing/note/Noted.tsx';
import { type InterpolatorFacts, rankOneNorm } from '../../findings/leastNorm/interpolatorFacts.ts';
import { norm } from '../../model/measures/angles.ts';
import { leastSquaredNorm } from '../../model/theory/leastNormConditions.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { leastNormWords } from '../../text/leastNormWords.ts';
import { type PictureMarkText, pictureMarkWords } from '../../text/pictureMarkWords.ts';
import { DASHES } from './normCurve.ts';
import { Part } from './Part.tsx';

const text = () => leastNormWords().interpolator;

/** Digits of a squared norm: they differ in the third. */
const DIGITS = 5;
/** Of a long vector the first entries are written. */
const MOST_ENTRIES = 8;

interface InterpolatorProps {
  readonly run: Run;
  /** null where M is not above 0 */
  readonly facts: InterpolatorFacts | null;
  /** M is the maximum, not a lower bound */
  readonly exhaustive: boolean;
  /** the numbers that decide stand by themselves, the rest unfolds */
  readonly folded: boolean;
}

/** The interpolator of rank 2 beside where training ends. */
export function Interpolator({ run, facts, exhaustive, folded }: InterpolatorProps) {
  const { teacher } = run.start.dataset;
  const unit = teacher === null || Math.abs(norm(teacher) - 1) < 1e-9;
  const deciding = (
    <dl className="least-norm__numbers">
      {facts !== null && (
        <Fact
          of="explicit"
          name={text().explicit}
          value={facts.explicit}
          digits={DIGITS}
          dash={DASHES.explicit}
        />
      )}
      <Fact
        of="rankOne"
        name={text().rankOne}
        value={rankOneNorm(run.start.dataset)}
        digits={DIGITS}
        dash={DASHES.rankOne}
      />
      <EndFact run={run} />
    </dl>
  );
  return (
    <>
      {folded && deciding}
      <Part heading={text().heading} folded={folded}>
        {facts === null ? <p>{exhaustive ? text().none : text().unknown}</p> : <Neurons facts={facts} />}
        <dl className="least-norm__numbers">
          {facts !== null && (
            <>
              <Fact of="loss" name={text().loss} value={facts.loss} />
              <Fact
                of="bound"
                name={unit ? text().bound : text().boundScaled}
                value={facts.bound}
                digits={DIGITS}
              />
              <Fact
                of="balanced"
                name={text().balanced}
                value={facts.balanced}
                digits={DIGITS}
                dash={DASHES.balanced}
              />
            </>
          )}
          <LeastFact run={run} />
        </dl>
        {!folded && deciding}
        {facts !== null && <p className="soft">{text().explain}</p>}
      </Part>
    </>
  );
}

/** What no network that fits the data goes below: of every run, M or no M. */
export function LeastFact({ run }: { readonly run: Run }) {
  return <Fact of="least" name={text().least} value={leastSquaredNorm(run.start.dataset)} digits={DIGITS} />;
}

/** |theta|^2 in the last frame there is. */
export function EndFact({ run }: { readonly run: Run }) {
  useApp((state) => state.revision);
  useApp((state) => state.solve.kind);
  const value = run.measures.squaredNorm?.[run.frameCount - 1] ?? Number.NaN;
  return (
    <Fact
      of="end"
      name={run.complete ? text().end : text().now}
      value={value}
      digits={DIGITS}
      strong={true}
    />
  );
}

interface FactProps {
  /** which it is: its note says it in full */
  readonly of: keyof PictureMarkText['leastNorm']['facts'];
  readonly name: string;
  readonly value: number;
  readonly digits?: number;
  readonly strong?: boolean;
  /** of its line in the curve */
  readonly dash?: readonly number[];
}

function Fact({ of, name, value, digits, strong = false, dash }: FactProps) {
  return (
    <div className={strong ? 'least-norm__fact least-norm__fact--strong' : 'least-norm__fact'}>
      <dt>
        <Noted {...pictureMarkWords().leastNorm.facts[of]} value={plainNumber(value, digits ?? 3)}>
          {name}
        </Noted>
        {dash !== undefined && (
          <svg className="least-norm__sample" width="28" height="6" aria-hidden="true">
            <path d="M0 3.5 H28" stroke="currentColor" strokeDasharray={dash.join(' ')} />
          </svg>
        )}
      </dt>
      <dd>
        <Written text={numberText(value, digits)} />
      </dd>
    </div>
  );
}

function Neurons({ facts: { network } }: { readonly facts: InterpolatorFacts }) {
  const { output, hidden, dimension } = network;
  return (
    <table className="least-norm__table">
      <thead>
        <tr>
          <th scope="col">{text().neuron}</th>
          <th scope="col">
            <Written text={[symbol('a')]} />
          </th>
          <th scope="col">
            <Written text={[symbol('w')]} />
          </th>
        </tr>
      </thead>
      <tbody>
        {Array.from(output, (a, j) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: neurons are told by their number
          <tr key={j}>
            <th scope="row">{j + 1}</th>
            <td>
              <Written text={numberText(a)} />
            </td>
            <td className="least-norm__vector">
              <Written text={vectorText(hidden.subarray(j * dimension, (j + 1) * dimension))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An entry this small beside the vector is rounding. */
const ROUNDING = 1e-13;

function vectorText(vector: Float64Array): RichText {
  const least = ROUNDING * norm(vector);
  const entries = Array.from(vector.subarray(0, MOST_ENTRIES), (x) =>
    numberText(Math.abs(x) < least ? 0 : x),
  );
  const listed = entries.flatMap((entry, k) => (k === 0 ? entry : [upright(', '), ...entry]));
  const rest = vector.length - entries.length;
  return [upright('('), ...listed, upright(rest > 0 ? ` \u2026 ${text().more(rest)})` : ')')];
}
