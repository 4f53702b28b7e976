import { plainAngle } from '../../../drawing/axis/angle.ts';
import { plainNumber } from '../../../drawing/axis/number.ts';
import { lastKinkTime, lossAtShare } from '../../../findings/moments/moments.ts';
import { phasesOfRun } from '../../../findings/theory/runPhases.ts';
import { theoryOfRun } from '../../../findings/theory/runTheory.ts';
import { Group } from '../../../model/initialisation.ts';
import type { Run } from '../../../state/run.ts';
import { conclusion, lossPercent, measured, widerThan } from '../facts.ts';
import { saidGathered, saidGroups, saidHalfway, saidLearned, saidOff } from '../said.ts';
import { type GuideText, type SceneGuide, sentences } from '../sceneGuide.ts';

/** Scenes of one neuron that is learned, or not: in the plane, and of data that are chosen by hand. */

const gathering = (run: Run) => phasesOfRun(run).phases?.departure ?? null;
const turningOff = (run: Run) => lastKinkTime(run, Group.Negative);
const halfway = (run: Run) => phasesOfRun(run).halfway;

export function defaultGuide(text: GuideText): SceneGuide {
  const own = text.scenes.default;
  return {
    about: (run) => sentences(own.about, saidGroups(text, run)),
    beats: [
      {
        id: 'gather',
        time: gathering,
        lit: 'positive',
        title: own.gather,
        text: (run) => saidGathered(text, run, gathering(run)),
      },
      {
        id: 'off',
        time: turningOff,
        lit: 'negative',
        title: own.off,
        text: (run) => saidOff(text, run, turningOff(run)),
      },
      {
        id: 'go',
        time: halfway,
        lit: 'bundle',
        title: own.go,
        text: (run) => saidHalfway(text, run, halfway(run)),
      },
    ],
    outcome: (run) => saidLearned(text, run),
  };
}

export function beyondGuide(text: GuideText): SceneGuide {
  const own = text.scenes.beyond;
  return {
    about(run) {
      const correlation = theoryOfRun(run)?.correlation;
      if (!correlation) return null;
      const { beyond, angles, largest } = correlation;
      return own.about(beyond.length, angles.length, plainAngle(largest, 2));
    },
    beats: [
      {
        id: 'gather',
        time: gathering,
        lit: 'positive',
        title: own.gather,
        text: (run) => saidGathered(text, run, gathering(run)),
      },
      {
        id: 'half',
        time: halfway,
        lit: 'bundle',
        title: own.half,
        text: (run) => saidHalfway(text, run, halfway(run)),
      },
      {
        id: 'off',
        time: turningOff,
        lit: 'negative',
        title: own.off,
        text: (run) => saidOff(text, run, turningOff(run)),
      },
    ],
    outcome: (run) => sentences(saidLearned(text, run), own.end),
  };
}

export function largeGuide(text: GuideText): SceneGuide {
  const own = text.scenes.large;
  const fast = (run: Run) => lossAtShare(run, 0.1);
  const still = (run: Run) => lossAtShare(run, 1e-3);
  return {
    about: (run) => own.about(plainNumber(run.parameters.initScale)),
    beats: [
      {
        id: 'fast',
        time: fast,
        lit: 'picture:loss',
        title: own.fast,
        text(run) {
          const time = fast(run);
          return time === null ? null : own.fastText(lossPercent(run, time));
        },
      },
      {
        id: 'still',
        time: still,
        lit: 'positive',
        title: own.still,
        text(run) {
          const time = still(run);
          if (time === null) return null;
          return own.stillText(lossPercent(run, time), widerThan(run, time));
        },
      },
    ],
    outcome(run) {
      const share = conclusion(run).secondShare;
      if (share === null) return null;
      const test = measured(run, run.endTime, 'testLoss');
      return own.end(plainNumber(Math.floor(leastSpread(run))), plainNumber(share, 2), plainNumber(test, 2));
    },
  };
}

/** The least that the largest angle in the positive group ever was, of the frames in which it was measured; degrees. */
function leastSpread({ measures, frameCount }: Run): number {
  const known = measures.positiveMaxAngle.subarray(0, frameCount).filter((angle) => !Number.isNaN(angle));
  return known.reduce((least, angle) => Math.min(least, angle), Number.POSITIVE_INFINITY);
}
