import { plainNumber } from '../../../drawing/axis/number.ts';
import { countActivity } from '../../../findings/activity/activityCount.ts';
import { interpolatorFacts } from '../../../findings/leastNorm/interpolatorFacts.ts';
import { searchOfRun } from '../../../findings/leastNorm/searchOfRun.ts';
import { lastKinkOfAll, lossAtShare } from '../../../findings/moments/moments.ts';
import { stateAt } from '../../../findings/now/stateAt.ts';
import { phasesOfRun } from '../../../findings/theory/runPhases.ts';
import { secondSaddle } from '../../../findings/twoTeachers/secondSaddle.ts';
import { taughtGroups } from '../../../findings/twoTeachers/taughtGroups.ts';
import { type ZeroCrossing, zeroCrossings } from '../../../findings/zeroCrossings.ts';
import { norm } from '../../../model/measures/angles.ts';
import { memoOn } from '../../../state/memoOn.ts';
import type { Run } from '../../../state/run.ts';
import { lossPercent, measured, measuredTime } from '../facts.ts';
import { saidHalfway } from '../said.ts';
import { type GuideText, type SceneBeat, type SceneGuide, sentences } from '../sceneGuide.ts';

/** Scenes of the paper's experiments and of its data chosen by hand. */

const halfway = (run: Run) => phasesOfRun(run).halfway;
const crossingsOf = (run: Run) => (run.complete ? memoOn(run, zeroCrossings) : []);

export function eigenGuide(text: GuideText): SceneGuide {
  const own = text.scenes.eigen;
  const beat = (
    id: 'first' | 'middle' | 'last',
    placeOf: (all: readonly ZeroCrossing[]) => number,
  ): SceneBeat => {
    const crossing = (run: Run) => {
      const all = crossingsOf(run);
      const place = placeOf(all);
      return all[place] === undefined ? null : { ...all[place], place };
    };
    return {
      id,
      time: (run) => crossing(run)?.time ?? null,
      lit: 'picture:eigen',
      title: own[id],
      text(run) {
        const found = crossing(run);
        if (found === null) return null;
        return own.crossed(found.place + 1, run.start.dataset.dimension, found.k + 1);
      },
    };
  };
  return {
    about: (run) => own.about(run.start.dataset.dimension),
    beats: [
      beat('first', () => 0),
      beat('middle', (all) => Math.ceil(all.length / 2) - 1),
      beat('last', (all) => all.length - 1),
    ],
    outcome(run) {
      const all = crossingsOf(run);
      const ordered = all.every(({ k }, place) => place === 0 || k > all[place - 1]!.k);
      return own.end(all.length, run.start.dataset.dimension, ordered);
    },
  };
}

export function generalisationGuide(text: GuideText): SceneGuide {
  const own = text.scenes.generalisation;
  const rising = (run: Run) => {
    const time = lossAtShare(run, 0.5);
    return time === null ? null : measuredTime(run, time);
  };
  const falling = (run: Run) => {
    const time = lossAtShare(run, 1e-3);
    return time === null ? null : measuredTime(run, time);
  };
  return {
    about: () => own.about,
    beats: [
      {
        id: 'rise',
        time: rising,
        lit: 'picture:complexity',
        title: own.rise,
        text(run) {
          const time = rising(run);
          if (time === null) return null;
          return own.riseText(
            plainNumber(measured(run, time, 'squaredNorm')),
            plainNumber(measured(run, time, 'nuclearNorm')),
          );
        },
      },
      {
        id: 'fall',
        time: falling,
        lit: 'picture:generalisation',
        title: own.fall,
        text(run) {
          const time = falling(run);
          if (time === null) return null;
          const { testLoss } = run.measures;
          return own.fallText(
            lossPercent(run, time),
            plainNumber((100 * measured(run, time, 'testLoss')) / testLoss[0]!, 2),
          );
        },
      },
    ],
    outcome: (run) =>
      own.end(
        plainNumber(measured(run, run.endTime, 'squaredNorm'), 5),
        plainNumber(measured(run, run.endTime, 'nuclearNorm'), 5),
        plainNumber(measured(run, run.endTime, 'testLoss'), 2),
      ),
  };
}

