import { Kept } from '../../drawing/kept.ts';
import type { Model, Request } from '../../drawing/picture.ts';
import type { MapMeasure, MappedParameter } from '../../experiment/parameterMap.ts';
import { type MapAxis, mapAxisOf } from '../../findings/map/mapAxis.ts';
import type { MapState } from '../../findings/map/mapWork.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { byOf, overOf } from './choices.ts';
import { type MapLayout, MapLayouts } from './layout.ts';
import { rangeOf, type ShadeRange } from './shades.ts';

/** What only this picture has: the map as it is known now. */
export interface ScalesOwn {
  /** null before anything has been asked for, and where the data do not hang on the parameter */
  readonly shown: MapState | null;
}

export interface ScalesView {
  readonly run: Run;
  readonly over: MappedParameter;
  readonly by: MapMeasure;
  readonly axis: MapAxis;
  readonly layout: MapLayout;
  /** null until there is a row, or a reason why there is none */
  readonly shown: MapState | null;
  readonly range: ShadeRange;
}

export class ScalesModel implements Model<ScalesView, ScalesOwn> {
  private readonly layouts = new MapLayouts();
  private readonly kept = new Kept<ScalesView | null>();

  update(
    { pxWidth, pxHeight, stage, settings, local }: Request<ScalesOwn>,
    state: AppState,
  ): ScalesView | null {
    const { run, parameters, player, gesture } = state;
    if (run === null || run.frameCount === 0) return null;
    const [over, by] = [overOf(settings), byOf(settings)];
    // of another axis, until the first of this one is told
    const shown = local.shown?.map.axis.over === over ? local.shown : null;
    const { endTime, complete, firstKinkTime } = run;
    const grows = shown?.map.times ? null : `${endTime} ${firstKinkTime} ${complete}`;
    const key = [
      run,
      parameters,
      shown,
      grows,
      over,
      by,
      player.timeAxis,
      gesture,
      pxWidth,
      pxHeight,
      stage,
      settings,
    ];
    return this.kept.of(key, () => {
      const axis = mapAxisOf(over, parameters);
      if (axis === null) return null;
      const times = shown?.map.times ?? null;
      return {
        run,
        over,
        by,
        axis,
        shown,
        layout: this.layouts.layout({ pxWidth, pxHeight, stage, settings }, axis, times, run, state),
        range: rangeOf(by, run.parameters, run.start.dataset),
      };
    });
  }
}
