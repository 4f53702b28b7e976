import { Activity } from '../problem.ts';
import { type LinesMet, NO_SPEED } from './linesMet.ts';

/** A neuron that is followed and comes this near to where the lines meet, against where it started, is back. */
const RETURNED = 1e-9;

/**
 * Where a line that does not push back meets others (inputs in a plane of a larger space, and a neuron that has lost its
 * part in it) there may be several ways on. Then the neuron is taken a little beyond, as its speed goes, and followed from
 * there with the gradients of the moment, straight from boundary to boundary, until it leaves for good: what descent does,
 * however small its steps. Staying would be a solution too, but one that nothing comes back to.
 */
export class MeetingPoint {
  /** w . x_b of the neuron followed, for the lines that are apart */
  private places = new Float64Array(8);

  /**
   * @param lines the neuron's, at the point where they meet; their `sides` become those it leaves to
   * @param settle decides for the lines that are not apart, the others acting on them as they are
   */
  follow(lines: LinesMet, settle: () => void): void {
    const { count, sides, ons, offs, speeds, apart } = lines;
    if (this.places.length < count) this.places = new Float64Array(2 * count);
    const { places } = this;
    let size = 0;
    for (let b = 0; b < count; b++) {
      const relative = sides[b] === Activity.Slide ? 0 : lines.relativeSpeed(b);
      places[b] = Math.abs(relative) > NO_SPEED ? speeds[b]! : 0;
      size = Math.max(size, Math.abs(places[b]!));
    }
    for (let b = 0; b < count; b++) {
      if (places[b] === 0) continue;
      apart[b] = 1;
      sides[b] = places[b]! > 0 ? Activity.On : Activity.Off;
      lines.moveShare(b, places[b]! > 0 ? ons[b]! : offs[b]!);
    }
    for (let event = 0; event < 8 * count + 8; event++) {
      settle();
      for (let b = 0; b < count; b++) {
        if (apart[b] || sides[b] === Activity.Slide || Math.abs(lines.relativeSpeed(b)) <= NO_SPEED) continue;
        apart[b] = 1;
        places[b] = 0;
      }
      const hit = this.nextBoundary(lines);
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
      settle();
      return;
    }
  }

  /** The line whose boundary comes first, -1 for none. */
  private nextBoundary({ count, speeds, apart }: LinesMet): number {
    const { places } = this;
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
}
