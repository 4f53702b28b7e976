import { Activity } from '../problem.ts';
import { LineFactor } from './lineFactor.ts';

/** Speeds this small, against all that acts on the neuron and the line's length, are rounding. */
const ROUNDING = 1e-13;
/** A neuron that is followed and comes this near to where the lines meet, against where it started, is back. */
const RETURNED = 1e-9;
/** A share this near to an end of its range, relative to the range, is there. */
const AT_END = 1e-12;
/** As `LineFactor` has it; stricter than in `HeldLines`, so that lines decided to hold can be held. */
const DEPENDENT = 1e-12;

/**
 * Which way a neuron goes that stands on the boundaries w . x_b = 0 of some lines at once (Filippov).
 *
 * Line b puts share_b x_b into the gradient: `on` times x_b where the neuron is active on the line's first sample, `off`
 * times x_b on the other side (what the twin puts in; 0 without one), anything between where it slides. With everything
 * multiplied by the sign of a, so that positive speeds lead to the first sample's side, that is
 *
 *   on       requires speed_b >= 0
 *   off      requires speed_b <= 0
 *   sliding  requires speed_b  = 0,     speed_b = (gradient of all else + sum_c share_c x_c) . x_b
 *
 * On lines with on < off, which push back from both sides, these are the optimality conditions of: minimise |g|^2 over
 * the box of the shares. So g is unique, and an active-set method finds it, with independent lines sliding. A
 * line with on > off never holds: there a neuron goes on to the side that it is drawn to.
 *
 * Where such a line meets others (inputs in a plane of a larger space, and a neuron that has lost its part in
 * it) there may be several ways on. Then the neuron is taken a little beyond, as its speed goes, and followed from there
 * with the gradients of the moment until it leaves for good: what descent does, however small its steps. Staying would be
 * a solution too, but one that nothing comes back to.
 */
export class BoundaryDecision {
  count = 0;
  lines = new Int32Array(8);
  /** an `Activity` each, of the line's first sample */
  sides = new Uint8Array(8);

  private speeds = new Float64Array(8);
  private shares = new Float64Array(8);
  private ons = new Float64Array(8);
  private offs = new Float64Array(8);
  private free: number[] = [];
  /** lines whose boundary the neuron is followed beyond, and w . x_b there */
  private apart = new Uint8Array(8);
  private places = new Float64Array(8);
  private change = new Float64Array(8);
  private readonly factor: LineFactor;
  private readonly gram: Float64Array;
  private readonly samples: number;
  /** size of all that acts on the neuron: a speed is rounding against it, not against their sum g */
  private force = 0;

  /** @param gram products of all samples, samples x samples */
  constructor(gram: Float64Array, samples: number) {
    this.gram = gram;
    this.samples = samples;
    this.factor = new LineFactor(gram, samples, DEPENDENT);
  }

  /** @param force sum of |q_i| |x_i| over all that acts on the neuron */
  begin(force: number): void {
    this.count = 0;
    this.force = force;
  }

  /**
   * @param speed of the line, with the shares that the lines have now
   * @param share it has now @param on its share on the first sample's side @param off and on the other
   */
  add(line: number, side: Activity, speed: number, share: number, on: number, off: number): void {
    if (this.count === this.lines.length) this.grow();
    const index = this.count++;
    this.lines[index] = line;
    this.sides[index] = side;
    this.speeds[index] = speed;
    this.shares[index] = share;
    this.ons[index] = on;
    this.offs[index] = off;
  }

  /** Sets `sides` to where the neuron goes. */
  decide(): void {
    const { count, ons, offs } = this;
    this.apart.fill(0, 0, count);
    let meets = false;
    for (let b = 0; b < count && count > 1 && !meets; b++) meets = !(ons[b]! < offs[b]!);
    if (meets) this.follow();
    else this.settleAll();
  }

  /** Decides for the lines that are not apart, the others acting on them as they are. */
  private settleAll(): void {
    const { count, sides, ons, offs, shares, apart } = this;
    this.free = [];
    for (let b = 0; b < count; b++) {
      if (sides[b] !== Activity.Slide) continue;
      if (ons[b]! < offs[b]!) this.free.push(b);
      else this.moveShare(b, shares[b]! - offs[b]! < ons[b]! - shares[b]! ? offs[b]! : ons[b]!);
    }
    // each round takes |g| down or a neuron across; the bound is met by rounding only
    for (let round = 0; round < 8 * count + 8; round++) {
      if (this.descend()) continue;
      if (!this.cross()) break;
    }
    for (let b = 0; b < count; b++) {
      if (apart[b]) continue;
      sides[b] = this.free.includes(b) ? Activity.Slide : this.isOn(b) ? Activity.On : Activity.Off;
    }
  }

