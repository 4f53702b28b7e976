import { useEffect, useRef } from 'react';
import type { LocalStore, PictureBox } from '../../drawing/picture.ts';
import { levelFor } from '../../findings/map/mapOrder.ts';
import { mapClient } from '../../findings/map/mapSource.ts';
import { MapWork } from '../../findings/map/mapWork.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { byOf, overOf } from './choices.ts';
import { mapBox } from './layout.ts';
import type { ScalesOwn } from './model.ts';

/**
 * Has the map solved that a picture shows, for as long as the picture is there. Two marks in the browser's user timing
 * tell whoever measures the page when it was asked for and when its coarse rows were painted.
 */
export function useMap(local: LocalStore<ScalesOwn>, box: PictureBox): void {
  const store = useAppStore();
  const over = overOf(box.settings);
  // in the plane they come with the rest; in space they take longer than all of it
  const plane = useApp(({ parameters }) => parameters.dimension === 2);
  const angles = plane || byOf(box.settings) === 'angle';
  const { top, bottom } = mapBox(box);
  const level = levelFor(bottom - top);
  const work = useRef<MapWork | null>(null);
  const wish = useRef({ over, angles, level });
  wish.current = { over, angles, level };

  useEffect(() => {
    const client = mapClient();
    if (client === null) return;
    performance.mark('map-asked');
    let coarse = false;
    const own = new MapWork(store, client, (shown) => {
      local.setState({ shown });
      if (coarse || shown === null || shown.past || shown.map.levels === 0) return;
      coarse = true;
      // drawn with the next tick, painted after it
      requestAnimationFrame(() => setTimeout(() => performance.mark('map-coarse')));
    });
    work.current = own;
    own.want(wish.current);
    return () => {
      work.current = null;
      own.dispose();
    };
  }, [store, local]);

  useEffect(() => work.current?.want({ over, angles, level }), [over, angles, level]);
}
