import { alignmentOf, assumptionsOf, type DataScale, dataScaleOf, type Found } from './oracle/assumptions.ts';
import { dot, eigen, norm, type Vector } from './oracle/linear.ts';
import { groupsOf, type OracleData, type OracleNetwork, OracleState } from './oracle/network.ts';
import { type Yardstick, yardstick } from './oracle/yardsticks.ts';

/**
 * What is true of a run, worked out again in plain code from its data, its start, the states of its frames and its kinks:
 * nothing of the page's own mathematics is used, so that a mistake there does not agree with itself.
 */

/** A run as the oracle gets it. */
export interface OracleRun {
  readonly data: OracleData;
  /** the two teachers of opposed data, the positive one first; null elsewhere */
  readonly twoTeachers: readonly [Vector, Vector] | null;
  readonly lambda: number;
  readonly method: 'flow' | 'descent';
  /** of descent, in flow time */
  readonly step: number;
  readonly start: OracleNetwork;
  /** flow times of the frames, increasing */
  readonly times: readonly number[];
  readonly frame: (f: number) => OracleNetwork;
  readonly kinks: readonly OracleKink[];
}

export interface OracleKink {
  readonly time: number;
  readonly neuron: number;
  readonly input: number;
  readonly change: 'off' | 'on' | 'slide';
}

const EPSILON = 1 / 4;

export class Oracle {
  readonly run: OracleRun;
  readonly data: OracleData;
  readonly start: OracleState;
  readonly groups: ReturnType<typeof groupsOf>;
  readonly gamma: readonly number[];
  readonly eigenvalues: readonly number[];
  /** unit eigenvectors of X X^T/n, the sign so that the teacher's coordinate is positive */
  readonly eigenvectors: readonly (readonly number[])[];
  readonly teacherCoordinates: readonly number[] | null;
  /** by neuron; null where one may slide: for labels below 0, and inputs at obtuse angles */
  readonly yardsticks: readonly Yardstick[] | null;
  readonly assumptions: Readonly<Record<string, Found>>;
  /** Delta and delta; null where they are not known */
  readonly scale: DataScale | null;
  private readonly states = new Map<number, OracleState>();
  private readonly rows: (readonly number[])[] = [];

  constructor(run: OracleRun) {
    const { data, lambda, start } = run;
    const { inputs, labels, teacher, dimension } = data;
    this.run = run;
    this.data = data;
    // what lambda is does not matter to a direction
    this.start = new OracleState(data, start);
    this.groups = groupsOf(this.start);
    this.gamma = alignmentOf(
      data,
      inputs.map(() => true),
    );
    const gram = Array.from({ length: dimension }, (_, k) =>
      Array.from({ length: dimension }, (__, l) =>
        inputs.reduce((sum, x) => sum + (x[k]! * x[l]!) / inputs.length, 0),
      ),
    );
    const { values, vectors } = eigen(gram);
    this.eigenvalues = values;
    this.eigenvectors = vectors.map((u) => (teacher !== null && dot(u, teacher) < 0 ? u.map((x) => -x) : u));
    this.teacherCoordinates = teacher === null ? null : this.eigenvectors.map((u) => dot(u, teacher));
    const z = start.hidden.map((w) => Array.from(w, (x) => x / lambda));
    const obtuse = inputs.some((x) => inputs.some((other) => dot(x, other) < 0));
    this.yardsticks =
      obtuse || Array.from(labels).some((label) => label < 0)
        ? null
        : z.map((own, j) => yardstick(data, own, start.output[j]! > 0 ? 1 : -1));
    const parts = {
      data,
      start: new OracleState(data, { output: Array.from(start.output, (a) => a / lambda), hidden: z }),
      lambda,
      eigenvalues: this.eigenvalues,
      teacherCoordinates: this.teacherCoordinates,
      yardsticks: this.yardsticks,
      staysOff: this.staysOff(),
    };
    this.assumptions = assumptionsOf(parts);
    this.scale = dataScaleOf(parts);
  }

  get lastFrame(): number {
    return this.run.times.length - 1;
  }

  /** The state of a frame. */
  state(f: number): OracleState {
    const known = this.states.get(f);
    if (known !== undefined) return known;
    const state = new OracleState(this.data, this.run.frame(f));
    this.states.set(f, state);
    return state;
  }

