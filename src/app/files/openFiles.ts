import { plainNumber } from '../../drawing/axis/number.ts';
import { quotable } from '../../experiment/numberText.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import { LARGEST_BYTES } from '../../share/files/decoded.ts';
import { type OpenedFile, openedFile, tooLarge } from '../../share/files/openedFile.ts';
import { linkOf } from '../../state/addressBar.ts';
import { loggedOf } from '../../state/logged.ts';
import type { AppStore } from '../../state/react.ts';
import type { LateText } from '../../text/translation.ts';
import { lateWords } from '../../text/words.ts';
import { writtenValues } from '../faultText.ts';
import { faultOfFile, said } from './faultOfFile.ts';

type FileText = LateText['files'];

/**
 * Opens a file, whatever it is, on the page. A file that cannot be used is named with the place that is wrong, and changes nothing. Of
 * several the first is opened.
 */
export async function openFiles(store: AppStore, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  const text = await lateWords('files');
  const { notices, dismiss } = store.getState();
  // what was said of files before is about others
  for (const { id, fault } of notices) if (fault.code === 'of-a-file') dismiss(id);
  try {
    // before it is read: it may be of any size
    if (file.size > LARGEST_BYTES) throw tooLarge(file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = openedFile(bytes, store.getState().parameters.dimension);
    await take(store, opened, file.name, text);
    if (files.length > 1) store.getState().notify([said(file.name, null, text.note.several(files.length))]);
  } catch (error) {
    store.getState().notify([faultOfFile(error, file.name, text)]);
  }
}

async function take(store: AppStore, opened: OpenedFile, name: string, text: FileText): Promise<void> {
  const { notify, setParameters, setLogged } = store.getState();
  switch (opened.kind) {
    case 'run':
      show(store, opened.parameters, opened.time);
      notify(
        opened.notes.map(({ note, field, values }) =>
          said(name, field, text.note[note](writtenValues(values))),
        ),
      );
      break;
    case 'result': {
      const { parameters, end } = opened;
      // before anything is changed: a cell may be no number
      const logged = loggedOf(quotable(name), opened);
      show(store, parameters, null);
      setLogged(logged);
      if (end.by !== 'target') {
        const { learningRate, lossTarget } = parameters;
        const time = plainNumber(end.steps * learningRate, 6);
        const loss = plainNumber(lossTarget);
        notify([said(name, null, text.note[end.by]({ given: end.steps, time, loss }))]);
      }
      break;
    }
    case 'network': {
      const { network } = opened;
      // as they are: of a start in a file nobody says that it is to be scaled
      setParameters({ network, width: network.output.length, initScale: 1 });
      notify([said(name, null, text.opened.network(network.output.length))]);
      break;
    }
    case 'table': {
      const { openTable } = await import('../data/openTable.ts');
      openTable(opened.text, quotable(name));
      break;
    }
  }
}

/** The run as a link to it would open it, the pictures as they are. */
function show(store: AppStore, parameters: Parameters, time: number | null): void {
  const state = store.getState();
  const shown = { pinned: null, tour: null, hide: [], ask: null, theme: null, language: null };
  state.open({ ...linkOf(state), ...shown, parameters, time }, []);
}
