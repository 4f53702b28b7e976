import type { Text } from '../../text/translation.ts';

export type SceneId = keyof Text['scenes']['list'];

/** The other scales of the paper's Figures 2 and 9, beside the smallest, 4^-8. */
const FIGURE = `with=${[2, 3, 4, 5, 6, 7].map((power) => `scale:4^-${power}`).join(';')}`;

/** Runs and the pictures they are about, as links (the part after `#`), in the order of the menu. Each text has its link. */
const LINKS: Readonly<Record<SceneId, string>> = {
  default: '',
  alignment: 'scale=1e-9&view=directions:yardsticks,raster:large,norms:yardsticks,angle',
  saddle: 'scale=1e-9&view=predictor,eigen,bundle,loss,sharpness',
  light: 'scale=1e-6&view=light-cone,directions,angles',
  bundle: 'd=3&scale=4^-7&view=angles,directions,complexity,frame',
  eigen: 'data=centred&d=16&n=16&m=200&scale=4^-12&view=eigen,predictor,bundle,loss',
  generalisation: 'data=centred&d=16&n=16&m=200&scale=4^-7&view=generalisation,complexity,angles,directions',
  'figure-2': `data=centred&d=16&n=16&m=200&angle=45&scale=4^-8&view=loss,generalisation,angles,complexity&${FIGURE}`,
  'figure-9': `data=uncentred&d=16&n=16&m=25&angle=45&scale=4^-8&view=generalisation,loss,angles,complexity&${FIGURE}`,
  teachers: 'data=opposed&d=3&n=6&scale=1e-5&view=directions,two-teachers,loss,norms',
  beyond: 'angle=75&view=directions,assumptions:large,loss,raster',
  large: 'scale=4&view=directions,function,loss,complexity,generalisation,scales',
  'z-matrix': 'data=z-matrix&d=3&angle=30&view=least-norm,complexity,directions',
  counterexample: 'data=counterexample&d=3&view=least-norm,complexity,directions',
};

export const SCENES = Object.entries(LINKS).map(([id, link]) => ({ id: id as SceneId, link }));
