import { arrange } from './en/arrange.ts';
import { claims } from './en/claims.ts';
import { controls } from './en/controls.ts';
import { enFaults } from './en/faults.ts';
import { intro } from './en/intro.ts';
import { now } from './en/now.ts';
import { player } from './en/player.ts';
import { predict } from './en/predict.ts';
import { scenes } from './en/scenes.ts';
import { terms } from './en/terms.ts';
import { yardsticks } from './en/yardsticks.ts';

/**
 * Every text a reader sees, in English: the file that types all other languages.
 * One top-level key a part of the page; functions where a sentence carries values.
 */
export const en = {
  /** of the language, as the engine's own formats know it (BCP 47) */
  locale: 'en',
  /** between the whole part of a number and the rest, where people read it */
  decimal: '.',
  /** what begins in lower case, where it begins a sentence */
  capitalised: (said: string) => said.charAt(0).toUpperCase() + said.slice(1),
  /** how a number is said where it is only heard */
  spokenNumbers: {
    power: (factor: string | null, base: string, exponent: string) =>
      `${factor === null ? '' : `${factor} times `}${base} to the power ${exponent}`,
    /** before the number */
    minus: 'minus ',
  },
  /** the page's frame: header, menus, status, notices */
  app: {
    title: 'ReLU Flow',
    intro,
    now,
    copyLink: 'Copy link',
    linkCopied: 'Copied',
    /** opens all ways to hand on the run */
    share: 'Share',
    /** names the field of a text that the page could not copy */
    copyByHand: 'To copy by hand',
    /** the rest of what is said of files is fetched */
    files: { menu: 'File', save: 'Save run' },
    noticesRegion: 'Notices',
    dismiss: 'Dismiss',
    dismissAll: 'Dismiss all',
    noticesMore: (n: number) => `and ${n} more`,
    pageBroken: 'The page met an error it cannot mend by itself.',
    reload: 'Load the page again',
    loadNewer: 'Load the new version',
    openControls: 'Controls',
    /** shows the page as in a lecture */
    present: 'Present',
    /** opens where sweeps of many runs are solved; in full, and where room is short */
    laboratory: 'Laboratory',
    laboratoryShort: 'Lab',
    /** the map of all keys */
    keyboard: 'Keyboard',
    /** what the first stops of the tab key lead to */
    skip: {
      region: 'Skip to',
      player: 'Skip to the player',
      pictures: 'Skip to the pictures',
      controls: 'Skip to the controls',
    },
    glossaryNotFetched: 'What this word means could not be fetched. Load the page again to fetch it.',
  },
  scenes,
  predict,
  claims,
  arrange,
  controls,
  player,
  /** titles, axis labels and readings of the pictures */
  pictures: {
    empty: 'No run yet',
    waiting: 'The first frames are on their way',
    /** what a picture waits for, with the whole percent of it that is done */
    workingOut: {
      theory: (percent: number) => `working out the theory: ${percent} %`,
      assumptions: (percent: number) => `looking at the assumptions: ${percent} %`,
      order: (percent: number) => `comparing the order of kinks: ${percent} %`,
      path: (percent: number) => `tracing the bundle: ${percent} %`,
      boosts: (percent: number) => `working out the boosts: ${percent} %`,
      sharpness: (percent: number) => `measuring the sharpness: ${percent} %`,
    },
    failed: 'This run could not be solved',
    /** the text alternative of a picture that does not apply to the run */
    refusedAt: (time: string, reason: string) => `At time ${time}: ${reason}`,
    /** in the place of a number whose digits are the rounding of the calculation */
    atRounding: 'at rounding',
    /** of a number that is not measured at every time */
    measuredBefore: (number: string, time: string) => `${number} (measured at time ${time})`,
    /** sentences one after another */
    paragraph: (sentences: readonly string[]) => sentences.join(' '),
    /** of what is smaller than rounding can tell */
    lessThan: (bound: string) => `less than ${bound}`,
    /** in place of a number that there is none of */
    noNumber: 'none',
    /** whose values these are: not every neuron of a wide network is drawn */
    ofNeurons: (drawn: number, all: number) =>
      drawn < all ? `of ${drawn} of ${all} neurons` : 'of every neuron',
    /** a picture whose marks keys go through */
    marks: {
      surface: (title: string) => `Marks of ${title}`,
      none: 'nothing named yet',
      said: (name: string, value: string, explanation: string) =>
        `${name}${value === '' ? '' : `: ${value}`}${explanation === '' ? '' : `. ${explanation}`}`,
      /** two values of one thing */
      both: (one: string, other: string) => `${one}; ${other}`,
      /** of a picture where arrows walk through the neurons */
      keys: 'j and k go through what else is drawn',
      /** what of that can be moved */
      moves: 'arrows move it, with Shift a little; m takes a neuron; n and Delete: an input more or less',
    },
    neurons: {
      groups: { positive: 'positive', negative: 'negative', dead: 'dead' },
      /** name of the part of a picture where arrow keys walk through the neurons */
      surface: (title: string) => `Neuron in ${title}`,
      none: 'No neuron selected',
      named: (number: number, group: string, pinned: boolean) =>
        `Neuron ${number}, ${group}${pinned ? ', pinned' : ''}`,
      value: (named: string, numbers: string) => `${named}: ${numbers}`,
      counts: ({ positive, negative, dead }: { positive: number; negative: number; dead: number }) =>
        `${positive} positive, ${negative} negative and ${dead} dead ${dead === 1 ? 'neuron' : 'neurons'}`,
    },
    directions: {
      title: 'Directions',
      captionPlane: (ofNeurons: string) => `w ${ofNeurons} by direction; radius: |w|, log`,
      captionGlobe: (ofNeurons: string) =>
        `w ${ofNeurons} by direction; size: |w|, log; drag or Shift and arrows turn it`,
      captionProjection: (ofNeurons: string, plane: string) =>
        `w ${ofNeurons} on the plane of ${plane}; radius: |w|, log; opacity: share inside`,
      planes: {
        gammaTeacher: 'v* and γ',
        axisTeacher: 'v* and the 2nd principal axis (γ is along v*)',
        axisGamma: 'γ and the 2nd principal axis (no single teacher)',
        axes: 'two principal axes (no teacher, γ = 0)',
      },
      bundle: 'bundle',
      cone: '45°',
      ring: {
        button: 'Output ring',
        help: 'What the network computes in every direction, about the rim; the line is the teacher’s',
      },
      legend: {
        button: 'Legend',
        help: 'What the signs stand for; each lights its marks',
        region: 'Legend',
        light: (what: string) => `Light up ${what}`,
        groups: { positive: 'positive', negative: 'negative', dead: 'dead' },
        inputs: (count: number) => (count === 1 ? 'input' : 'inputs'),
        teacher: 'teacher',
        teachers: 'teachers',
        gamma: 'gamma',
        bundle: 'bundle',
        bundles: 'bundles',
        /** of the group's neurons, behind their number */
        onAll: (count: number) => `${count} on all`,
        onPositive: (count: number) => `${count} on all y > 0`,
        onNegative: (count: number) => `${count} on all y < 0`,
        off: (count: number) => `${count} off`,
      },
      outside: (percent: string) => `on average ${percent} % of |w|² lies outside this plane`,
      outsideOf: (number: number, percent: string) => `of neuron ${number}: ${percent} %`,
      turn: 'Shift and arrow keys turn the globe, Shift and Home back',
      neuron: (norm: string, degrees: string, target: string) =>
        `norm ${norm}, ${degrees} degrees from ${target}`,
      toTeacher: 'the teacher',
      toGamma: 'gamma',
      alternative: (counts: string, time: string, bundle: string) =>
        `At time ${time}: ${counts} by direction and norm. ${bundle}`,
      neuronOutside: (percent: string) => `, ${percent} percent of its square outside the plane`,
      alternativeOutside: (percent: string) =>
        ` On average ${percent} percent of their square lies outside the plane that is seen.`,
      alternativeBundle: (norm: string, degrees: string) =>
        `The bundle vector has norm ${norm} and stands ${degrees} degrees from the teacher.`,
    },
    loss: {
      title: 'Loss',
      caption: 'half the mean squared residual, log',
      alternative: (first: string, last: string, end: string, time: string, now: string) =>
        `The loss goes from ${first} at the start to ${last} at time ${end}; at time ${time} it is ${now}.`,
      falls: (value: string, speed: boolean) =>
        speed
          ? `There it falls at ${value} per time, which is the squared speed |d\u03b8/dt|\u00b2 of all weights.`
          : `There it falls at ${value} per time.`,
      gradient: (value: string) =>
        `The squared length of its gradient there, the rate at which the flow would lower it, is ${value}.`,
    },
    norms: {
      title: 'Norms',
      caption: (ofNeurons: string) => `|w| ${ofNeurons}, log`,
      /** the norms at the end as the scale goes to 0 (Lemma 34), beside those of the run */
      limits: {
        ticks: 'ticks: ends as λ → 0',
        off: <T>(percent: T) => ['ends within ', percent, '\u2009% of the ticks (λ → 0)'],
        alternative: {
          theorem7: (percent: string) =>
            `As the scale goes to 0 the norms of the positive neurons at the end come into the ratio of their yardsticks (Lemma 34); this run ends within ${percent} percent of those limits.`,
          span: (percent: string) =>
            `As the scale goes to 0 the norms of the positive neurons at the end come into the ratio of their yardsticks (Lemma 34, used within the span of the inputs); this run ends within ${percent} percent of those limits.`,
        },
      },
      alternative: (
        counts: { positive: number; negative: number; dead: number },
        time: string,
        least: string,
        largest: string,
      ) =>
        `Norms of ${counts.positive} positive, ${counts.negative} negative and ${counts.dead} dead neurons. At time ${time} they lie between ${least} and ${largest}.`,
    },
    angle: {
      title: 'Angle to the teacher',
      caption: (ofNeurons: string, teacher: boolean) =>
        teacher ? `${ofNeurons}, in degrees` : `to γ (no single teacher) ${ofNeurons}, in degrees`,
      noTarget: 'There is neither a teacher nor a gamma to measure angles to.',
      alternative: (all: number, time: string, [one, half, right]: readonly number[], teacher: boolean) =>
        `At time ${time}, of ${all} ${all === 1 ? 'neuron' : 'neurons'} ${one} ${one === 1 ? 'is' : 'are'} within 1 degree of ${teacher ? 'the teacher' : 'gamma'}, ${half} within 45 and ${right} within 90.`,
    },
    /** of those that are fetched the titles alone: what else they say comes with them (`predictorWords.ts` and the like) */
    eigen: { title: 'Eigen-coordinates' },
    bundle: { title: 'Bundle' },
    angles: { title: 'Angles in the groups' },
    complexity: { title: 'Complexity' },
    generalisation: { title: 'Generalisation' },
    'two-teachers': { title: 'Two teachers' },
    function: { title: 'Output' },
    'light-cone': { title: 'Light cone' },
    assumptions: { title: 'Assumptions' },
    'least-norm': { title: 'Least norm or least rank' },
    raster: { title: 'Activation raster' },
    predictor: { title: 'Predictor space' },
    frame: { title: 'Frame' },
    sharpness: { title: 'Sharpness' },
    yardsticks,
    /** what else it says is fetched with it (`scaleWords.ts`) */
    scales: {
      title: 'Scales',
      caption: 'each row is a run; the line is the one on screen',
      /** the control that lies on the map */
      handle: (control: string) => `${control}, on the map`,
      alternative: (time: string, loss: string) =>
        `A map of runs, a row each; at time ${time} this run has loss ${loss}.`,
    },
  },
  /** words of sentences that the glossary explains */
  terms,
  /** one sentence for each `FaultCode` */
  faults: enFaults,
};
