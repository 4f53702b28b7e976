import { arrange } from './en/arrange.ts';
import { assumptions } from './en/assumptions.ts';
import { enFaults } from './en/faults.ts';
import { figures } from './en/figures.ts';
import { frameTable } from './en/frameTable.ts';
import { leastNorm } from './en/leastNorm.ts';
import { lightCone } from './en/lightCone.ts';
import { now } from './en/now.ts';
import { predictor } from './en/predictor.ts';
import { raster } from './en/raster.ts';
import { scenes } from './en/scenes.ts';
import { yardsticks } from './en/yardsticks.ts';

/**
 * Every text a reader sees, in English: the file that types all other languages.
 * One top-level key a part of the page; functions where a sentence carries values.
 */
export const en = {
  /** the page's frame: header, menus, status, notices */
  app: {
    title: 'ReLU Flow',
    now,
    copyLink: 'Copy link',
    linkCopied: 'Copied',
    noticesRegion: 'Notices',
    dismiss: 'Dismiss',
    dismissAll: 'Dismiss all',
    noticesMore: (n: number) => `and ${n} more`,
    pageBroken: 'The page met an error it cannot mend by itself.',
    reload: 'Load the page again',
    openControls: 'Controls',
  },
  scenes,
  arrange,
  /** labels, symbols, units and one-line explanations of the controls */
  controls: {
    panel: 'Controls',
    network: 'Network',
    data: 'Data',
    method: 'Method',
    width: { label: 'Width', symbol: 'm', explain: 'how many hidden neurons' },
    initScale: { label: 'Initial scale', symbol: 'λ', explain: 'length of the weights at the start' },
    angle: {
      label: 'Correlation angle',
      symbol: 'φ',
      unit: '°',
      explain: 'between the teacher and the inputs',
    },
    samples: { label: 'Samples', symbol: 'n', explain: 'how many training inputs' },
    dimension: { label: 'Dimension', symbol: 'd', explain: 'coordinates of an input' },
    learningRate: { label: 'Learning rate', symbol: 'Δt', explain: 'flow time of one step of descent' },
    samplesPerSide: 'training inputs on each side',
    samplesSet: 'n = d in this data scheme',
    samplesGiven: 'set by the given points',
    dimensionGiven: 'set by the given points',
    angleUnused: 'set by the data scheme',
    learningRateUnused: 'only descent takes steps',
    speed: { label: 'Speed', symbol: '×' },
    scheme: {
      label: 'Data',
      options: {
        cone: 'Cone about the teacher',
        centred: 'Centred Gaussian',
        uncentred: 'Uncentred Gaussian',
        opposed: 'Two opposed groups',
        'z-matrix': 'Z-matrix, M < 0',
        counterexample: 'Counterexample, M > 0',
        given: 'Given points',
      },
      explain: {
        cone: 'unit vectors, uniform on a cap',
        centred: 'Gaussian about the teacher',
        uncentred: 'Gaussian; the teacher is one more point',
        opposed: 'two teachers, one on each side',
        'z-matrix': 'Example 37: least rank is least norm',
        counterexample: 'Example 37: rank 2 has less norm',
        given: 'points that came with the link',
      },
    },
    base: { label: 'Each group', options: { centred: 'Centred', uncentred: 'Uncentred' } },
    methodChoice: {
      label: 'Method',
      options: { flow: 'Gradient flow', descent: 'Gradient descent' },
    },
    dataSeed: { label: 'Data seed', roll: 'Roll the data seed' },
    networkSeed: { label: 'Network seed', roll: 'Roll the network seed' },
    reset: 'Reset parameters',
    doubleClick: 'Double click resets',
    theory: {
      beyond: (beyond: number, samples: number) =>
        `${beyond} of ${samples} inputs ${beyond === 1 ? 'is' : 'are'} at 45° or more: the theory no longer covers this run.`,
      noTeacher: 'The labels come from no single teacher neuron: the theory does not cover this run.',
      held: (largest: string) => `The actual angles reach ${largest}°: below 45°, as the theory asks.`,
    },
  },
  /** the player and the timeline */
  player: {
    region: 'Player',
    play: 'Play',
    pause: 'Pause',
    restart: 'Restart',
    stepForward: 'Step forward',
    stepBack: 'Step back',
    /** what a button and a key do */
    withKey: (name: string, key: string) => `${name} (${key})`,
    spaceKey: 'space',
    previousKink: 'Previous kink',
    nextKink: 'Next kink',
    phases: {
      alignment: {
        name: 'alignment',
        explanation:
          'Alignment: the neurons turn and cross the inputs, until the last crossing of a positive neuron before T2.',
      },
      departure: {
        name: 'departure',
        explanation: 'Departure from the saddle: the positive neurons are one bundle and grow, until T2.',
      },
      convergence: {
        name: 'convergence',
        explanation: 'Convergence: from T2 on the bundle goes to the teacher and the loss to zero.',
      },
    },
    marks: {
      region: 'Phases and marked times',
      explain: {
        0: (time: string) =>
          `T0 = ${time}: 1 + the last crossing of a yardstick. By then every activation pattern has settled.`,
        1: (time: string) =>
          `T1 = ${time}: \u03b5 ln(1/\u03bb)/|\u03b3| with \u03b5 = 1/4. The bundle is aligned and still small.`,
        2: (time: string) =>
          `T2 = ${time}: the first time that the first eigen-coordinate of the bundle is half the teacher\u2019s.`,
      } as Readonly<Record<0 | 1 | 2, (time: string) => string>>,
      beyond: 'It lies beyond the end of this run.',
      noT2: 'T2 not reached',
      noT1: 'no T1 from \u03bb = 1 up',
      noTeacher: 'no single teacher: no phases',
    },
    kink: {
      what: (number: number, all: number, event: string, more: number) =>
        `Kink ${number} of ${all}: ${event}${more > 0 ? `, and ${more} more` : ''}`,
      on: (neuron: number, input: number) => `neuron #${neuron} turns active on input ${input}`,
      off: (neuron: number, input: number) => `neuron #${neuron} turns inactive on input ${input}`,
      slide: (neuron: number, input: number) =>
        `neuron #${neuron} slides along the boundary of input ${input}`,
    },
    time: 'Time',
    timeText: (time: string, loss: string) => `t = ${time}, loss ${loss}`,
    axis: 'Time axis',
    axisLog: 'log time',
    axisLinear: 'linear',
    status: {
      idle: 'No run yet',
      solving: (percent: number) => `Solving: ${percent} %`,
      loss: 'Solved: loss target met',
      time: 'Solved to the time limit',
      stalled: 'Solved: nothing moves any more (stalled)',
      diverged: 'Solved as far as it goes: descent diverged',
      facts: (steps: number, kinks: number, ms: string) => `${steps} steps, ${kinks} kinks, ${ms} ms`,
      thinned: 'every other frame left out to save memory',
    },
  },
  /** titles, axis labels and readings of the pictures */
  pictures: {
    empty: 'No run yet',
    waiting: 'The first frames are on their way',
    failed: 'This run could not be solved',
    /** the text alternative of a picture that does not apply to the run */
    refusedAt: (time: string, reason: string) => `At time ${time}: ${reason}`,
    /** in place of a number that there is none of */
    noNumber: 'none',
    /** whose values these are: not every neuron of a wide network is drawn */
    ofNeurons: (drawn: number, all: number) =>
      drawn < all ? `of ${drawn} of ${all} neurons` : 'of every neuron',
    neurons: {
      groups: { positive: 'positive', negative: 'negative', dead: 'dead' },
      /** name of the part of a picture where arrow keys walk through the neurons */
      surface: (title: string) => `Neuron in ${title}`,
      none: 'No neuron selected',
      value: (number: number, group: string, pinned: boolean, numbers: string) =>
        `Neuron ${number}, ${group}${pinned ? ', pinned' : ''}: ${numbers}`,
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
      outside: (percent: string) => `on average ${percent} % of |w|² lies outside this plane`,
      outsideOf: (number: number, percent: string) => `of neuron ${number}: ${percent} %`,
      turn: 'Shift and arrow keys turn the globe',
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
    },
    norms: {
      title: 'Norms',
      caption: (ofNeurons: string) => `|w| ${ofNeurons}, log`,
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
    ...figures,
    'light-cone': lightCone,
    assumptions,
    'least-norm': leastNorm,
    raster,
    predictor,
    yardsticks,
    frame: frameTable,
  },
  /** one sentence for each `FaultCode` */
  faults: enFaults,
  /** the command-line runners */
  command: {
    /** what the file system answers, by its code */
    fileErrors: {
      ENOENT: 'there is no such file or folder',
      EISDIR: 'it is a folder',
      ENOTDIR: 'part of the path is a file',
      EACCES: 'permission denied',
      EPERM: 'permission denied',
      EROFS: 'the file system is read-only',
      ENOSPC: 'the disk is full',
      ENAMETOOLONG: 'the name is too long',
    },
    /** `npm run simulate` */
    simulate: {
      noInput:
        'INPUT is missing. Usage: npm run --silent simulate -- INPUT [--out FILE] [--bench], INPUT a run file or a link (in quotes, because of its #).',
      manyInputs: (count: number) => `INPUT: expected one run file or link, found ${count}.`,
      unknownOption: (option: string) =>
        `${option}: there is no such option; there are --out FILE and --bench.`,
      noOutFile: '--out: expected the name of a file.',
      unreadable: (file: string, reason: string) => `INPUT: cannot read ${file}: ${reason}.`,
      notJson: (file: string, detail: string) => `INPUT: ${file} is not JSON: ${detail}.`,
      inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
      unwritable: (file: string, reason: string) => `--out: cannot write ${file}: ${reason}.`,
      overwritesInput: (file: string) => `--out: ${file} is the input itself; name another file.`,
      warning: (sentence: string) => `simulate: note: ${sentence}`,
      error: (sentence: string) => `simulate: ${sentence.replace(/\s+/g, ' ')}`,
      failed: (detail: string) => `simulate: the run could not be solved: ${detail}`,
    },
    /** `npm run paper-tables` */
    paperTables: {
      title: (dimension: number) =>
        `Tables 1, 3 and 5 of the paper again: d = n = ${dimension}, width 200, medians of five trials at L = 5e-10`,
      scale: 'lambda',
      measure: 'measure',
      table: 'table median',
      deviation: 'table std',
      here: 'median here',
      distance: 'apart, in std',
      measures: { max_angle_deg: 'max angle', mean_angle_deg: 'mean angle', nuclear_norm: 'nuclear norm' },
      /** the table's own trials scatter too far to compare */
      wide: '-',
      unknownDimension: (given: string, expected: string) =>
        `--dimension ${given}: the tables have ${expected}`,
      verdict: (far: number, sharp: number) =>
        far === 0
          ? `All ${sharp} sharp rows (std below a tenth of the median) lie within three standard deviations.`
          : `${far} of ${sharp} sharp rows lie three standard deviations off or more.`,
    },
  },
};

export type Text = typeof en;
