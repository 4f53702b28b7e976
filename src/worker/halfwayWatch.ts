import { fallingRoot } from '../model/fallingRoot.ts';
import type { Measurer } from '../model/measures/measures.ts';
import type { Solver } from '../model/solver.ts';

/**
 * Waits for the first time at which the first eigen-coordinate of the bundle vector v is half the teacher's (where the
 * departure from the saddle ends; T2 of the theory where it is not before T1), and finds it inside the step that reaches it. A frame there keeps
 * the phase change exact however far apart the other frames stand.
 */
export class HalfwayWatch {
  private readonly measurer: Measurer;
  /** a state to look at; given back once the time is found, or there is none to find */
  private look: { readonly output: Float64Array; readonly hidden: Float64Array } | null;
  private teacherCoordinate = Number.NaN;
  private seenSteps = 0;

  /** @param measurer its arrays are overwritten whenever a step is looked at */
  constructor(width: number, dimension: number, measurer: Measurer) {
    this.measurer = measurer;
    this.look = { output: new Float64Array(width), hidden: new Float64Array(width * dimension) };
    // Of the zero network v* - v is v*.
    this.teacherCoordinate = this.gap();
    if (!(this.teacherCoordinate > 0)) this.look = null;
  }

  /** The time in the solver's last step, once, in the first step that has it at its end; its start where that is beyond already. */
  reachedIn(solver: Solver): number | null {
    if (this.look === null || solver.steps === this.seenSteps) return null;
    this.seenSteps = solver.steps;
    const { stepStart } = solver;
    const short = (time: number) => this.shortBy(solver, time);
    const atEnd = short(solver.time);
    if (!(atEnd <= 0)) return null;
    const before = short(stepStart);
    const time = before <= 0 ? stepStart : fallingRoot(short, stepStart, solver.time, before, atEnd);
    this.look = null;
    return time;
  }

  /** By how much the coordinate is short of half the teacher's, as a share of the teacher's. */
  private shortBy(solver: Solver, time: number): number {
    const { output, hidden } = this.look!;
    solver.stateAt(time, output, hidden);
    return this.gap() / this.teacherCoordinate - 0.5;
  }

  /** nu*_1 - nu_1 of the state looked at */
  private gap(): number {
    const { measurer, look } = this;
    measurer.measure(look!.output, look!.hidden, 'cheap');
    return measurer.eigenCoordinates[0]!;
  }
}
