import type { SceneId } from '../../scenes/scenes.ts';
import type { GuideText, SceneGuide } from '../sceneGuide.ts';
import { beyondGuide, defaultGuide, largeGuide } from './oneTeacher.ts';
import {
  counterexampleGuide,
  eigenGuide,
  generalisationGuide,
  teachersGuide,
  zMatrixGuide,
} from './paper.ts';
import { alignmentGuide, bundleGuide, lightGuide, saddleGuide } from './phases.ts';
import { sevenScalesGuide } from './sevenScales.ts';

/** What is said of every scene. */
const GUIDES: Readonly<Record<SceneId, (text: GuideText) => SceneGuide>> = {
  default: defaultGuide,
  alignment: alignmentGuide,
  saddle: saddleGuide,
  light: lightGuide,
  bundle: bundleGuide,
  eigen: eigenGuide,
  generalisation: generalisationGuide,
  'figure-2': (text) => sevenScalesGuide('figure-2', text),
  'figure-9': (text) => sevenScalesGuide('figure-9', text),
  teachers: teachersGuide,
  beyond: beyondGuide,
  large: largeGuide,
  'z-matrix': zMatrixGuide,
  counterexample: counterexampleGuide,
};

export function sceneGuide(id: SceneId, text: GuideText): SceneGuide {
  return GUIDES[id](text);
}
