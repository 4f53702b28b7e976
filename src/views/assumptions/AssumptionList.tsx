import { flatText } from '../../drawing/axis/number.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import { Noted } from '../../drawing/note/Noted.tsx';
import { assumptionWords } from '../../text/assumptionWords.ts';
import { pictureMarkWords } from '../../text/pictureMarkWords.ts';
import { BrokenBy } from './BrokenBy.tsx';
import type { Row, RowState } from './rows.ts';

const text = () => assumptionWords();

/** Every assumption: whether it holds, its number against its bound, a sentence, and what breaks it. */
export function AssumptionList({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className="assumptions__list">
      {rows.map((row) => (
        <li key={row.id} className="assumption" data-state={row.state}>
          <span className="assumption__state">
            <StateMark state={row.state} />
            {text().states[row.state]}
          </span>
          <span className="assumption__title">
            {row.title}{' '}
            <Noted as="abbr" name={text().placeTitle(row.place)}>
              {row.place}
            </Noted>
          </span>
          {row.number !== null && (
            <span className="assumption__number">
              <Noted
                name={row.title}
                formula={pictureMarkWords().assumptions[row.id]}
                value={flatText(row.number)}
              >
                <Written text={row.number} />
              </Noted>{' '}
              {row.bound.length > 0 && (
                <span className="soft">
                  {text().against} <Written text={row.bound} />
                </span>
              )}
            </span>
          )}
          <span className="assumption__sentence soft">
            <Glossed text={row.sentence} /> {row.broken !== null && <BrokenBy {...row.broken} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

const MARKS: Record<RowState, string> = {
  held: 'M2.5 7.5 L5.5 10.5 L11.5 3.5',
  broken: 'M3 3 L11 11 M11 3 L3 11',
  none: 'M3 7 L11 7',
};

/** A tick, a cross or a dash: the word beside it says the same. */
function StateMark({ state }: { readonly state: RowState }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={MARKS[state]} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
