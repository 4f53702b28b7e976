import { frameWords } from '../../text/frameWords.ts';
import { PAGE_ROWS, type Rows } from './useRows.ts';

const text = () => frameWords();

/**
 * Which rows are shown, and buttons to the others where there are more. A button at the end is not `disabled`: it would lose
 * the focus of who got there by it.
 */
export function PageTurner({
  ordered,
  page,
  pages,
  turnTo,
}: Pick<Rows, 'ordered' | 'page' | 'pages' | 'turnTo'>) {
  const last = Math.min(ordered.length, (page + 1) * PAGE_ROWS);
  const shown = text().page(page * PAGE_ROWS + 1, last, ordered.length);
  if (pages === 1) return <span className="frame-table__pages soft" />;
  return (
    <nav className="frame-table__pages" aria-label={text().pages}>
      <button
        type="button"
        className="button button--small"
        aria-label={text().previous}
        aria-disabled={page === 0}
        onClick={() => turnTo(Math.max(0, page - 1))}
      >
        ‹
      </button>
      <span aria-live="polite">{shown}</span>
      <button
        type="button"
        className="button button--small"
        aria-label={text().next}
        aria-disabled={page === pages - 1}
        onClick={() => turnTo(Math.min(pages - 1, page + 1))}
      >
        ›
      </button>
    </nav>
  );
}
