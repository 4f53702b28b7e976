import type { CellResult } from '../../../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { sweepSpecFile } from '../../../experiment/sweep/specFile.ts';
import { cellTable, pointTable, type Table } from '../../../experiment/sweep/tables.ts';
import { rowLink } from '../../../share/cellLink.ts';
import { csvPieces } from '../../../share/csv.ts';
import { jsonLines } from '../../../share/jsonLines.ts';
import { addressOf } from '../../../state/addressBar.ts';
import type { AppState } from '../../../state/appState.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import { words } from '../../../text/words.ts';
import { gathered } from '../../export/gathered.ts';
import { exportPalette } from '../../export/palettes.ts';
import { measuringContext, pngOf } from '../../export/pictureFiles.ts';
import { download } from '../../files/download.ts';
import type { PlotShown } from '../plot/LabPlot.tsx';
import { measureName, plotCaption, thirdShown } from '../plot/pointText.ts';
import type { LabFile } from './fileKinds.ts';
import { drawFigure, paperBox, paperSvg } from './paperFigure.ts';

interface Saved {
  readonly spec: SweepSpec;
  readonly results: ReadonlyMap<string, CellResult>;
  readonly shown: PlotShown | null;
  readonly state: AppState;
}

const DOTS_AN_INCH = 300;

/** Makes a file and has the browser save it. @throws where it cannot be made */
export async function saveLabFile(file: LabFile, saved: Saved): Promise<void> {
  const { spec, results } = saved;
  const name = nameOf(saved);
  if (file === 'csv') await saveTable(`${name}.csv`, cellTable(spec, results, rowLink));
  else if (file === 'summary') await saveTable(`${name}-points.csv`, pointTable(spec, results));
  else if (file === 'spec') {
    download(`${name}.json`, `${JSON.stringify(sweepSpecFile(spec), null, 2)}\n`, 'application/json');
  } else if (file === 'jsonl') {
    download(
      `${name}.jsonl`,
      await gathered(jsonLines(cellTable(spec, results, rowLink))),
      'application/jsonl',
    );
  } else await saveFigure(file, name, saved);
}

async function saveTable(name: string, { columns, rows }: Table): Promise<void> {
  download(name, await gathered(csvPieces(columns, rows)), 'text/csv');
}

async function saveFigure(file: 'svgColumn' | 'svgPage' | 'png', name: string, saved: Saved): Promise<void> {
  const { spec, shown, state } = saved;
  if (shown === null) return;
  const { choice, request } = shown;
  const unit = choice.measure === null ? '' : labPlotWords().measures[choice.measure].unit;
  const title = measureName(choice.measure) + (unit === '' ? '' : ` (${unit})`) + thirdShown(request);
  const { app, locale } = words();
  const said = {
    title: spec.title === null ? title : `${spec.title}: ${title}`,
    description: `${plotCaption(choice.kind, request)}\n${JSON.stringify(sweepSpecFile(spec))}`,
    link: addressOf(window.location, state),
    creator: app.title,
  };
  const palette = exportPalette('light', document.documentElement);
  if (file === 'png') {
    const box = paperBox('page', said.title);
    const { canvas } = measuringContext();
    const scale = DOTS_AN_INCH / 96;
    canvas.width = Math.round(box.pxWidth * scale);
    canvas.height = Math.round(box.pxHeight * scale);
    const context = canvas.getContext('2d')!;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    drawFigure({ context, palette, ...box }, choice.kind, request, box);
    download(`${name}.png`, [await pngOf(canvas, said)], 'image/png');
    return;
  }
  const measuring = measuringContext();
  const measure = (font: string, text: string) => {
    measuring.font = font;
    return measuring.measureText(text);
  };
  const width = file === 'svgColumn' ? 'column' : 'page';
  const svg = paperSvg(choice.kind, request, width, said.title, said, { palette, measure, language: locale });
  download(`${name}.svg`, svg, 'image/svg+xml');
}

/** `sweep-largestAngle`, or what the sweep is called, in letters that every system takes. */
function nameOf({ spec, shown }: Saved): string {
  const called = spec.title === null ? 'sweep' : spec.title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  const measure = shown?.choice.measure;
  return measure ? `${called}-${measure}` : called;
}
