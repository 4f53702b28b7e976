import { flatText, plainNumber, type RichText, upright } from '../../drawing/axis/number.ts';
import { runLabel } from '../../drawing/beside/runLabel.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { type Ending, endingOf } from '../../experiment/ending.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import type { KeptRun } from '../../state/kept.ts';
import { asKeptStep } from '../../state/keptStep.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import type { SolveState } from '../../state/solveState.ts';
import { type CompareText, compareWords } from '../../text/compareWords.ts';
import { words } from '../../text/words.ts';
import { faultText } from '../faultText.ts';
import { CloseIcon } from '../icons.tsx';
import { Swatch } from './Swatch.tsx';

interface ChipProps {
  readonly kept: KeptRun;
  readonly present: Parameters;
  /** whether the link of the page carries it */
  readonly travels: boolean;
}

/** A kept run, by what differs in it from the one on screen: pressed it goes there, and that one is kept in its place. */
export function Chip({ kept, present, travels }: ChipProps) {
  const swapKept = useApp((state) => state.swapKept);
  const store = useAppStore();
  const text = compareWords();
  const label = labelOf(kept.parameters, present);
  const flat = flatText(label);
  const state = stateText(kept, travels, text);
  const { solve } = kept;
  const ending = endingToSay(solve);
  const ended = ending === null ? null : text.ended[ending];
  const waits = solve.kind === 'idle' || solve.kind === 'solving';
  return (
    <li className="chip" data-state={solve.kind} data-ending={ending ?? undefined}>
      <button
        type="button"
        className="chip__run"
        aria-label={text.swap(ended === null ? flat : `${flat}, ${ended}`)}
        aria-description={[text.swapHelp, ...state].join('. ')}
        data-note={[flat, ...state].join(' \u00b7 ')}
        onClick={() => swapKept(kept.id)}
      >
        <Swatch place={kept.place} />
        <Written text={label} />
        {solve.kind === 'solving' && <span className="chip__state">{percentOf(solve, text.percent)}</span>}
        {ended !== null && <span className="chip__state">{ended}</span>}
        {!travels && <span className="chip__note">{text.staysHere}</span>}
      </button>
      <Remove
        name={(waits ? text.stop : text.drop)(flat)}
        onClick={() => asKeptStep(store, () => store.getState().dropKept(kept.id))}
      />
    </li>
  );
}

/** What a result file has logged of its run. */
export function FileChip({ name }: { readonly name: string }) {
  const setLogged = useApp((state) => state.setLogged);
  const text = compareWords();
  return (
    <li className="chip">
      <span className="chip__run" data-note={text.fileHelp}>
        <span className="chip__file">{text.file(name)}</span>
      </span>
      <Remove name={text.dropFile(name)} onClick={() => setLogged(null)} />
    </li>
  );
}

function Remove({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="chip__remove" aria-label={name} data-note={name} onClick={onClick}>
      <CloseIcon />
    </button>
  );
}

function labelOf(one: Parameters, present: Parameters): RichText {
  const label = runLabel(one, present);
  return label.length > 0 ? label : [upright(compareWords().same)];
}

/** How a run ended whose curves stop before its loss is at the target: what the chip itself says. Null where there is no such thing. */
function endingToSay(solve: SolveState): Exclude<Ending, 'loss'> | 'failed' | null {
  if (solve.kind === 'failed') return 'failed';
  if (solve.kind !== 'done') return null;
  const ending = endingOf(solve.outcome);
  return ending === 'loss' ? null : ending;
}

function percentOf({ progress }: { readonly progress: number }, text: (percent: number) => string): string {
  return text(Math.floor(100 * progress));
}

/** How far it is or how it ended, and what is to be known of it besides. */
function stateText({ solve }: KeptRun, travels: boolean, text: CompareText): string[] {
  const said: string[] = [];
  if (solve.kind === 'idle') said.push(text.waiting);
  if (solve.kind === 'solving') said.push(percentOf(solve, text.solving));
  if (solve.kind === 'failed') said.push(text.failed(faultText(solve.fault)));
  if (solve.kind === 'done' && endingToSay(solve) !== null) {
    const { outcome } = solve;
    said.push(words().player.status.ends[endingOf(outcome)](plainNumber(outcome.time)));
  }
  if (!travels) said.push(text.notInLink);
  return said;
}
