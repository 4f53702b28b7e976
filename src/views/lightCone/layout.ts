import { words } from '../../text/words.ts';

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
/** Length of the explanation in one line, height of a line, and of what is above the text; the last when folded. */
const EXPLANATION = { pxLength: 6.25 * explanationText().length, pyLine: 17.4, pyAbove: 27 };
/** The numbers: as many lines as `drawFacts` writes, and the least width that they are written in. */
const PX_FACTS = { width: 244, height: 276, twoColumns: 480, heightOfTwo: 156 };

/**
 * Where the parts stand. In a small box the cone, with the sky beside it where that takes nothing from the cone; on the
 * stage both, the numbers below the sky, the explanation below the cone.
 */
export function layoutOf(pxWidth: number, pxHeight: number, stage: boolean): Layout {
  const fits = (least: { width: number; height: number }) =>
    stage && pxWidth >= least.width && pxHeight >= least.height;
  if (fits(PX_WIDE) && pxWidth >= 0.8 * pxHeight) return wideLayout(pxWidth, pxHeight);
  if (fits(PX_TALL)) return tallLayout(pxWidth, pxHeight);
  if (fits(PX_BESIDE)) return besideLayout(pxWidth, pxHeight);
  if (fits(PX_STACKED)) return stackedLayout(pxWidth, pxHeight);
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

function besideLayout(pxWidth: number, pxHeight: number): Layout {
  const pyLow = pxHeight - EXPLANATION.pyAbove;
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
    explanation: foldedBelow(pxWidth, pxHeight),
    roomy: false,
  };
}

function stackedLayout(pxWidth: number, pxHeight: number): Layout {
  const pyLow = pxHeight - EXPLANATION.pyAbove;
  const pyCone = 0.6 * pyLow;
  return {
    cone: { pxLeft: 0, pyTop: 0, pxWidth, pxHeight: pyCone },
    sky: { pxLeft: 0, pyTop: pyCone, pxWidth, pxHeight: pyLow - pyCone },
    facts: null,
    explanation: foldedBelow(pxWidth, pxHeight),
    roomy: false,
  };
}

function wideLayout(pxWidth: number, pxHeight: number): Layout {
  const pxCone = Math.min(0.58 * pxWidth, pxWidth - PX_FACTS.width - PX_GAP, pxHeight);
  const pxRight = pxWidth - pxCone - PX_GAP;
  const pxSky = Math.min(pxRight, pxHeight - PX_FACTS.height - PX_GAP);
  const pxExplanation = explanationHeight(pxCone);
  const pyLow = pxHeight - pxExplanation;
  // the cone gives way to the explanation only where it loses nothing by it
  const apart = pyLow >= 0.75 * CONE_SHAPE * pxCone;
  return {
    cone: {
      pxLeft: 0,
      pyTop: 0,
      pxWidth: pxCone,
      pxHeight: apart ? pyLow - PX_GAP : pxHeight - EXPLANATION.pyAbove,
    },
    sky: { pxLeft: pxCone + PX_GAP, pyTop: PX_EDGE, pxWidth: pxRight, pxHeight: pxSky - PX_EDGE },
    facts: {
      pxLeft: pxCone + PX_GAP,
      pyTop: pxSky + PX_GAP,
      pxWidth: pxRight - PX_EDGE,
      pxHeight: pxHeight - pxSky - PX_GAP,
      columns: 1,
    },
    explanation: { pxLeft: 0, pyTop: pyLow, pxWidth: pxCone, pxHeight: pxExplanation, folded: !apart },
    roomy: true,
  };
}

function tallLayout(pxWidth: number, pxHeight: number): Layout {
  const pyCone = pxHeight - PX_FACTS.height - PX_GAP - EXPLANATION.pyAbove;
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
    explanation: foldedBelow(pxWidth, pxHeight),
    roomy: true,
  };
}

/** At the foot of the picture, over what is there when it is unfolded. */
function foldedBelow(pxWidth: number, pxHeight: number): NonNullable<Layout['explanation']> {
  const pxNeeded = Math.min(pxHeight, explanationHeight(pxWidth));
  return { pxLeft: 0, pyTop: pxHeight - pxNeeded, pxWidth, pxHeight: pxNeeded, folded: true };
}

/** About: a line breaks before a word that does not fit. */
function explanationHeight(pxWidth: number): number {
  return EXPLANATION.pyAbove + EXPLANATION.pyLine * Math.ceil(EXPLANATION.pxLength / pxWidth + 0.4);
}

export function explanationText(): string {
  return words().pictures.paragraph(words().pictures['light-cone'].explanation.sentences);
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