  /**
   * Whether all holds that the paper's results are proved under, but for the bound on lambda. Those that are no numbers do not
   * need a teacher of norm 1: the unit of output is theirs to choose.
   */
  stands({ numbers }: { readonly numbers: boolean }): boolean | 'open' {
    const { method, data } = this.run;
    if (method === 'descent' || data.teacher === null || !this.balanced) return false;
    const verdicts = Object.entries(this.assumptions)
      .filter(([id]) => id !== 'scale' && (numbers || id !== 'teacherNorm'))
      .map(([, { verdict }]) => verdict);
    if (verdicts.includes('broken')) return false;
    return verdicts.includes('open') || verdicts.includes('none') ? 'open' : true;
  }

  /** Whether every neuron starts with an output weight as large as its hidden ones. */
  get balanced(): boolean {
    const { output, hidden } = this.run.start;
    return hidden.every((w, j) => {
      const size = Math.hypot(...Array.from(w));
      return Math.abs(Math.abs(output[j]!) - size) <= 1e-8 * Math.max(size, Math.abs(output[j]!));
    });
  }

  /** The states of the frames before and after a time. */
  around(time: number): readonly [OracleState, OracleState] {
    const after = this.run.times.findIndex((at) => at >= time);
    const f = after < 0 ? this.lastFrame : after;
    return [this.state(Math.max(0, f - 1)), this.state(f)];
  }

  /** T0: 1 + the last crossing of a yardstick */
  get t0(): number | null {
    if (this.yardsticks === null) return null;
    const times = this.yardsticks.flatMap(({ crossings }) => crossings.map(({ time }) => time));
    return 1 + Math.max(0, ...times);
  }

  /** T1 = eps ln(1/lambda)/|gamma|; null for lambda >= 1 */
  get t1(): number | null {
    const { lambda } = this.run;
    const speed = norm(this.gamma);
    return lambda < 1 && speed > 0 ? (EPSILON * Math.log(1 / lambda)) / speed : null;
  }

  /** the share of the teacher's first eigen-coordinate that the bundle has in a frame; NaN where that is not defined */
  firstShare(f: number): number {
    if (this.teacherCoordinates === null) return Number.NaN;
    return 1 - this.remaining(f)[0]! / this.teacherCoordinates[0]!;
  }

  /** v* - v in the eigenbasis, of a frame */
  remaining(f: number): readonly number[] {
    const known = this.rows[f];
    if (known !== undefined) return known;
    const { output, hidden } = this.run.frame(f);
    const v = Array.from({ length: this.data.dimension }, (_, k) =>
      this.groups.positive.reduce((sum, j) => sum + output[j]! * hidden[j]![k]!, 0),
    );
    const row = this.eigenvectors.map((u, k) => this.teacherCoordinates![k]! - dot(u, v));
    this.rows[f] = row;
    return row;
  }

  /** eigenvalues are told apart by more than rounding, so that eigenvectors are determined */
  get eigenbasisIsSure(): boolean {
    return this.eigenvalues.every(
      (value, k) => k === 0 || this.eigenvalues[k - 1]! - value > 1e-6 * this.eigenvalues[0]!,
    );
  }

  /** inputs that each neuron is active on at a time, by its start and the kinks so far; `slide` on some it slides along */
  activities(time: number): ('off' | 'on' | 'slide')[][] {
    const now = this.start.cosines.map((row) =>
      row.map((cosine): 'off' | 'on' | 'slide' => (cosine > 0 ? 'on' : 'off')),
    );
    for (const kink of this.run.kinks) if (kink.time <= time) now[kink.neuron]![kink.input] = kink.change;
    return now;
  }

  private staysOff(): Found {
    const now = this.start.cosines.map((row) => row.map((cosine) => cosine > 0));
    const off = new Set<number>();
    let back = false;
    const { kinks } = this.run;
    for (const [index, { time, neuron, input, change }] of kinks.entries()) {
      now[neuron]![input] = change !== 'off';
      // what happens at one time happens at once
      if (kinks.slice(index + 1, index + 8).some((next) => next.time === time && next.neuron === neuron))
        continue;
      const isOff = now[neuron]!.every((active) => !active);
      if (isOff) off.add(neuron);
      else if (off.has(neuron)) back = true;
    }
    return { verdict: back ? 'broken' : 'held', value: off.size };
  }
}
