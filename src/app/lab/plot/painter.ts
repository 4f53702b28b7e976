import { cancelDraw, drawSoon } from '../../../drawing/canvas/ticker.ts';
import type { Palette } from '../../../drawing/palette.ts';
import type { CellResult } from '../../../experiment/sweep/solveCell.ts';
import { drawCells } from './drawMap.ts';
import { LAYERS, type PlotKind, type PlotView, plotView } from './plotView.ts';
import type { LabSheet, PlotRequest } from './request.ts';

interface Painted {
  readonly kind: PlotKind;
  readonly request: PlotRequest;
  /** CSS pixels */
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly palette: Palette;
  readonly pixelRatio: number;
}

const FONT_SIZE = 12;

/**
 * Keeps the two canvases of a plot up to date while cells come in, at most once a tick: what stands still only when it is another,
 * and of a heat map the cells that have changed.
 */
export class PlotPainter {
  private readonly contexts: readonly CanvasRenderingContext2D[];
  private readonly painted: Painted;
  private readonly drawn: (view: PlotView) => void;
  private results: ReadonlyMap<string, CellResult> | null = null;
  private frame = '';
  private ground = '';

  /** @param drawn is told what stands on the canvases now */
  constructor(
    canvases: readonly (HTMLCanvasElement | null)[],
    painted: Painted,
    drawn: (view: PlotView) => void,
  ) {
    this.painted = painted;
    this.drawn = drawn;
    const { pxWidth, pxHeight, pixelRatio } = painted;
    this.contexts = canvases.flatMap((canvas) => {
      const context = canvas?.getContext('2d') ?? null;
      if (canvas === null || context === null) return [];
      canvas.width = Math.round(pxWidth * pixelRatio);
      canvas.height = Math.round(pxHeight * pixelRatio);
      // the browser's process for graphics went down and took what was drawn with it
      canvas.addEventListener('contextrestored', this.anew);
      return [context];
    });
    // at once: a canvas that was resized is blank until it is drawn
    this.paint(null);
  }

  /** More has come, or may have. */
  take(results: ReadonlyMap<string, CellResult>): void {
    this.results = results;
    drawSoon(this.look);
  }

  end(): void {
    cancelDraw(this.look);
    for (const { canvas } of this.contexts) canvas.removeEventListener('contextrestored', this.anew);
  }

  private readonly look = () => {
    const { gathered } = this.painted.request;
    if (this.results === null) return;
    const changed = gathered.update(this.results);
    if (changed.size > 0) this.paint(changed);
    if (gathered.catchesUp) drawSoon(this.look);
  };

  private readonly anew = () => {
    this.frame = '';
    this.paint(null);
  };

  /** @param changed points that are another than when it was last drawn; null for all */
  private paint(changed: ReadonlySet<number> | null): void {
    const { kind, request, pxWidth, pxHeight, palette, pixelRatio } = this.painted;
    const [still, moving] = this.contexts;
    if (still === undefined || moving === undefined) return;
    const sheetOf = (context: CanvasRenderingContext2D): LabSheet => {
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      return { context, pxWidth, pxHeight, palette };
    };
    const sheet = sheetOf(moving);
    const box = { pxWidth, pxHeight, fontSize: FONT_SIZE, title: null };
    const view = plotView(kind, request, box, sheet);
    const frame = frameOf(view);
    if (frame !== this.frame) {
      still.clearRect(0, 0, still.canvas.width, still.canvas.height);
      LAYERS[0](sheetOf(still), view);
      this.frame = frame;
    }
    if (view.kind === 'map' && changed !== null && view.ground === this.ground) {
      drawCells(sheet, view, changed);
    } else {
      moving.clearRect(0, 0, pxWidth, pxHeight);
      LAYERS[1](sheet, view);
    }
    this.ground = view.kind === 'map' ? view.ground : '';
    this.drawn(view);
  }
}

/** All that the layer that stands still is drawn from. */
function frameOf(view: PlotView): string {
  const { box, xTicks, yTicks, key } = view;
  const own = view.kind === 'map' ? [view.ends] : [view.strips];
  return JSON.stringify([view.kind, box, xTicks, yTicks, key, ...own]);
}
