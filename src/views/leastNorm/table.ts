import type { Cell, DataTable } from '../../drawing/dataTable.ts';
import {
  coefficientsOf,
  interpolatorFacts,
  rankOneNorm,
} from '../../findings/leastNorm/interpolatorFacts.ts';
import { searchOfRun } from '../../findings/leastNorm/searchOfRun.ts';
import type { Run } from '../../state/run.ts';

/** M with the coefficients of p and q, the squared norms of the interpolators, and that of the network in every frame. */
export function leastNormTable(run: Run): DataTable {
  function* rows(): Generator<readonly Cell[]> {
    const { dataset } = run.start;
    const search = searchOfRun(run);
    const result = 'result' in search ? search.result : null;
    if (result !== null) {
      yield [null, 'M', null, result.M];
      for (const { k, inK, value } of coefficientsOf(dataset, result)) {
        yield [null, inK ? 'p' : 'q', k, value];
      }
      const facts = interpolatorFacts(dataset, result);
      if (facts !== null) {
        yield [null, 'squared_norm_rank_two', null, facts.explicit];
        yield [null, 'squared_norm_rank_two_balanced', null, facts.balanced];
        yield [null, 'squared_norm_rank_two_bound', null, facts.bound];
      }
    }
    const rankOne = rankOneNorm(dataset);
    if (Number.isFinite(rankOne)) yield [null, 'squared_norm_rank_one', null, rankOne];
    for (let f = 0; f < run.frameCount; f++) {
      yield [run.times[f]!, 'squared_norm', null, run.measures.squaredNorm[f]!];
    }
  }
  return { columns: ['flow_time', 'quantity', 'coordinate', 'value'], rows };
}
