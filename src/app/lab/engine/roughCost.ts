import type { RunFile } from '../../../experiment/runFileSchema.ts';

/**
 * What a run takes, guessed from its sizes before any is solved: milliseconds of one worker beside others. Fitted to the processor's time
 * of 1540 runs of the presets (one core of a server of 2026, Node 20), and from 64 inputs on to that of single runs of n = d to 1024,
 * which are met to within a factor of 1.7. Half the time is not the solver's own: with a worker
 * on every processor each takes so much longer than alone.
 */
const BESIDE_OTHERS = 1.7;
/** However small a run is; a step of m neurons that kink at n inputs; factorisations of n x n. */
const MS_A_RUN = 1.4;
const MS_A_KINK = 0.01;
const MS_A_CUBE = 5e-6;
/**
 * A large start is far from balanced between its neurons: they kink again and again, and residuals move from the first step on. It
 * costs the more beside a small one, the more inputs beyond so many there are to kink at.
 */
const LARGE_START = 4.3;
const FEW_INPUTS = 16;
/** Gaussian inputs beside such within an angle, and each ten degrees past 45 of theirs. */
const GAUSSIAN = 1.74;
const WIDE = 1.47;
/**
 * Of descent: the flow time until a loss of 5e-10 is met, by n, and milliseconds of a step for each number that it touches. Such
 * times lie between 50 and the longest allowed: who guesses them is off by a factor of five.
 */
const DESCENT_TIME = 100;
const MS_A_PRODUCT = 5e-6;

export function roughCost({ data, network, training }: RunFile): number {
  const m = 'width' in network ? network.width : network.output.length;
  if (data.scheme === 'given') {
    const [n, d] = [data.inputs.length, data.inputs[0]?.length ?? 1];
    return BESIDE_OTHERS * solving(n, d, m, 'scale' in network ? network.scale : 1, training);
  }
  const [d, perSide] = [data.d ?? 1, data.n ?? data.d ?? 1];
  const n = data.scheme === 'opposed' ? 2 * perSide : perSide;
  const scale = 'scale' in network ? network.scale : 1;
  const isGaussian = ['centred', 'uncentred', 'opposed'].includes(data.scheme);
  const spread = isGaussian ? GAUSSIAN * WIDE ** (Math.max(0, (data.angle ?? 45) - 45) / 10) : 1;
  return BESIDE_OTHERS * spread * solving(n, d, m, scale, training);
}

function solving(n: number, d: number, m: number, scale: number, training: RunFile['training']): number {
  if (training.method === 'descent') {
    const time = Math.min(DESCENT_TIME * n ** 1.4, training.maxTime);
    return (time / training.learningRate) * MS_A_PRODUCT * n * m * d;
  }
  const step = MS_A_RUN + MS_A_KINK * n ** 1.21 * m ** 0.82 + MS_A_CUBE * n ** 3;
  const large = LARGE_START * Math.max(1, n / FEW_INPUTS) ** 0.47;
  return step * (1 + large * Math.min(1, Math.sqrt(scale)));
}
