import { plainNumber } from '../../../drawing/axis/number.ts';
import { lossAtShare } from '../../../findings/moments/moments.ts';
import { scaleRulesOf } from '../../../findings/theory/scaleRules.ts';
import type { Run } from '../../../state/run.ts';
import { lossPercent, measured } from '../facts.ts';
import type { GuideText, SceneGuide } from '../sceneGuide.ts';

const waiting = (run: Run) => lossAtShare(run, 0.9);
const halved = (run: Run) => lossAtShare(run, 0.5);

/** The paper's Figures 2 and 9: seven scales over each other, of which the smallest is the run on screen. */
export function sevenScalesGuide(id: 'figure-2' | 'figure-9', text: GuideText): SceneGuide {
  const own = text.scenes.sevenScales;
  return {
    about: () => text.scenes[id].about,
    beats: [
      {
        id: 'wait',
        time: waiting,
        lit: 'picture:loss',
        title: own.wait,
        text(run) {
          const time = waiting(run);
          if (time === null) return null;
          return own.waitText(lossPercent(run, time), plainNumber(Math.log(4) / scaleRulesOf(run).rate));
        },
      },
      {
        id: 'half',
        time: halved,
        lit: 'picture:loss',
        title: own.half,
        text(run) {
          const time = halved(run);
          return time === null ? null : own.halfText(lossPercent(run, time));
        },
      },
    ],
    outcome: (run) =>
      own.end(
        plainNumber(run.losses[run.frameCount - 1]!, 2),
        plainNumber(measured(run, run.endTime, 'testLoss'), 2),
      ),
  };
}
