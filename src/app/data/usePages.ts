import { useState } from 'react';

/** A stretch of rows or columns that is on the page, and what turns it. */
export interface Pages {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly turn: (pages: 1 | -1) => void;
  /** turns to the page of `index` */
  readonly show: (index: number) => void;
}

/** Of what is longer than `size`, a page of that length. */
export function usePages(count: number, size: number): Pages {
  const [wanted, setWanted] = useState(0);
  const last = Math.max(0, Math.ceil(count / size) - 1);
  const page = Math.min(wanted, last);
  return {
    from: page * size,
    to: Math.min(count, (page + 1) * size),
    count,
    turn: (pages) => setWanted(Math.min(last, Math.max(0, page + pages))),
    show: (index) => setWanted(Math.floor(index / size)),
  };
}
