import type { RichText } from '../../drawing/axis/number.ts';
import { type KeptStyle, keptStyle } from '../../drawing/beside/keptStyle.ts';
import { runLabel } from '../../drawing/beside/runLabel.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import { crisp } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { differencesOf } from '../../experiment/differences.ts';
import type { AppState } from '../../state/appState.ts';
import type { ScalesView } from './model.ts';

/** A kept run that is a row of the map: it differs from the run on screen in what goes up the map, and in nothing else. */
export interface KeptLine {
  readonly id: number;
  readonly value: number;
  readonly style: KeptStyle;
  /** what differs in it */
  readonly label: RichText;
  /** CSS pixels */
  readonly py: number;
}

const PX_FROM_END = 6;
const PX_BETWEEN = 10;

/** From the foot of the map up. */
export function keptLines(
  { run, over, axis, layout }: ScalesView,
  { kept }: Pick<AppState, 'kept'>,
): KeptLine[] {
  const { bottom } = layout.box;
  return kept
    .flatMap(({ id, place, parameters }): KeptLine[] => {
      const differences = differencesOf(parameters, run.parameters);
      const value = parameters[over];
      const onMap = value >= axis.low && value <= axis.high;
      if (differences.length !== 1 || differences[0] !== over || !onMap) return [];
      return [
        {
          id,
          value,
          style: keptStyle(place),
          label: runLabel(parameters, run.parameters),
          py: crisp(Math.min(bottom - 1, layout.yScale(axis.position(value)))),
        },
      ];
    })
    .sort((one, other) => other.py - one.py);
}

/** Each in its colour and dash, with a rim, so that it is seen on light and dark cells; what differs stands over its right end. */
export function drawKeptLines(sheet: Sheet, view: ScalesView): void {
  const { context, palette } = sheet;
  const { box, fontSize } = view.layout;
  const lines = keptLines(view, sheet.state);
  for (const { py, style } of lines) {
    for (const [colour, thick, dash] of [
      [palette.ground, 4, []],
      [palette[style.colour], 2, [...style.dash]],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = thick;
      context.setLineDash(dash as number[]);
      context.beginPath();
      context.moveTo(box.left, py);
      context.lineTo(box.right, py);
      context.stroke();
    }
  }
  context.setLineDash([]);
  const labels = lines.map(({ label }) => measureText(context, palette, label, { size: fontSize }));
  for (const [k, { px, py }] of keptLabelPlaces(lines, labels, view).entries()) {
    const { label, style } = lines[k]!;
    drawText(context, palette, label, px, py, {
      size: fontSize,
      align: 'right',
      weight: 500,
      colour: palette[style.colour],
      halo: true,
    });
  }
}

/**
 * Where the labels end, CSS pixels: over their lines, under them at the top of the map; of lines that lie close together the next
 * stands left of the one before.
 * @param lengths of the labels, in the order of `lines`
 */
export function keptLabelPlaces(
  lines: readonly Pick<KeptLine, 'py'>[],
  lengths: readonly number[],
  { layout: { box, fontSize } }: ScalesView,
): { px: number; py: number }[] {
  const places: { px: number; py: number }[] = [];
  for (const { py } of lines) {
    const above = py - 0.75 * fontSize;
    const at = above < box.top + 0.6 * fontSize ? py + 0.75 * fontSize : above;
    const beside = places.flatMap((place, k) =>
      Math.abs(place.py - at) < 1.2 * fontSize ? [place.px - lengths[k]! - PX_BETWEEN] : [],
    );
    places.push({ px: Math.min(box.right - PX_FROM_END, ...beside), py: at });
  }
  return places;
}
