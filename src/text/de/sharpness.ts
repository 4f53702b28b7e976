import type { sharpness as english } from '../en/sharpness.ts';
import type { Wide } from '../translation.ts';

/** Die Schärfe eines Netzes, neben dem Schritt des Gradientenabstiegs. */
export const sharpness: Wide<typeof english> = {
  caption: (step, flow) => {
    if (step === '') return 'größter Eigenwert des Tangentialkerns, log.';
    return flow
      ? `größter Eigenwert des Tangentialkerns, log.; punktiert: Stabilitätsgrenze des Abstiegs mit Schritten von ${step}`
      : `größter Eigenwert des Tangentialkerns, log.; Schritte von ${step} sind unter der Linie stabil`;
  },
  now: (time, value) => `Zur Zeit ${time} ist die Schärfe ${value}.`,
  notYet: (time) => `Zur Zeit ${time} ist die Schärfe noch nicht gemessen.`,
  largest: (value, time) => `Am größten ist sie zur Zeit ${time}: ${value}.`,
  below: (edge, step) =>
    `Sie bleibt unter ${edge}, bis wohin Schritte von ${step} im Gradientenabstieg stabil sind.`,
  above: (edge, step, time) =>
    `Zur Zeit ${time} steigt sie erstmals über ${edge}, wo Schritte von ${step} im Gradientenabstieg nicht stabil sind.`,
};
