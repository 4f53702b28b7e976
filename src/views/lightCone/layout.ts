/** A part of the picture's body, in CSS pixels. */
export interface Box {
  readonly pxLeft: number;
  readonly pyTop: number;
  readonly pxWidth: number;
  readonly pxHeight: number;
}

export interface Layout {
  readonly cone: Box;
  /** null where there is no room for it */
  readonly sky: Box | null;
  /** for the numbers */
  readonly facts: (Box & { readonly columns: 1 | 2 }) | null;
  /** for the explanation, below the cone: folded at first where it would cover something */
  readonly explanation: (Box & { readonly folded: boolean }) | null;
  /** larger marks, and names in full */
  readonly roomy: boolean;
}

export interface LayoutRequest {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
  /** length of the explanation in one line, CSS pixels; null where there is none */
  readonly pxExplanation: number | null;
}

/** Stages smaller than these have no room for the numbers: beside each other, and one above the other. */
const PX_WIDE = { width: 560, height: 460 };
const PX_TALL = { width: 420, height: 680 };
/** A smaller stage shows the cone and the sky beside each other, or one above the other. */
const PX_BESIDE = { width: 400, height: 280 };
const PX_STACKED = { width: 240, height: 420 };
/** The cone is higher than wide. */
const CONE_SHAPE = 1.3;
const PX_GAP = 16;
/** Text keeps clear of the edge, where the focus ring is. */
const PX_EDGE = 6;
/** Of the explanation, as in lightCone.css: height of a line, and of what is above the text, which is all of it when folded. */
const PY_LINE = 17.4;
const PY_ABOVE = 27;
/** What is left empty at the end of a line on average, where the next word does not fit, and some room to spare. */
const PX_BREAK = 32;
/** The numbers: as many lines as `drawFacts` writes, and the least width that they are written in. */
const PX_FACTS = { width: 244, height: 276, twoColumns: 480, heightOfTwo: 156 };

/**
 * Where the parts stand. In a small box the cone, with the sky beside it where that takes nothing from the cone; on the
 * stage both, the numbers below the sky, the explanation below the cone.
 */
export function layoutOf(request: LayoutRequest): Layout {
  const { pxWidth, pxHeight, stage } = request;
  const fits = (least: { width: number; height: number }) =>
    stage && pxWidth >= least.width && pxHeight >= least.height;
  if (fits(PX_WIDE) && pxWidth >= 0.8 * pxHeight) return wideLayout(request);
  if (fits(PX_TALL)) return tallLayout(request);
  if (fits(PX_BESIDE)) return besideLayout(request);
  if (fits(PX_STACKED)) return stackedLayout(request);
  return smallLayout(pxWidth, pxHeight);
}

function smallLayout(pxWidth: number, pxHeight: number): Layout {
  const both = pxWidth >= 1.55 * pxHeight && pxHeight >= 100;
  const pxCone = both ? 0.46 * pxWidth : pxWidth;
  return {
    cone: { pxLeft: 0, pyTop: 0, pxWidth: pxCone, pxHeight },
    sky: both ? { pxLeft: pxCone, pyTop: 0, pxWidth: pxWidth - pxCone, pxHeight } : null,
    facts: null,
    explanation: null,
    roomy: false,
  };
}

function besideLayout(request: LayoutRequest): Layout {
  const { pxWidth, pxHeight } = request;
  const pyLow = pxHeight - foldedHeight(request);
  const columns = pxWidth >= PX_FACTS.twoColumns ? 2 : 1;
  const pxFacts = columns === 2 ? PX_FACTS.heightOfTwo : PX_FACTS.height;
  const pyFacts = pyLow - pxFacts;
  const numbers = pxWidth >= PX_FACTS.width && pyFacts >= 0.45 * pxWidth;
  const pyAbove = numbers ? pyFacts - PX_GAP : pyLow;
  // the names of its circles stand beside the cone
  const pxCone = 0.54 * pxWidth;
  return {
    cone: { pxLeft: 0, pyTop: 0, pxWidth: pxCone, pxHeight: pyAbove },
    sky: { pxLeft: pxCone, pyTop: 0, pxWidth: pxWidth - pxCone, pxHeight: pyAbove },
    facts: numbers
      ? {
          pxLeft: PX_EDGE,
          pyTop: pyFacts,
          pxWidth: pxWidth - 2 * PX_EDGE,
          pxHeight: pxFacts,
          columns,
        }
      : null,
    explanation: foldedBelow(request),
    roomy: false,
  };
}

