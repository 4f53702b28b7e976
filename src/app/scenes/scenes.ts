import type { en } from '../../text/en.ts';

type SceneId = keyof typeof en.scenes.list;

/** A run and the pictures it is about, as a link (the part after `#`). */
interface Scene {
  readonly id: SceneId;
  readonly link: string;
}

/** In the order of the menu. */
export const SCENES: readonly Scene[] = [
  { id: 'default', link: '' },
  { id: 'alignment', link: 'scale=1e-9&view=directions:yardsticks,raster:large,norms:yardsticks' },
  { id: 'saddle', link: 'scale=1e-9&view=predictor,eigen,bundle,loss' },
  { id: 'light', link: 'scale=1e-6&view=light-cone,directions,angles' },
  { id: 'bundle', link: 'd=3&scale=4^-7&view=angles,directions,complexity,frame' },
  { id: 'eigen', link: 'data=centred&d=16&n=16&m=200&scale=4^-12&view=eigen,predictor,bundle,loss' },
  {
    id: 'generalisation',
    link: 'data=centred&d=16&n=16&m=200&scale=4^-7&view=generalisation,complexity,angles,directions',
  },
  { id: 'teachers', link: 'data=opposed&d=3&n=6&scale=1e-5&view=directions,two-teachers,loss,norms' },
  { id: 'beyond', link: 'angle=75&view=directions,assumptions:large,loss,raster' },
  { id: 'large', link: 'scale=4&view=directions,loss,complexity,generalisation' },
  { id: 'z-matrix', link: 'data=z-matrix&d=3&angle=30&view=least-norm,complexity,directions' },
  { id: 'counterexample', link: 'data=counterexample&d=3&view=least-norm,complexity,directions' },
];
