import { directionMarks } from './directionMarks.ts';
import { outputMarks } from './outputMarks.ts';

/** What the marks of plots over time are called, and their formulas: `_` lowers, `^` raises, single letters are symbols. */
export const marks = {
  output: outputMarks,
  /** the number of a curve at the playhead */
  now: (value: string) => `now ${value}`,
  notNow: 'no value now',
  /** of a single point */
  at: (value: string, time: string) => `${value} at t = ${time}`,
  to: (low: string, high: string) => `${low} to ${high}`,
  playhead: { name: 'Playhead: the time that all pictures show', formula: 't' },
  time: (time: string) => `t = ${time}`,
  kinks: {
    name: 'Kinks: a neuron turns active or inactive on an input',
    formula: 'w_j \u00b7 x_i = 0',
  },
  passed: (passed: number, all: number) => `${passed} of ${all} passed`,
  slope: {
    flow: { name: 'How fast the loss falls', formula: 'dL/dt = \u2212|d\u03b8/dt|^2' },
    frames: { name: 'How fast the loss falls', formula: 'dL/dt' },
    descent: { name: 'Squared length of the gradient', formula: '|\u2207L|^2' },
  },
  colours: { name: 'Key: curves are coloured by their eigenvalue' },
  yardsticks: {
    all: {
      name: 'Yardsticks (dotted): the neurons as they would move if the labels stayed unlearned',
      formula: 'd\u03b1/dt = \u00b1|\u03b1|\u03b3_{I(\u03b1)}',
    },
    one: (neuron: number) => ({
      name: `Yardstick of neuron ${neuron}`,
      formula: 'd\u03b1/dt = \u00b1|\u03b1|\u03b3_{I(\u03b1)}',
    }),
    apart: (degrees: string, ratio: string) => `median now ${degrees}° apart, |w|/|α| = ${ratio}`,
    length: (value: string) => `now |\u03b1| = ${value}`,
    limits: {
      name: 'Ticks: norms at the end as \u03bb goes to 0',
      formula: '|w_j| in the ratio of |\u03b1_j|',
    },
    off: (percent: string) => `this run ends within ${percent} % of them`,
    unfinished: 'this run is not complete',
  },
  /** the lines of plots over time */
  curves: {
    loss: { name: 'Loss', formula: 'L = 1/(2n) \u03a3_i (y_i \u2212 h(x_i))^2' },
    training: { name: 'Training loss', formula: 'L = 1/(2n) \u03a3_i (y_i \u2212 h(x_i))^2' },
    testExact: {
      name: 'Expected loss on fresh inputs',
      formula: '\u00bd E(y(x) \u2212 h(x))^2, x ~ N(0, I)',
    },
    testSampled: { name: 'Loss on 64 fresh inputs', formula: '1/128 \u03a3_i (y(x_i) \u2212 h(x_i))^2' },
    lossBound: {
      name: 'Bound on the loss after T2',
      formula: 'L(T_2) exp(\u2212(t \u2212 T_2) 2\u03b7_d |\u03b3|/(5\u03b7_1))',
    },
    theoremBound: {
      name: 'Bound on the loss in the words of Theorem 6',
      formula: 'by \u03b4 and \u0394 alone',
    },
    saddleLevel: { name: 'Loss of the second saddle, where one teacher is learned', formula: '\u2207L = 0' },
    longest: { name: 'Length of the longest neuron', formula: 'max_j |w_j|' },
    bundleNorm: { name: 'Length of the bundle vector', formula: '|v|, v = \u03a3_{+} a_j w_j' },
    bundleDistance: { name: 'Distance of the bundle vector from the teacher', formula: '|v* \u2212 v|' },
    bundleGamma: {
      name: 'Angle of the bundle vector to gamma',
      formula: '\u2220(v, \u03b3), \u03b3 = 1/n \u03a3_i y_i x_i',
    },
    bundleTeacher: { name: 'Angle of the bundle vector to the teacher', formula: '\u2220(v, v*)' },
    groupLargest: (group: string) => ({
      name: `Largest angle in the ${group} group`,
      formula: 'max_{j,k} \u2220(w_j, w_k)',
    }),
    groupMean: (group: string) => ({
      name: `Mean angle in the ${group} group`,
      formula: 'mean_{j,k} \u2220(w_j, w_k)',
    }),
    predictedLargest: (group: string) => ({
      name: `Largest angle in the ${group} group as its norms alone tell it`,
      formula: '|w_j||w_k|(1 \u2212 cos \u2220(w_j, w_k)) stays',
    }),
    predictedMean: (group: string) => ({
      name: `Mean angle in the ${group} group as its norms alone tell it`,
      formula: '|w_j||w_k|(1 \u2212 cos \u2220(w_j, w_k)) stays',
    }),
    eigen: (k: number) => ({
      name: `What eigen-direction ${k} has left to learn`,
      formula: `\u0394\u03bd_{${k}} = (v* \u2212 v) \u00b7 u_{${k}}`,
    }),
    squaredNorm: {
      name: 'Squared length of all weights',
      formula: '|\u03b8|^2 = \u03a3_j (a_j^2 + |w_j|^2)',
    },
    nuclearNorm: { name: 'Nuclear norm of W', formula: '\u2016W\u2016_* = \u03c3_1 + \u03c3_2 + \u2026' },
    squaredLimit: { name: 'Where the squared length goes as \u03bb goes to 0', formula: 'lim |\u03b8|^2' },
    nuclearLimit: { name: 'Where the nuclear norm goes as \u03bb goes to 0', formula: 'lim \u2016W\u2016_*' },
    sharpness: {
      name: 'Sharpness: how much a step of descent may overshoot at most',
      formula: 'S = \u03bb_1(N), dr/dt = \u2212N r',
    },
    edge: {
      name: 'Edge: while S is below it, steps of gradient descent are stable',
      formula: '2/\u0394t',
    },
    flowEdge: {
      name: 'Edge for gradient descent with the step of the controls; the flow takes no steps',
      formula: '2/\u0394t',
    },
    singular: (k: number) => ({ name: `Singular value ${k} of W`, formula: `\u03c3_{${k}}` }),
    toTeacher: (k: number, group: string) => ({
      name: `Angle of the ${group} group\u2019s vector to teacher ${k}`,
      formula: `\u2220(\u03a3|a_j|w_j, v_{${k}})`,
    }),
    interpolator: {
      rankOne: { name: 'Squared length of the teacher alone, of rank 1', formula: '|\u03b8|^2 = 2|v|' },
      explicit: { name: 'Squared length of the network of rank 2 that is given', formula: '|\u03b8|^2' },
      balanced: { name: 'The same with its first neuron balanced', formula: '|\u03b8|^2' },
    },
  },
  directions: directionMarks,
  /** single points of plots over time */
  points: {
    zeroCrossing: (k: number) => ({
      name: `Eigen-direction ${k} is learned`,
      formula: `\u0394\u03bd_{${k}} = 0`,
    }),
    sharpest: { name: 'Largest sharpness of this run', formula: 'max_t S' },
    overEdge: { name: 'Here the steps become too long to be stable', formula: 'S > 2/\u0394t' },
    saddle: (learned: number) => ({
      name: `Second saddle: only teacher ${learned} is learned`,
      formula: '\u2207L = 0',
    }),
  },
};
