import { plainAngle } from '../../../drawing/axis/angle.ts';
import { plainNumber } from '../../../drawing/axis/number.ts';
import { lastKinkTime, lossAtShare } from '../../../findings/moments/moments.ts';
import { phasesOfRun } from '../../../findings/theory/runPhases.ts';
import { theoryOfRun } from '../../../findings/theory/runTheory.ts';
import { zeroCrossings } from '../../../findings/zeroCrossings.ts';
import { Group } from '../../../model/initialisation.ts';
import { norm } from '../../../model/measures/angles.ts';
import { memoOn } from '../../../state/memoOn.ts';
import type { Run } from '../../../state/run.ts';
import type { Beat } from '../beat.ts';
import {
  conclusion,
  groupsOf,
  largestNorm,
  lossPercent,
  measured,
  missedPercent,
  told,
  widestPositive,
} from '../facts.ts';
import { type GuideText, sentences } from '../sceneGuide.ts';

/** Something to try after the tour. */
export interface Try {
  readonly title: string;
  /** the part of a link after `#` */
  readonly link: string;
}

export interface TourBeat extends Beat {
  readonly tries?: readonly Try[];
}

/**
 * The run that most of the tour is about: so small a start that everything happens in its turn. Negative neurons are off before
 * the loss moves.
 */
const RUN = 'm=200&scale=1e-4';
/** the same start, ten thousand times smaller */
const SMALLER = 'm=200&scale=1e-8';
const WIDER = 'm=200&scale=1e-4&angle=75';
const MANY = 'data=centred&d=6&n=6&m=200&scale=1e-4';

const start = () => 0;
const gathered = (run: Run) => phasesOfRun(run).phases?.departure ?? null;
const allOff = (run: Run) => lastKinkTime(run, Group.Negative);
/** the loss has lost its first hundredth */
const plateauEnd = (run: Run) => lossAtShare(run, 0.99);
const takeOff = (run: Run) => lossAtShare(run, 0.9);
const halfway = (run: Run) => phasesOfRun(run).halfway;
const end = (run: Run) => (run.complete ? run.endTime : null);

const crossingsOf = (run: Run) => (run.complete ? memoOn(run, zeroCrossings) : []);
const lastCrossing = (run: Run) => crossingsOf(run).at(-1)?.time ?? null;

/** Flow time in which what grows like e^{|gamma| t} grows by a factor; null while gamma is not known. */
function growing(run: Run, factor: number): number | null {
  const gamma = theoryOfRun(run)?.gamma;
  return gamma === undefined ? null : Math.log(factor) / norm(gamma);
}

/** What `tell` says at a time; null while that is not known. */
function at(time: (run: Run) => number | null, tell: (run: Run, time: number) => string | null) {
  return (run: Run) => {
    const then = time(run);
    return then === null ? null : tell(run, then);
  };
}

/** The ten beats of the tour, in order. */
export function tourBeats(text: GuideText): readonly TourBeat[] {
  return [...firstHalf(text), ...secondHalf(text)];
}

