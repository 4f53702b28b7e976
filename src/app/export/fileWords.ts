import { flatText } from '../../drawing/axis/number.ts';
import type { Picture } from '../../drawing/picture.ts';
import type { FileWords } from '../../drawing/svg/svgFile.ts';
import type { AppState } from '../../state/appState.ts';
import { words } from '../../text/words.ts';
import { runWords } from './runWords.ts';

/** What a file says of itself. */
export function fileWords(picture: Picture, state: AppState, link: string): FileWords {
  const { app, pictures } = words();
  const { run, player } = state;
  const parameters = flatText(runWords(run?.parameters ?? state.parameters));
  const shown = run === null ? '' : picture.describe(run, player.time, []);
  return {
    title: `${pictures[picture.id].title} \u2013 ${app.title}`,
    description: `${parameters}\n${shown}`,
    link,
    creator: app.title,
  };
}
