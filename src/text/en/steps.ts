/** What is said of a run of gradient descent whose steps are too long, and the step that is offered in their place. */
export const steps = {
  diverged: (step: string) => `Gradient descent diverges: its steps of ${step} are too long here.`,
  strayed: (step: string, loss: string, flowLoss: string) =>
    `Steps of ${step} are too long here: descent ends with loss ${loss}, where the gradient flow comes down to ${flowLoss}.`,
  looking: 'Looking for the largest step that would do…',
  /** below the edge of stability */
  found: (sharpness: string, edge: string, step: string, loss: string) =>
    `Descent follows the gradient flow with steps below 2/S = ${edge}, S = ${sharpness} being the largest sharpness on the flow’s way. Tried with ${step}: it comes down to loss ${loss}.`,
  /** well below it: what is just below it was tried too */
  shorter: (edge: string, step: string, loss: string) =>
    `Steps just below 2/S = ${edge} are still too long from this start. Tried with ${step}: descent follows the gradient flow down to loss ${loss}.`,
  none: (edge: string, least: string) =>
    `No step would do that can be set here: it would have to be below 2/S = ${edge}, and the shortest is ${least}.`,
  noneTried: 'No step was found that follows the gradient flow from this start.',
  use: (step: string) => `Take steps of ${step}`,
};
