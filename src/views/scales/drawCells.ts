import type { Context2D } from '../../drawing/canvas/context.ts';
import { clipToBox, type Sides } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { Palette } from '../../drawing/palette.ts';
import { type MapGrain, type MapRow, mapTimes } from '../../experiment/parameterMap.ts';
import type { KnownRow, ParameterMap } from '../../findings/map/parameterMap.ts';
import type { ScalesView } from './model.ts';
import { shadesOf, stepOfLog } from './shades.ts';

/** How strongly a map of other parameters is drawn, until there is one of these. */
const FAINT = 0.3;
const PX_HATCH = 6;

/** The rows, each a band of colours over time; what could not be solved is hatched. */
export function drawCells({ context, palette }: Sheet, view: ScalesView): void {
  const { shown, layout } = view;
  if (shown === null || shown.map.times === null) return;
  const { map } = shown;
  const shades = shadesOf(palette, view.by);
  const columns = new Map<MapGrain, Columns>();
  const columnsOf = (grain: MapGrain) => {
    const known = columns.get(grain) ?? new Columns(map, grain, view);
    columns.set(grain, known);
    return known;
  };
  context.globalAlpha = shown.past ? FAINT : 1;
  for (const known of map.rows) {
    const band = bandOf(known, view);
    const { row } = known;
    if (row === null) hatch(context, palette, band);
    else fillRow(context, shades, band, columnsOf(row.grain).steps(row, view));
    const pxEnd = row === null ? band.right : layout.xScale(row.end);
    if (row?.outcome === 'diverged') hatch(context, palette, { ...band, left: pxEnd });
  }
  context.globalAlpha = 1;
}

/** Whole pixels, or there were seams between rows. */
export function bandOf({ from, to }: Pick<KnownRow, 'from' | 'to'>, { layout }: ScalesView): Sides {
  const { left, right } = layout.box;
  return { left, right, top: Math.round(layout.yScale(to)), bottom: Math.round(layout.yScale(from)) };
}

/** What stands in a row's pixels, one by one. */
class Columns {
  private readonly map: ParameterMap;
  /** flow time at the middle of each pixel, the time of the row before it, and how far it is to the next */
  private readonly times: Float64Array;
  private readonly before: Int32Array;
  private readonly share: Float64Array;
  private readonly grid: Float64Array;

  constructor(map: ParameterMap, grain: MapGrain, { layout }: ScalesView) {
    const { left, right } = layout.box;
    const count = Math.max(1, Math.ceil(right - left));
    this.map = map;
    this.grid = mapTimes(map.times!, grain);
    const { grid } = this;
    this.times = Float64Array.from({ length: count }, (_, px) => layout.timeAtPx(left + px + 0.5));
    this.before = new Int32Array(count);
    this.share = new Float64Array(count);
    let k = 0;
    for (let px = 0; px < count; px++) {
      const time = this.times[px]!;
      while (k + 2 < grid.length && grid[k + 1]! <= time) k++;
      this.before[px] = k;
      const span = grid[k + 1]! - grid[k]!;
      this.share[px] = span > 0 ? Math.min(1, (time - grid[k]!) / span) : 0;
    }
  }

  /** The step of colour at every pixel; -1 where there is none. */
  steps(row: MapRow, { by, range }: ScalesView): Int8Array {
    const { times, before, share, grid } = this;
    const column = row[by];
    const steps = new Int8Array(times.length).fill(-1);
    // one at rest goes on as it is
    const held = row.outcome === 'stalled' ? (stepOfLog(row.last[by], range) ?? -1) : -1;
    for (let px = 0; px < times.length; px++) {
      if (times[px]! > row.end) {
        steps.fill(held, px);
        break;
      }
      const k = before[px]!;
      const [from, to] = [column[k]!, column[k + 1]!];
      // by the end of the run, and about values that have no logarithm, as everybody reads it
      const log =
        grid[k + 1]! <= row.end && Number.isFinite(to - from)
          ? from + share[px]! * (to - from)
          : this.map.logAt(row, by, times[px]!);
      steps[px] = stepOfLog(log, range) ?? -1;
    }
    return steps;
  }
}

function fillRow(context: Context2D, shades: readonly string[], band: Sides, steps: Int8Array): void {
  const { left, right, top, bottom } = band;
  let from = 0;
  for (let px = 1; px <= steps.length; px++) {
    if (px < steps.length && steps[px] === steps[from]) continue;
    const step = steps[from]!;
    if (step >= 0) {
      context.fillStyle = shades[step]!;
      context.fillRect(left + from, top, Math.min(px, right - left) - from, bottom - top);
    }
    from = px;
  }
}

function hatch(context: Context2D, palette: Palette, box: Sides): void {
  const { left, right, top, bottom } = box;
  if (!(right > left && bottom > top)) return;
  const height = bottom - top;
  context.save();
  clipToBox(context, box);
  context.strokeStyle = palette.control;
  context.lineWidth = 1;
  context.beginPath();
  // all hatching of the map is one pattern: the lines go on from row to row
  const first = Math.floor((left - height + bottom) / PX_HATCH) * PX_HATCH - bottom;
  for (let px = first; px < right + height; px += PX_HATCH) {
    context.moveTo(px, bottom);
    context.lineTo(px + height, top);
  }
  context.stroke();
  context.restore();
}
