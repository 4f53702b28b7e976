import type { steps as english } from '../en/steps.ts';
import type { Wide } from '../translation.ts';

/** Was von einem Gradientenabstieg mit zu langen Schritten gesagt wird, und vom Schritt, der an ihrer Stelle angeboten wird. */
export const steps: Wide<typeof english> = {
  diverged: (step) => `Der Gradientenabstieg divergiert: Seine Schritte von ${step} sind hier zu lang.`,
  strayed: (step, loss, flowLoss) =>
    `Schritte von ${step} sind hier zu lang: Der Abstieg endet mit Verlust ${loss}, wo der Gradientenfluss bis ${flowLoss} herunterkommt.`,
  looking: 'Der größte taugliche Schritt wird gesucht…',
  found: (sharpness, edge, step, loss) =>
    `Der Abstieg folgt dem Gradientenfluss mit Schritten unter 2/S = ${edge}, wobei S = ${sharpness} die größte Schärfe auf dem Weg des Flusses ist. Versucht mit ${step}: Er kommt bis Verlust ${loss} herunter.`,
  shorter: (edge, step, loss) =>
    `Schritte knapp unter 2/S = ${edge} sind von diesem Start aus noch zu lang. Versucht mit ${step}: Der Abstieg folgt dem Gradientenfluss bis Verlust ${loss}.`,
  none: (edge, least) =>
    `Kein Schritt, der sich hier einstellen lässt, taugt: Er müsste unter 2/S = ${edge} liegen, und der kürzeste ist ${least}.`,
  noneTried: 'Es wurde kein Schritt gefunden, der von diesem Start aus dem Gradientenfluss folgt.',
  use: (step) => `Schritte von ${step} nehmen`,
};
