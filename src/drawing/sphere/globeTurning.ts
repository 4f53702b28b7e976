import { words } from '../../text/words.ts';
import { commandOf, TURN_HOME_KEYS } from '../keys/keys.ts';
import type { Turning } from '../picture.ts';
import { type Camera, HOME, turned, turnedByKey } from './camera.ts';

interface Turned {
  readonly camera: Camera;
}

/** A globe turns with a drag, as far as the pointer goes over it, and by the keys. @param pxRadiusOf of the globe in a view */
export function globeTurning<View>(pxRadiusOf: (view: View) => number): Turning<View, Turned> {
  return {
    help: words().pictures.directions.turn,
    home: { camera: HOME },
    grab: (view, _place, { camera }) => {
      const pxRadius = pxRadiusOf(view);
      return (dx, dy) => ({ camera: turned(camera, dx / pxRadius, -dy / pxRadius) });
    },
    key: ({ camera }, key) => {
      const next = commandOf(TURN_HOME_KEYS, key) !== null ? HOME : turnedByKey(camera, key);
      return next === null ? null : { camera: next };
    },
  };
}
