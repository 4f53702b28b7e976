// `npm run bench [-- RUNS] [--peer FILE] [--limit SECONDS]`, the Node side: solves run files (by default those of
// test/data/bench) and prints one row each, beside the timings of a peer; then how the cost grows.
import { addBySimd } from '../model/simd/simdTiles.ts';
import { bench as text } from '../text/en/bench.ts';
import { CASE_HEADING, caseRow, readBenchArguments, readCase } from './benchCases.ts';
import {
  cellRows,
  NOISY_SEEDS,
  NOISY_TIME,
  noisyRows,
  scalingRows,
  singularRows,
  slidingRows,
  solveRows,
} from './benchGrowth.ts';
import { peerNote } from './benchPeer.ts';
import { solveCase, WARM_SOLVES } from './benchSolve.ts';
import { printTable, progress } from './benchTable.ts';
import { CommandError } from './commandError.ts';

function main(): void {
  addBySimd();
  const { files, peer, bounds } = readBenchArguments(process.argv.slice(2));
  const limit = bounds.solve;
  // twelve solves
  const noisyLimit = limit / 4;
  const { columns } = text;

  const rows = files.map((file) => {
    const { name, task } = readCase(file);
    progress(name);
    return caseRow(name, solveCase(task, bounds), peer);
  });
  progress('');
  console.log(text.node(WARM_SOLVES, String(limit / 1000)));
  printTable(CASE_HEADING, rows);
  console.log(peerNote(peer));
  console.log(text.memory((process.memoryUsage().rss / 2 ** 20).toFixed(0)));

  console.log(`\n${text.sliding}`);
  printTable(
    [columns.share, columns.perStep, columns.toNone, columns.steps, columns.rejected],
    slidingRows(),
  );

  console.log(`\n${text.noisy(NOISY_SEEDS.length, NOISY_TIME, String(noisyLimit / 1000))}`);
  printTable(
    [
      columns.size,
      columns.milliseconds,
      columns.perStep,
      columns.steps,
      columns.rejected,
      columns.kinks,
      columns.slides,
      columns.abandoned,
      text.totalExponent,
      text.stepExponent,
    ],
    noisyRows(noisyLimit),
  );

  console.log(`\n${text.growth}`);
  printTable([columns.size, columns.perStep, columns.exponent], scalingRows(limit));

  console.log(`\n${text.cells}`);
  const { size, seconds, perStep, steps, rejected, kinks } = columns;
  printTable([size, seconds, perStep, steps, rejected, kinks], cellRows(limit));

  console.log(`\n${text.singular}`);
  printTable([size, seconds], singularRows());

  console.log(`\n${text.solves}`);
  printTable([columns.size, columns.perStep], solveRows());
}

try {
  main();
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
