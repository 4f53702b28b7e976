import { labPlot } from './en/labPlot.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the plots of the laboratory say: fetched with them. */
export type LabPlotText = PartText['labPlot'];

/** In the language that is spoken. */
export function labPlotWords(): LabPlotText {
  return inSpoken('labPlot', labPlot);
}
