/** What `besidePart.ts` fetches: all that draws and tells of runs beside the one on screen, in plots over time. */
export { describeBeside } from './describe.ts';
export { drawCurvesBeside, drawLogged, drawRingsBeside } from './draw.ts';
export { BesideModel } from './model.ts';
export { drawNamesBeside } from './names.ts';
export { linesBeside } from './reading.ts';
