import { plainAngle } from '../../../drawing/axis/angle.ts';
import { plainNumber } from '../../../drawing/axis/number.ts';
import { countActivity } from '../../../findings/activity/activityCount.ts';
import { lastKinkOfAll, lastKinkTime, lossAtShare } from '../../../findings/moments/moments.ts';
import { orderKept } from '../../../findings/theory/orderKept.ts';
import { phasesOfRun } from '../../../findings/theory/runPhases.ts';
import { Group } from '../../../model/initialisation.ts';
import { Activity } from '../../../model/problem.ts';
import type { Run } from '../../../state/run.ts';
import { largestNorm, lossPercent, measured, widestPositive } from '../facts.ts';
import { saidGathered, saidHalfway, saidLearned } from '../said.ts';
import { type GuideText, type SceneGuide, sentences } from '../sceneGuide.ts';

/** Scenes that look at one phase of learning a neuron. */

const gathering = (run: Run) => phasesOfRun(run).phases?.departure ?? null;
const halfway = (run: Run) => phasesOfRun(run).halfway;

export function alignmentGuide(text: GuideText): SceneGuide {
  const own = text.scenes.alignment;
  const first = (run: Run) => (run.kinkCount > 0 ? run.kinks.times[0]! : null);
  const positive = (run: Run) => lastKinkTime(run, Group.Positive);
  return {
    about: (run) => own.about(plainNumber(run.parameters.initScale)),
    beats: [
      {
        id: 'first',
        time: first,
        lit: 'picture:raster',
        title: own.first,
        text({ kinks, kinkCount }) {
          if (kinkCount === 0) return null;
          const on = kinks.activities[0] === Activity.On;
          return own.firstText(kinks.neurons[0]! + 1, kinks.samples[0]! + 1, on);
        },
      },
      {
        id: 'positive',
        time: positive,
        lit: 'positive',
        title: own.positive,
        text: (run) => saidGathered(text, run, positive(run)),
      },
      {
        id: 'last',
        time: lastKinkOfAll,
        lit: 'picture:raster',
        title: own.last,
        text: (run) => own.lastText(run.kinkCount),
      },
    ],
    outcome(run) {
      const order = orderKept(run);
      return order === null ? null : own.end(order.kept, order.toCross);
    },
  };
}

export function saddleGuide(text: GuideText): SceneGuide {
  const own = text.scenes.saddle;
  const waiting = (run: Run) => phasesOfRun(run).t1;
  const leaving = (run: Run) => lossAtShare(run, 0.9);
  return {
    about: () => own.about,
    beats: [
      {
        id: 'wait',
        time: waiting,
        lit: 'picture:loss',
        title: own.wait,
        text(run) {
          const time = waiting(run);
          if (time === null) return null;
          return own.waitText(plainNumber(measured(run, time, 'bundleNorm'), 2), lossPercent(run, time));
        },
      },
      {
        id: 'leave',
        time: leaving,
        lit: 'bundle',
        title: own.leave,
        text(run) {
          const time = leaving(run);
          return time === null ? null : own.leaveText(plainAngle(measured(run, time, 'bundleGammaAngle'), 2));
        },
      },
      {
        id: 'half',
        time: halfway,
        lit: 'picture:predictor',
        title: own.half,
        text: (run) => saidHalfway(text, run, halfway(run)),
      },
    ],
    outcome: (run) =>
      own.end(plainNumber(run.endTime), plainNumber(measured(run, run.endTime, 'bundleDistance'), 2)),
  };
}

export function lightGuide(text: GuideText): SceneGuide {
  const own = text.scenes.light;
  return {
    about: () => own.about,
    beats: [
      {
        id: 'many',
        time: () => 0,
        lit: 'picture:light-cone',
        title: own.many,
        text(run) {
          const activity = countActivity(run, 0);
          return activity === null ? null : own.manyText(activity.patterns);
        },
      },
      {
        id: 'one',
        time: gathering,
        lit: 'positive',
        title: own.one,
        text: (run) => sentences(saidGathered(text, run, gathering(run)), own.oneText),
      },
      {
        id: 'crowd',
        time: halfway,
        lit: 'picture:angles',
        title: own.crowd,
        text(run) {
          const time = halfway(run);
          return time === null ? null : own.crowdText(widestPositive(run, time), widestPositive(run, 0));
        },
      },
    ],
    outcome: (run) => own.end(widestPositive(run, run.endTime)),
  };
}

export function bundleGuide(text: GuideText): SceneGuide {
  const own = text.scenes.bundle;
  const spread = (run: Run, time: number) =>
    [widestPositive(run, time), plainNumber(largestNorm(run, time), 2)] as const;
  return {
    about: () => own.about,
    beats: [
      {
        id: 'formed',
        time: gathering,
        lit: 'positive',
        title: own.formed,
        text(run) {
          const time = gathering(run);
          return time === null ? null : own.formedText(...spread(run, time));
        },
      },
      {
        id: 'grown',
        time: halfway,
        lit: 'picture:angles',
        title: own.grown,
        text(run) {
          const time = halfway(run);
          return time === null ? null : own.grownText(...spread(run, time));
        },
      },
    ],
    outcome: (run) => sentences(saidLearned(text, run), own.end(widestPositive(run, run.endTime))),
  };
}