export function teachersGuide(text: GuideText): SceneGuide {
  const own = text.scenes.teachers;
  const first = (run: Run) => lossAtShare(run, 0.5);
  const saddle = (run: Run) => secondSaddle(run)?.time ?? null;
  return {
    about: () => own.about,
    beats: [
      {
        id: 'gather',
        time: lastKinkOfAll,
        lit: 'inputs',
        title: own.gather,
        text(run) {
          const time = lastKinkOfAll(run);
          const activity = time === null ? null : countActivity(run, time);
          if (activity === null) return null;
          const { positiveOnOwn, positive, negativeOnOwn, negative } = activity;
          return own.gatherText(positiveOnOwn, positive, negativeOnOwn, negative);
        },
      },
      {
        id: 'first',
        time: first,
        lit: 'picture:two-teachers',
        title: own.first,
        text(run) {
          const time = first(run);
          const found = secondSaddle(run);
          if (time === null || found === null) return null;
          const other = taughtGroups(run)![found.learned === 0 ? 1 : 0].vectorIn(stateAt(run, time));
          return own.firstText(
            found.learned === 0 ? 1 : 2,
            lossPercent(run, time),
            plainNumber(norm(other), 2),
          );
        },
      },
      {
        id: 'saddle',
        time: saddle,
        lit: 'picture:loss',
        title: own.saddle,
        text(run) {
          const found = secondSaddle(run);
          if (found === null || found.time === null) return null;
          const { loss } = stateAt(run, found.time);
          return own.saddleText(found.learned === 0 ? 1 : 2, plainNumber(loss), plainNumber(found.loss));
        },
      },
    ],
    outcome(run) {
      const groups = taughtGroups(run);
      if (groups === null) return null;
      const distance = (index: 0 | 1) => {
        const { teacher, vectorAt } = groups[index];
        const vector = vectorAt(run.frameCount - 1);
        return plainNumber(Math.hypot(...teacher.map((value, k) => value - vector[k]!)), 2);
      };
      const { loss } = stateAt(run, run.endTime);
      return own.end(plainNumber(run.endTime), plainNumber(loss, 2), distance(0), distance(1));
    },
  };
}

export function zMatrixGuide(text: GuideText): SceneGuide {
  const own = text.scenes['z-matrix'];
  return {
    about: () => own.about,
    beats: [halfwayBeat(text, own.half), endBeat(own)],
    outcome(run) {
      const search = searchOfRun(run);
      return search.kind === 'done' ? own.verdict(plainNumber(search.result.M)) : null;
    },
  };
}

export function counterexampleGuide(text: GuideText): SceneGuide {
  const own = text.scenes.counterexample;
  return {
    about: () => own.about,
    beats: [halfwayBeat(text, own.half), endBeat(own)],
    outcome(run) {
      const search = searchOfRun(run);
      if (search.kind !== 'done') return null;
      const facts = interpolatorFacts(run.start.dataset, search.result);
      if (facts === null) return null;
      return sentences(own.verdict(plainNumber(search.result.M), plainNumber(facts.balanced, 4)));
    },
  };
}

function halfwayBeat(text: GuideText, title: string): SceneBeat {
  return {
    id: 'half',
    time: halfway,
    lit: 'bundle',
    title,
    text: (run) => saidHalfway(text, run, halfway(run)),
  };
}

function endBeat({ end, endText }: GuideText['scenes']['z-matrix' | 'counterexample']): SceneBeat {
  return {
    id: 'end',
    time: (run) => (run.complete ? run.endTime : null),
    lit: 'picture:complexity',
    title: end,
    text: (run) => endText(plainNumber(measured(run, run.endTime, 'squaredNorm'), 5)),
  };
}
