import { Group, membersOf, neuronGroups } from '../../model/initialisation.ts';
import { createPairAngles, type PairAngles } from '../../model/measures/pairAngles.ts';
import { SingularValues } from '../../model/measures/singularValues.ts';
import type { Dataset, Network } from '../../model/problem.ts';
import { teacherNetwork } from '../../model/schemes/scheme.ts';
import { dataParametersOf } from '../runFile.ts';
import type { RunFile } from '../runFileSchema.ts';
import { recipeOf } from '../setup.ts';

/** What is known of a run at its end without measuring. */
export interface RunEnd {
  readonly run: RunFile;
  readonly dataset: Dataset;
  /** the network at t = 0 */
  readonly initial: Network;
  /** m, at the end */
  readonly output: Float64Array;
  /** m x d */
  readonly hidden: Float64Array;
  /** flow time */
  readonly time: number;
  readonly loss: number;
  /** accepted by the solver */
  readonly steps: number;
  /** kinks up to the end */
  readonly kinks: number;
}

/** The end of a run as measures ask for it: what several of them need is worked out once, and what none needs never. */
export class EndState {
  readonly end: RunEnd;
  private readonly known = new Map<string, unknown>();

  constructor(end: RunEnd) {
    this.end = end;
  }

  /** Neurons of a group, fixed at the start. */
  members(group: Group): Int32Array {
    const groups = this.once('groups', () => neuronGroups(this.end.dataset, this.end.initial));
    return this.once(`members ${group}`, () => membersOf(groups, group));
  }

  /** Angles over the pairs of a group of neurons. @param name that no other group of neurons has */
  anglesAmong(name: string, members: () => Int32Array): PairAngles {
    return this.once(`angles ${name}`, () => {
      const angles = createPairAngles(members(), this.end.dataset.dimension);
      angles.update(this.end.hidden);
      return angles;
    });
  }

  positiveAngles(): PairAngles {
    return this.anglesAmong('positive', () => this.members(Group.Positive));
  }

  negativeAngles(): PairAngles {
    return this.anglesAmong('negative', () => this.members(Group.Negative));
  }

  /** of W, min(m, d), largest first */
  singularValues(): Float64Array {
    const { initial, hidden } = this.end;
    return this.once('singular values', () => {
      const singular = new SingularValues(initial.width, initial.dimension);
      singular.update(hidden);
      return singular.values;
    });
  }

  /** The network that labels inputs; null where no teacher is known. */
  teachers(): Network | null {
    const { run, dataset } = this.end;
    return this.once('teachers', () => teacherNetwork(recipeOf(dataParametersOf(run.data)), dataset));
  }

  private once<T>(name: string, make: () => T): T {
    if (!this.known.has(name)) this.known.set(name, make());
    return this.known.get(name) as T;
  }
}
