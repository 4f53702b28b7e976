import { en } from '../../text/en.ts';

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
  readonly facts: Box | null;
  /** for the explanation, below the cone */
  readonly explanation: Box | null;
  /** larger marks, and names in full */
  readonly roomy: boolean;
}

/** A stage smaller than this (on a phone) shows what the small pictures do. */
const PX_ROOMY = { width: 420, height: 380 };
/** The cone is higher than wide. */
const CONE_SHAPE = 1.3;
const PX_GAP = 16;
/** Length of the explanation in one line, height of a line, and of what is above the text. */
const EXPLANATION = { pxLength: 6.25 * explanationText().length, pyLine: 17.4, pyAbove: 27 };
/** The numbers: as many lines as `drawFacts` writes. */
const PX_FACTS = 232;

/**
 * Where the parts stand. In a small box the cone, with the sky beside it where that takes nothing from the cone; on the
 * stage both, the numbers below the sky, the explanation below the cone.
 */
export function layoutOf(pxWidth: number, pxHeight: number, stage: boolean): Layout {
  const roomy = stage && pxWidth >= PX_ROOMY.width && pxHeight >= PX_ROOMY.height;
  if (!roomy) return smallLayout(pxWidth, pxHeight);
  return pxWidth >= 0.8 * pxHeight ? wideLayout(pxWidth, pxHeight) : tallLayout(pxWidth, pxHeight);
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

function wideLayout(pxWidth: number, pxHeight: number): Layout {
  const pxCone = Math.min(0.58 * pxWidth, pxHeight);
  const pxRight = pxWidth - pxCone - PX_GAP;
  const pxSky = Math.min(pxRight, pxHeight - PX_FACTS - PX_GAP);
  const pxExplanation = explanationHeight(pxCone);
  const pyLow = pxHeight - pxExplanation;
  // the cone gives way to the explanation only where it loses nothing by it
  const apart = pyLow >= CONE_SHAPE * pxCone * 0.8;
  return {
    cone: { pxLeft: 0, pyTop: 0, pxWidth: pxCone, pxHeight: apart ? pyLow - PX_GAP : pxHeight - 28 },
    sky: { pxLeft: pxCone + PX_GAP, pyTop: 0, pxWidth: pxRight, pxHeight: pxSky },
    facts: {
      pxLeft: pxCone + PX_GAP,
      pyTop: pxSky + PX_GAP,
      pxWidth: pxRight,
      pxHeight: pxHeight - pxSky - PX_GAP,
    },
    explanation: { pxLeft: 0, pyTop: pyLow, pxWidth: pxCone, pxHeight: pxExplanation },
    roomy: true,
  };
}

function tallLayout(pxWidth: number, pxHeight: number): Layout {
  const pxLow = Math.max(PX_FACTS, pxWidth / 2);
  const pxCone = Math.max(0.4 * pxHeight, pxHeight - pxLow - PX_GAP - 28);
  const pyTop = pxCone + PX_GAP;
  const pxBelow = pxHeight - pyTop - 28;
  return {
    cone: { pxLeft: 0, pyTop: 0, pxWidth, pxHeight: pxCone },
    sky: { pxLeft: 0, pyTop, pxWidth: 0.45 * pxWidth, pxHeight: pxBelow },
    facts: { pxLeft: 0.45 * pxWidth + PX_GAP, pyTop, pxWidth: 0.55 * pxWidth - PX_GAP, pxHeight: pxBelow },
    explanation: {
      pxLeft: 0,
      pyTop: pxHeight - explanationHeight(pxWidth),
      pxWidth,
      pxHeight: explanationHeight(pxWidth),
    },
    roomy: true,
  };
}

/** About: a line breaks before a word that does not fit. */
function explanationHeight(pxWidth: number): number {
  return EXPLANATION.pyAbove + EXPLANATION.pyLine * Math.ceil(EXPLANATION.pxLength / pxWidth + 0.4);
}

export function explanationText(): string {
  return en.pictures['light-cone'].explanation.sentences.join(' ');
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
