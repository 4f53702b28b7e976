import { tour } from './tour.ts';

/**
 * What the guide says beside the pictures: of each scene what it is about, where to look, and what came of it. Words of the
 * glossary stand in double brackets. Numbers are those of the run: none is written here.
 */

const all = (count: number, kind: string) => (count === 2 ? `both ${kind}s` : `all ${count} ${kind}s`);

/** `all 20 positive neurons`, `19 of 20 positive neurons` */
function some(count: number, of: number, kind: string): string {
  if (of === 1) return count === 1 ? `the one ${kind}` : `not even the one ${kind}`;
  return count === of ? all(of, kind) : `${count} of ${of} ${kind}s`;
}

const are = (count: number) => (count === 1 ? 'is' : 'are');

export const guide = {
  fold: 'Fold the guide',
  unfold: 'Unfold the guide',
  close: 'Close the guide',
  beats: 'Look here, then there',
  /** of the beat that is being solved, or whose numbers are not known yet */
  waiting: 'Its numbers come with the run.',
  at: (time: string) => `t = ${time}`,
  outcome: 'What came of it',
  left: (title: string) => `You have turned away from “${title}”.`,
  back: 'Back to the scene',
  failed: 'The guide could not be fetched.',

  /** sentences that several scenes need */
  said: {
    groups: (width: number, positive: number, negative: number, dead: number) =>
      `Of ${width} [[neuron|neurons]] ${positive} are [[positive neuron|positive]], ${negative} [[negative neuron|negative]] and ${dead} [[dead]] from the start.`,
    gathered: (onAll: number, positive: number, inputs: number, degrees: string) =>
      `Now ${some(onAll, positive, 'positive neuron')} ${are(onAll)} [[active]] on ${all(inputs, 'input')}, and the farthest stands ${degrees}° from [[gamma|γ]].`,
    off: (off: number, negative: number) =>
      `Now ${some(off, negative, 'negative neuron')} ${are(off)} [[off]]: without an input there is no pull, so that they move no more.`,
    halfway: (percent: string) =>
      `Now their sum, the [[bundle]] v, is halfway to the teacher, and the loss is down to ${percent} % of its first value.`,
    plateau: (percent: string) => `The loss still stands at ${percent} % of its first value.`,
    learned: (time: string, percent: string) =>
      `At the end, t = ${time}, the network is within ${percent} % of the teacher on every input of length 1.`,
    tight: (degrees: string) => `No two of its positive neurons stand farther apart than ${degrees}°.`,
    rank: (share: string) => `The second [[singular value]] of its weights is ${share} of the first.`,
  },

  scenes: {
    default: {
      about:
        'The labels come from one neuron, the [[teacher]] (the star). Watch a network that starts almost at 0 find it.',
      gather: 'They turn and gather',
      off: 'The negative ones turn off',
      go: 'The bundle goes to the teacher',
    },
    alignment: {
      about: (scale: string) =>
        `At λ = ${scale} the network answers next to nothing for a long time. Until then each neuron moves as if it were alone, along its [[yardstick]], and crosses one input after another.`,
      first: 'The first crossing',
      firstText: (neuron: number, input: number, on: boolean) =>
        `Neuron #${neuron} ${on ? 'turns active on' : 'lets go of'} input ${input}: the first [[kink]] of all. A row of the raster is a neuron, a mark in it one such crossing.`,
      positive: 'The last positive crossing',
      last: 'The last crossing of all',
      lastText: (kinks: number) =>
        `With it all ${kinks} kinks are past. What turned [[off]] on its way stays where it is.`,
      end: (kept: number, toCross: number) =>
        `Of ${toCross} neurons with an input to cross, ${kept} crossed all of theirs in the order of their [[yardstick|yardsticks]].`,
    },
    saddle: {
      about:
        'Where all weights are 0 the loss is flat: a [[saddle]]. The start is next to it. The picture follows v, the sum of the [[bundle]], from 0 to the teacher.',
      wait: 'It waits at the saddle',
      waitText: (length: string, percent: string) =>
        `The length of v is only ${length}, and the loss is at ${percent} % of its first value: the [[plateau]].`,
      leave: 'It leaves',
      leaveText: (degrees: string) =>
        `The loss has lost its first tenth. v still points ${degrees}° from [[gamma|γ]], not yet at the teacher.`,
      half: 'Halfway',
      end: (time: string, distance: string) =>
        `At the end, t = ${time}, v is at distance ${distance} from the teacher.`,
    },
    light: {
      about:
        'Write a neuron as (a, w). As |a| = |w| it lies on a cone, as light does in relativity, and training moves it by [[boost|boosts]]: turning toward [[gamma|γ]] is [[aberration]].',
      many: 'Many boosts at the start',
      manyText: (patterns: number) =>
        `Neurons that are [[active]] on the same inputs share a boost. At the start there are ${patterns} such [[pattern|patterns]].`,
      one: 'One boost for all',
      oneText: 'From here on one boost carries them all, however far apart they still stand.',
      crowd: 'They crowd together',
      crowdText: (now: string, start: string) =>
        `No two positive neurons are farther apart than ${now}°; at the start it was ${start}°. So stars crowd ahead of a fast ship.`,
      end: (degrees: string) =>
        `At the end ${degrees}° are left between them. |a| = |w| still holds for every neuron, as at the start.`,
    },
    bundle: {
      about:
        'While two positive neurons are [[active]] on the same inputs, |a||a′|(1 − cos of the angle between them) does not change: in the bundle never again. So what the norms gain, the angles lose.',
      formed: 'The bundle has formed',
      formedText: (degrees: string, norm: string) =>
        `From this, the last crossing of a positive neuron, the law holds. The largest angle between two of them is ${degrees}°, the largest |w| only ${norm}.`,
      grown: 'It has grown',
      grownText: (degrees: string, norm: string) =>
        `The largest |w| is now ${norm}: the largest angle is down to ${degrees}°.`,
      end: (degrees: string) =>
        `What is left at the end is ${degrees}°. It is proportional to λ: turn the scale to a quarter, and a quarter is left.`,
    },
    eigen: {
      about: (dimension: number) =>
        `What is left to learn, v* − v, in the ${dimension} [[eigen-direction|eigen-directions]] of the data: a curve each, from the widest direction to the narrowest.`,
      first: 'The widest direction first',
      middle: 'Half of them',
      last: 'The last to cross',
      crossed: (crossed: number, of: number, k: number) =>
        `Curve ${k} crosses 0. With it ${crossed} of the ${of} ${crossed === 1 ? 'has' : 'have'}.`,
      end: (crossed: number, of: number, ordered: boolean) =>
        `By the end ${crossed} of ${of} have crossed 0, ${ordered ? 'in the order of the eigenvalues without exception' : 'not quite in the order of the eigenvalues'}.`,
    },
    generalisation: {
      about:
        'The paper’s own experiment: as many inputs as dimensions. Many networks fit such data. Which one does training find, and is it any good on fresh inputs?',
      rise: 'The norms rise',
      riseText: (squared: string, nuclear: string) =>
        `|θ|², the [[squared norm]] of all weights, is at ${squared}, the [[nuclear norm]] of W at ${nuclear}. From near 0 they rise toward those of one neuron, 2 and 1.`,
      fall: 'Both losses fall',
      fallText: (train: string, test: string) =>
        `The loss is at ${train} % of its first value, the [[test loss]] at ${test} % of its own.`,
      end: (squared: string, nuclear: string, test: string) =>
        `It ends at |θ|² = ${squared} and [[nuclear norm]] ${nuclear}, those of one neuron, with a [[test loss]] of ${test}.`,
    },
    'figure-2': {
      about:
        'The same data and the same start at seven scales, 4⁻² to 4⁻⁸: the smallest is drawn solid, the others are kept beside it. So Figure 2 of the paper lays them over each other.',
    },
    'figure-9': {
      about:
        'Figure 9 of the paper is its Figure 2 with fewer neurons, and with inputs that are not centred on the [[teacher]]. The smallest scale, 4⁻⁸, is drawn solid; the others, up to 4⁻², are kept beside it.',
    },
    /** of both figures */
    sevenScales: {
      wait: 'The smallest waits longest',
      waitText: (percent: string, step: string) =>
        `The loss still stands at ${percent} % of its first value. Each quarter of the scale adds ln 4/|γ| = ${step} to the [[plateau]].`,
      half: 'Then it falls as they did',
      halfText: (percent: string) =>
        `The loss is at ${percent} % of its first value: the curves beside it are the same one, earlier.`,
      end: (train: string, test: string) => `It ends with a loss of ${train} and a [[test loss]] of ${test}.`,
    },
    teachers: {
      about:
        'Two teachers on opposite sides: v₁ adds, v₂ subtracts and is three times as long. Positive neurons can learn the one, negative neurons the other.',
      gather: 'Two bundles form',
      gatherText: (positiveOnOwn: number, positive: number, negativeOnOwn: number, negative: number) =>
        `With the last crossing ${some(positiveOnOwn, positive, 'positive neuron')} ${are(positiveOnOwn)} [[active]] on all positive inputs and ${some(negativeOnOwn, negative, 'negative neuron')} on all negative ones.`,
      first: 'One group takes off',
      saddle: 'A second saddle',
      saddleText: (learned: 1 | 2, loss: string, level: string) =>
        `v${learned === 1 ? '₁' : '₂'} is learned, the other not: the loss stands at ${loss}, and a network that knew ${learned === 1 ? 'v₁' : 'v₂'} alone would have ${level}. It waits as at the first [[saddle]].`,
      firstText: (learned: 1 | 2, percent: string, norm: string) =>
        `The ${learned === 1 ? 'positive' : 'negative'} neurons grow toward ${learned === 1 ? 'v₁' : 'v₂'}, and the loss is down to ${percent} % of its first value. The sum of the other group has still length ${norm}.`,
      end: (time: string, loss: string, first: string, second: string) =>
        `At the end, t = ${time}, the loss is ${loss}: the positive sum is at distance ${first} from v₁, the negative one at ${second} from v₂.`,
    },
    beyond: {
      about: (beyond: number, inputs: number, degrees: string) =>
        `${beyond} of ${inputs} inputs stand 45° or more from the teacher, up to ${degrees}°. The paper assumes less, so that its theory claims nothing here. What happens all the same?`,
      gather: 'The positive ones still gather',
      half: 'Halfway',
      off: 'Are the negative ones off?',
      end: 'An assumption that fails is no proof of failure: it says that nothing is promised.',
    },
    large: {
      about: (scale: string) =>
        `λ = ${scale}: the network answers loudly from the start. There is no [[plateau]], and no time to gather.`,
      fast: 'The loss falls at once',
      fastText: (percent: string) => `Here it is at ${percent} % of its first value already.`,
      still: 'They have hardly turned',
      stillText: (percent: string, degrees: string) =>
        `The loss is at ${percent} % of its first value, and two positive neurons are still ${degrees}° apart.`,
      end: (degrees: string, share: string, test: string) =>
        `The data are fitted, but never did the largest angle in the positive group fall below ${degrees}°. The second [[singular value]] is ${share} of the first, no single neuron, and the [[test loss]] ends at ${test}.`,
    },
    'z-matrix': {
      about:
        'Does training look for the fit of [[least norm]], or of [[least rank]]? Here the question does not arise: where [[M]] is below 0, the fits of rank 1 are those of least norm.',
      half: 'Halfway',
      end: 'It ends as one neuron',
      endText: (squared: string) => `|θ|² ends at ${squared}; one neuron has 2.`,
      verdict: (m: string) => `For these data M = ${m}, below 0: no network that fits has less norm.`,
    },
    counterexample: {
      about:
        'Data chosen so that two neurons can fit them with less norm than one ([[M]] is above 0). If training looked for [[least norm]], it would end with two.',
      half: 'Halfway',
      end: 'It ends as one neuron',
      endText: (squared: string) => `|θ|² ends at ${squared}; one neuron has 2.`,
      verdict: (m: string, least: string) =>
        `M = ${m}: a fit of rank 2 needs only |θ|² = ${least}. Training ended with [[least rank]], not [[least norm]].`,
    },
  },
  tour,
};