function firstHalf({ tour }: GuideText): TourBeat[] {
  return [
    {
      id: 'what',
      link: `${RUN}&view=function,directions,loss`,
      time: start,
      lit: 'output',
      title: tour.what.title,
      text: (run) =>
        tour.what.text(run.start.initial.width, run.start.dataset.samples, plainNumber(run.losses[0]!)),
    },
    {
      id: 'start',
      link: `${RUN}&view=directions,function,norms`,
      time: start,
      lit: 'positive',
      title: tour.start.title,
      text(run) {
        const [, positive, negative, dead] = groupsOf(run);
        const scale = plainNumber(run.parameters.initScale);
        return sentences(
          tour.start.groups(positive, negative, dead),
          tour.start.size(scale, plainNumber(largestNorm(run, 0), 2)),
        );
      },
    },
    {
      id: 'turn',
      link: `${RUN}&view=directions,function,norms`,
      time: gathered,
      from: start,
      lit: 'gamma',
      title: tour.turn_.title,
      text: at(gathered, (run, time) => {
        const known = told(run, time);
        if (known === null) return null;
        const { onAll, positive } = known.gathered;
        return tour.turn_.text(onAll, positive, run.start.dataset.samples);
      }),
    },
    {
      id: 'off',
      link: `${RUN}&view=directions,raster,norms`,
      time: allOff,
      from: gathered,
      lit: 'negative',
      title: tour.off.title,
      text: at(allOff, (run, time) => {
        const activity = told(run, time)?.activity;
        return activity === undefined ? null : tour.off.text(activity.negativeOff, activity.negative);
      }),
    },
    {
      id: 'plateau',
      link: `${RUN}&view=directions,loss,norms`,
      time: plateauEnd,
      from: start,
      lit: 'picture:loss',
      title: tour.plateau.title,
      text: at(plateauEnd, (run, time) => {
        const [rule, tenth] = [growing(run, 1 / run.parameters.initScale), growing(run, 10)];
        if (rule === null || tenth === null) return null;
        return tour.plateau.text(lossPercent(run, time), plainNumber(rule), plainNumber(tenth));
      }),
    },
  ];
}

function secondHalf({ tour }: GuideText): TourBeat[] {
  return [
    {
      id: 'go',
      link: `${RUN}&view=directions,function,loss,norms`,
      time: halfway,
      from: plateauEnd,
      lit: 'bundle',
      title: tour.go.title,
      text: at(halfway, (run, time) => tour.go.text(lossPercent(run, time), widestPositive(run, time))),
    },
    {
      id: 'order',
      link: `${MANY}&view=eigen,directions,loss`,
      time: lastCrossing,
      lit: 'picture:eigen',
      title: tour.order.title,
      text(run) {
        const all = crossingsOf(run);
        const ordered = all.every(({ k }, place) => place === 0 || k > all[place - 1]!.k);
        return all.length === 0 ? null : tour.order.text(run.start.dataset.dimension, all.length, ordered);
      },
    },
    {
      id: 'rank',
      link: `${RUN}&view=directions,complexity,function`,
      time: end,
      lit: 'picture:complexity',
      title: tour.rank.title,
      text: at(end, (run, time) => {
        const share = conclusion(run).secondShare;
        const missed = missedPercent(run);
        if (share === null || missed === null) return null;
        return tour.rank.text(
          plainNumber(share, 2),
          plainNumber(measured(run, time, 'squaredNorm'), 5),
          missed,
        );
      }),
    },
    {
      id: 'smaller',
      link: `${SMALLER}&view=directions,loss,angles`,
      time: takeOff,
      from: start,
      lit: 'control:initScale',
      title: tour.smaller.title,
      text: at(takeOff, (run, time) => {
        const tenth = growing(run, 10);
        if (tenth === null) return null;
        const scale = plainNumber(run.parameters.initScale);
        return sentences(
          tour.smaller.text(scale, plainNumber(time), plainNumber(tenth)),
          tour.smaller.angle(widestPositive(run, run.endTime)),
        );
      }),
    },
    {
      id: 'beyond',
      link: `${WIDER}&view=directions,function,loss`,
      time: end,
      lit: 'inputs',
      title: tour.beyond.title,
      text: at(end, (run) => {
        const correlation = theoryOfRun(run)?.correlation;
        const missed = missedPercent(run);
        if (!correlation || missed === null) return null;
        const { beyond, angles, largest } = correlation;
        return sentences(
          tour.beyond.text(beyond.length, angles.length, plainAngle(largest, 2)),
          tour.beyond.learned(missed),
        );
      }),
      tries: [
        { title: tour.tries.large, link: 'scale=4&view=directions,loss,complexity,generalisation' },
        {
          title: tour.tries.teachers,
          link: 'data=opposed&d=3&n=6&scale=1e-5&view=directions,two-teachers,loss,norms',
        },
        { title: tour.tries.space, link: 'd=3&m=400&scale=1e-4&view=directions,function,loss,norms' },
      ],
    },
  ];
}