function stackedLayout(request: LayoutRequest): Layout {
  const { pxWidth, pxHeight } = request;
  const pyLow = pxHeight - foldedHeight(request);
  const pyCone = 0.6 * pyLow;
  return {
    cone: { pxLeft: 0, pyTop: 0, pxWidth, pxHeight: pyCone },
    sky: { pxLeft: 0, pyTop: pyCone, pxWidth, pxHeight: pyLow - pyCone },
    facts: null,
    explanation: foldedBelow(request),
    roomy: false,
  };
}

function wideLayout(request: LayoutRequest): Layout {
  const { pxWidth, pxHeight } = request;
  const pxCone = Math.min(0.58 * pxWidth, pxWidth - PX_FACTS.width - PX_GAP, pxHeight);
  const pxRight = pxWidth - pxCone - PX_GAP;
  const pxSky = Math.min(pxRight, pxHeight - PX_FACTS.height - PX_GAP);
  const { pxExplanation } = request;
  const pyExplanation = pxExplanation === null ? 0 : explanationHeight(pxExplanation, pxCone);
  const pyLow = pxHeight - pyExplanation;
  // the cone gives way to the explanation only where it loses nothing by it
  const apart = pyLow >= 0.75 * CONE_SHAPE * pxCone;
  return {
    cone: {
      pxLeft: 0,
      pyTop: 0,
      pxWidth: pxCone,
      pxHeight: apart ? pyLow - PX_GAP : pxHeight - foldedHeight(request),
    },
    sky: { pxLeft: pxCone + PX_GAP, pyTop: PX_EDGE, pxWidth: pxRight, pxHeight: pxSky - PX_EDGE },
    facts: {
      pxLeft: pxCone + PX_GAP,
      pyTop: pxSky + PX_GAP,
      pxWidth: pxRight - PX_EDGE,
      pxHeight: pxHeight - pxSky - PX_GAP,
      columns: 1,
    },
    explanation:
      pxExplanation === null
        ? null
        : { pxLeft: 0, pyTop: pyLow, pxWidth: pxCone, pxHeight: pyExplanation, folded: !apart },
    roomy: true,
  };
}

function tallLayout(request: LayoutRequest): Layout {
  const { pxWidth, pxHeight } = request;
  const pyCone = pxHeight - PX_FACTS.height - PX_GAP - foldedHeight(request);
  const pyTop = pyCone + PX_GAP;
  const pxFacts = Math.max(PX_FACTS.width, 0.5 * pxWidth - PX_GAP);
  const pxSky = pxWidth - pxFacts - PX_GAP;
  return {
    cone: { pxLeft: 0, pyTop: 0, pxWidth, pxHeight: pyCone },
    sky: { pxLeft: 0, pyTop, pxWidth: pxSky, pxHeight: PX_FACTS.height },
    facts: {
      pxLeft: pxSky + PX_GAP,
      pyTop,
      pxWidth: pxFacts - PX_EDGE,
      pxHeight: PX_FACTS.height,
      columns: 1,
    },
    explanation: foldedBelow(request),
    roomy: true,
  };
}

/** At the foot of the picture, over what is there when it is unfolded. */
function foldedBelow({ pxWidth, pxHeight, pxExplanation }: LayoutRequest): Layout['explanation'] {
  if (pxExplanation === null) return null;
  const pxNeeded = Math.min(pxHeight, explanationHeight(pxExplanation, pxWidth));
  return { pxLeft: 0, pyTop: pxHeight - pxNeeded, pxWidth, pxHeight: pxNeeded, folded: true };
}

/** About: a line breaks before a word that does not fit. */
function explanationHeight(pxExplanation: number, pxWidth: number): number {
  return PY_ABOVE + PY_LINE * Math.ceil(pxExplanation / Math.max(1, pxWidth - PX_BREAK));
}

/** The line that unfolds it. */
function foldedHeight({ pxExplanation }: LayoutRequest): number {
  return pxExplanation === null ? 0 : PY_ABOVE;
}

/** The box without a margin on each side. */
export function inset(box: Box, pxBeside: number, pxAbove: number, pxBelow = pxAbove): Box {
  return {
    pxLeft: box.pxLeft + pxBeside,
    pyTop: box.pyTop + pxAbove,
    pxWidth: Math.max(0, box.pxWidth - 2 * pxBeside),
    pxHeight: Math.max(0, box.pxHeight - pxAbove - pxBelow),
  };
}
