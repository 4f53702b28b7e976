import { angleText } from '../../drawing/axis/angle.ts';
import { local } from '../../drawing/axis/localNumber.ts';
import { numberText, plainNumber } from '../../drawing/axis/number.ts';
import { typeset } from '../../drawing/axis/typeset.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { Noted } from '../../drawing/note/Noted.tsx';
import { frameWords } from '../../text/frameWords.ts';
import type { NetworkRow } from './networkRows.ts';

const text = () => frameWords();

/** Of many singular values and eigen-coordinates the rest is in the copy. */
const MOST_ROWS = 40;

/** The numbers of the network as a whole. */
export function NetworkTable({
  rows,
  playing,
}: {
  readonly rows: readonly NetworkRow[];
  readonly playing: boolean;
}) {
  return (
    <table className="frame-table__network" tabIndex={-1}>
      <caption>{text().network}</caption>
      <tbody>
        {rows.slice(0, MOST_ROWS).map(({ name, formula, value, note, count, angle }) => (
          <tr key={name}>
            <th scope="row">
              <Noted name={name} formula={formula} value={plainNumber(value)}>
                <Written text={typeset(name)} />
              </Noted>
            </th>
            <td data-note={playing ? undefined : local(String(value))}>
              {count ? value : <Written text={angle ? angleText(value) : numberText(value)} />}
              {note !== '' && <span className="soft"> {note}</span>}
            </td>
          </tr>
        ))}
        {rows.length > MOST_ROWS && (
          <tr>
            <td colSpan={2} className="soft">
              {text().more(rows.length - MOST_ROWS)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
