import { lastKinkOfAll } from '../../findings/moments/moments.ts';
import { phasesOfRun } from '../../findings/theory/runPhases.ts';
import { formatLink } from '../../share/link.ts';
import { linkOf } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import type { LateText } from '../../text/translation.ts';
import { type Beat, playedOn } from '../guide/beat.ts';
import { saidGathered, saidHalfway, saidLearned } from '../guide/said.ts';
import type { GuideText } from '../guide/sceneGuide.ts';

/** The end of alignment; without a teacher, where there are no phases, the last kink of all. */
const turned = (run: Run) => {
  const { phases } = phasesOfRun(run);
  return phases === null ? lastKinkOfAll(run) : phases.departure;
};
const halfway = (run: Run) => phasesOfRun(run).halfway;

/**
 * The beats of a run that nothing else is said of: it turns until alignment is over, gathers until the bundle is halfway to the
 * teacher (T2), and goes to its end. Each is played from the one before; one that a run does not have is left out.
 * @param run null while it is not complete: then all three
 */
export function sequenceOf(
  state: AppState,
  run: Run | null,
  own: LateText['lecture'],
  text: GuideText,
): readonly Beat[] {
  // a stop shows what a question or a cover keeps back: a lecture reveals first, and then goes on
  const shown = { pinned: null, tour: null, theme: null, language: null, hide: [], ask: null };
  const link = formatLink({ ...linkOf(state), time: null, ...shown });
  const beats: readonly Beat[] = [
    {
      id: 'turn',
      link,
      time: turned,
      lit: null,
      title: own.turn,
      text: (run) => (phasesOfRun(run).phases === null ? null : saidGathered(text, run, turned(run))),
    },
    {
      id: 'gather',
      link,
      time: halfway,
      lit: 'bundle',
      title: own.gather,
      text: (run) => saidHalfway(text, run, halfway(run)),
    },
    {
      id: 'go',
      link,
      time: (run) => run.endTime,
      lit: null,
      title: own.go,
      text: (run) => (phasesOfRun(run).phases === null ? null : saidLearned(text, run)),
    },
  ];
  return playedOn(run === null ? beats : beats.filter(({ time }) => time(run) !== null));
}
