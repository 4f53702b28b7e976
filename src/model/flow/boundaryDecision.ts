import { Activity } from '../problem.ts';
import { LineFactor } from './lineFactor.ts';
import { LinesMet, NO_SPEED } from './linesMet.ts';
import { MeetingPoint } from './meetingPoint.ts';

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
 * Where such a line meets others it is followed beyond (`MeetingPoint`).
 */
export class BoundaryDecision extends LinesMet {
  /** the lines that slide, their shares free to move */
  private free: number[] = [];
  private change = new Float64Array(8);
  private readonly factor: LineFactor;
  private readonly meetingPoint = new MeetingPoint();

  /** @param gram products of all samples, samples x samples */
  constructor(gram: Float64Array, samples: number) {
    super(gram, samples);
    this.factor = new LineFactor(gram, samples, DEPENDENT);
  }

  /** Sets `sides` to where the neuron goes. */
  decide(): void {
    const { count, ons, offs } = this;
    this.apart.fill(0, 0, count);
    let meets = false;
    for (let b = 0; b < count && count > 1 && !meets; b++) meets = !(ons[b]! < offs[b]!);
    if (meets) this.meetingPoint.follow(this, () => this.settleAll());
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
    let most = NO_SPEED;
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
      if (isOn ? speed < -NO_SPEED : speed > NO_SPEED) {
        this.moveShare(b, isOn ? offs[b]! : ons[b]!);
        this.sides[b] = isOn ? Activity.Off : Activity.On;
        return true;
      }
    }
    return false;
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

  protected override grow(): void {
    super.grow();
    this.change = new Float64Array(this.lines.length);
  }
}
