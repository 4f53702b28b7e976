/** The sharpness of a network, against the step of gradient descent. */
export const sharpness = {
  caption: (step: string, flow: boolean) =>
    step === ''
      ? 'largest eigenvalue of the tangent kernel, log'
      : flow
        ? `largest eigenvalue of the tangent kernel, log; dotted: the edge for descent with steps of ${step}`
        : `largest eigenvalue of the tangent kernel, log; steps of ${step} are stable below the line`,
  now: (time: string, value: string) => `At time ${time} the sharpness is ${value}.`,
  notYet: (time: string) => `At time ${time} the sharpness is not measured yet.`,
  largest: (value: string, time: string) => `It is largest at time ${time}: ${value}.`,
  below: (edge: string, step: string) =>
    `It stays below ${edge}, up to where steps of ${step} are stable in gradient descent.`,
  above: (edge: string, step: string, time: string) =>
    `At time ${time} it first comes above ${edge}, where steps of ${step} are not stable in gradient descent.`,
};
