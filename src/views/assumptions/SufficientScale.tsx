import { local } from '../../drawing/axis/localNumber.ts';
import { lowered, numberText, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { Noted } from '../../drawing/note/Noted.tsx';
import type { OrderKept } from '../../findings/theory/orderKept.ts';
import { DELTA_COMPONENTS, type SufficientScale } from '../../model/theory/sufficientScale.ts';
import { EPSILON } from '../../model/theory/times.ts';
import type { Run } from '../../state/run.ts';
import { assumptionWords } from '../../text/assumptionWords.ts';
import { countText } from './powers.ts';
import { ScaleDrawing } from './ScaleDrawing.tsx';
import { scaleLine } from './scaleLine.ts';

const text = () => assumptionWords().scale;

interface SufficientScaleProps {
  readonly run: Run;
  readonly scale: SufficientScale;
  readonly order: OrderKept | null;
}

/** The paper's bound on the initial scale against the scale of the run, and what the bound is made from. */
export function SufficientScaleSection({ run, scale, order }: SufficientScaleProps) {
  const { log10Bound, excess } = scale;
  const log10Scale = Math.log10(run.parameters.initScale);
  const finite = Number.isFinite(log10Bound);
  return (
    <section className="assumptions__scale">
      <h3>{text().heading}</h3>
      {finite ? (
        <>
          <ScaleDrawing log10Bound={log10Bound} initScale={run.parameters.initScale} />
          <p>
            {excess > 0 ? text().above(countText(excess)) : text().below(countText(-excess))}{' '}
            {shareOfNumbers(log10Bound, log10Scale)}
          </p>
        </>
      ) : (
        <p>{text().never}</p>
      )}
      <p>
        {finite && excess > 0 && text().why}{' '}
        {order !== null && text().order(order.kept, order.finished, order.toCross)}
      </p>
      <h3>{text().bounds}</h3>
      <p>
        <Written text={formula(run)} />
      </p>
      <Components scale={scale} />
    </section>
  );
}

function shareOfNumbers(log10Bound: number, log10Scale: number): string {
  const { numbers } = scaleLine(log10Bound, log10Scale);
  if (!(numbers > 0 && numbers < 0.5)) return '';
  return text().doubles(
    numbers < 1e-6 ? text().tinyShare : text().percent(local(String(Number((100 * numbers).toPrecision(2))))),
  );
}

/** log10 of the bound, in the symbols of the table below it. */
function formula({ start: { dataset, initial } }: Run): RichText {
  const log10 = [upright('log'), lowered('10'), upright('\u2009')];
  return [
    ...log10,
    symbol('\u03bb'),
    upright(' \u2264 \u2212(3/'),
    symbol('\u03b5'),
    upright(') ('),
    ...log10,
    symbol('m'),
    upright(' + (9'),
    symbol('n'),
    symbol('\u0394'),
    upright('\u00b2/'),
    symbol('\u03b4'),
    upright('\u00b3) '),
    ...log10,
    symbol('n'),
    upright('),  '),
    symbol('m'),
    upright(` = ${initial.width}, `),
    symbol('n'),
    upright(` = ${dataset.samples}, `),
    symbol('\u03b5'),
    upright(` = ${local(String(EPSILON))}`),
  ];
}

function Components({ scale: { Delta, delta, smallest, components } }: { readonly scale: SufficientScale }) {
  return (
    <table className="assumptions__table">
      <thead>
        <tr>
          <th scope="col">{text().quantity}</th>
          <th scope="col">{text().value}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="assumptions__total">
          <th scope="row">
            <Written text={[symbol('\u0394')]} /> {text().Delta}
          </th>
          <td>
            <Written text={numberText(Delta)} />
          </td>
        </tr>
        <tr className="assumptions__total">
          <th scope="row">
            <Written text={[symbol('\u03b4')]} /> {text().delta}
          </th>
          <td>
            <Written text={numberText(delta)} />
          </td>
        </tr>
        {DELTA_COMPONENTS.map((name) => (
          <tr key={name} data-smallest={name === smallest ? '' : undefined}>
            <th scope="row">
              {text().components[name]}
              {name === smallest && <strong> {text().smallest}</strong>}
            </th>
            <td>
              {components[name] === Number.POSITIVE_INFINITY ? (
                <Noted as="abbr" name={text().nothing}>
                  –
                </Noted>
              ) : (
                <Written text={numberText(components[name])} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
