import type { Dataset } from '../../model/problem.ts';
import { searchLeastNorm } from '../../model/theory/leastNorm.ts';
import { goOn, type Search } from './searchLoop.ts';

/**
 * The search for M, in a worker of its own: one ascent in many dimensions takes longer than a page may stand still. It
 * gets the data, then a message for every further stretch of time; to end it, its worker is ended.
 */
let search: Search | null = null;

self.onmessage = ({ data }: MessageEvent<Dataset | 'more'>) => {
  if (data !== 'more') search = searchLeastNorm(data);
  if (search === null) return;
  goOn(
    search,
    () => performance.now(),
    (message) => self.postMessage(message),
  );
};