  /** Follows the neuron beyond the point where the lines meet, straight from boundary to boundary. */
  private follow(): void {
    const { count, sides, ons, offs, speeds, apart, places } = this;
    let size = 0;
    for (let b = 0; b < count; b++) {
      const relative = sides[b] === Activity.Slide ? 0 : this.relativeSpeed(b);
      places[b] = Math.abs(relative) > ROUNDING ? speeds[b]! : 0;
      size = Math.max(size, Math.abs(places[b]!));
    }
    for (let b = 0; b < count; b++) {
      if (places[b] === 0) continue;
      apart[b] = 1;
      sides[b] = places[b]! > 0 ? Activity.On : Activity.Off;
      this.moveShare(b, places[b]! > 0 ? ons[b]! : offs[b]!);
    }
    for (let event = 0; event < 8 * count + 8; event++) {
      this.settleAll();
      for (let b = 0; b < count; b++) {
        if (apart[b] || sides[b] === Activity.Slide || Math.abs(this.relativeSpeed(b)) <= ROUNDING) continue;
        apart[b] = 1;
        places[b] = 0;
      }
      const hit = this.nextBoundary();
      if (hit < 0) return;
      const time = -places[hit]! / speeds[hit]!;
      let farthest = 0;
      for (let b = 0; b < count; b++) {
        if (!apart[b]) continue;
        places[b]! += time * speeds[b]!;
        farthest = Math.max(farthest, Math.abs(places[b]!));
      }
      places[hit] = 0;
      for (let b = 0; b < count; b++) {
        // several boundaries may come at the same instant
        if (!apart[b] || Math.abs(places[b]!) > RETURNED * size) continue;
        places[b] = 0;
        apart[b] = 0;
      }
      if (farthest > RETURNED * size) continue;
      // back where the lines meet: it stays
      apart.fill(0, 0, count);
      this.settleAll();
      return;
    }
  }

  /** The line whose boundary comes first, -1 for none. */
  private nextBoundary(): number {
    const { count, speeds, apart, places } = this;
    let hit = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let b = 0; b < count; b++) {
      if (!apart[b] || !(places[b]! * speeds[b]! < 0)) continue;
      const time = -places[b]! / speeds[b]!;
      if (time < least) {
        least = time;
        hit = b;
      }
    }
    return hit;
  }

  /** Puts a share there that is at an end but for rounding. @returns whether it is */
  private snapToEnd(b: number): boolean {
    const { shares, ons, offs } = this;
    const near = AT_END * (offs[b]! - ons[b]!);
    if (shares[b]! - ons[b]! <= near) this.moveShare(b, ons[b]!);
    else if (offs[b]! - shares[b]! <= near) this.moveShare(b, offs[b]!);
    else return false;
    return true;
  }

  /** One round of the active-set method on the lines that push back. @returns false where |g| is least */
  private descend(): boolean {
    const { free, change, shares, ons, offs, count, apart } = this;
    if (free.length > 0) {
      this.newtonStep();
      let step = 1;
      let hit = -1;
      free.forEach((b, index) => {
        if (change[index] === 0) return;
        const room = ((change[index]! > 0 ? offs[b]! : ons[b]!) - shares[b]!) / change[index]!;
        if (room < step) {
          step = Math.max(0, room);
          hit = index;
        }
      });
      free.forEach((b, index) => {
        if (index === hit) this.moveShare(b, change[index]! > 0 ? offs[b]! : ons[b]!);
        else if (change[index] !== 0) this.moveShare(b, shares[b]! + step * change[index]!);
      });
      if (hit >= 0) {
        free.splice(hit, 1);
        return true;
      }
      const inside = free.filter((b) => !this.snapToEnd(b));
      if (inside.length < free.length) {
        this.free = inside;
        return true;
      }
    }
    let drawn = -1;
    let most = ROUNDING;
    for (let b = 0; b < count; b++) {
      if (!(ons[b]! < offs[b]!) || apart[b] || free.includes(b)) continue;
      const pull = (shares[b] === ons[b] ? -1 : 1) * this.relativeSpeed(b);
      if (pull > most) {
        most = pull;
        drawn = b;
      }
    }
    if (drawn < 0) return false;
    free.push(drawn);
    return true;
  }

  /** Takes the neuron across one line that does not push back. @returns false for none */
  private cross(): boolean {
    const { ons, offs, count, free, apart } = this;
    for (let b = 0; b < count; b++) {
      if (ons[b]! < offs[b]! || apart[b] || free.includes(b)) continue;
      const speed = this.relativeSpeed(b);
      const isOn = this.isOn(b);
      if (isOn ? speed < -ROUNDING : speed > ROUNDING) {
        this.moveShare(b, isOn ? offs[b]! : ons[b]!);
        this.sides[b] = isOn ? Activity.Off : Activity.On;
        return true;
      }
    }
    return false;
  }

  private isOn(b: number): boolean {
    return this.ons[b] === this.offs[b] ? this.sides[b] === Activity.On : this.shares[b] === this.ons[b];
  }

  private relativeSpeed(b: number): number {
    const size = Math.sqrt(this.gram[this.lines[b]! * (this.samples + 1)]!) * this.force;
    return size > 0 ? this.speeds[b]! / size : 0;
  }

  private moveShare(b: number, to: number): void {
    const by = to - this.shares[b]!;
    this.shares[b] = to;
    const row = this.lines[b]! * this.samples;
    for (let c = 0; c < this.count; c++) this.speeds[c]! += by * this.gram[row + this.lines[c]!]!;
  }

  /** The change of the free shares that stops the neuron on all their lines; a line that the others determine keeps its own. */
  private newtonStep(): void {
    const { free, change, lines, speeds, factor } = this;
    factor.clear();
    free.forEach((b, u) => {
      factor.enter(lines[b]!);
      change[u] = -speeds[b]!;
    });
    factor.solve(change);
  }

  private grow(): void {
    const capacity = 2 * this.lines.length;
    const wider = (column: Float64Array) => {
      const next = new Float64Array(capacity);
      next.set(column);
      return next;
    };
    const lines = new Int32Array(capacity);
    lines.set(this.lines);
    this.lines = lines;
    const sides = new Uint8Array(capacity);
    sides.set(this.sides);
    this.sides = sides;
    this.apart = new Uint8Array(capacity);
    this.places = new Float64Array(capacity);
    this.speeds = wider(this.speeds);
    this.shares = wider(this.shares);
    this.ons = wider(this.ons);
    this.offs = wider(this.offs);
    this.change = wider(this.change);
  }
}
