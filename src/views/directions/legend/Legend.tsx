import './legend.css';
import { useCallback, useRef, useState } from 'react';
import { Written } from '../../../drawing/frame/Written.tsx';
import { Term } from '../../../drawing/glossary/Term.tsx';
import type { PictureBox } from '../../../drawing/picture.ts';
import { useAtReadingPace } from '../../../drawing/react/useAtReadingPace.ts';
import { useRoving } from '../../../drawing/react/useRoving.ts';
import type { AppState } from '../../../state/appState.ts';
import { keepsBack } from '../../../state/covered.ts';
import type { KeptRun } from '../../../state/kept.ts';
import { useApp } from '../../../state/react.ts';
import type { Run } from '../../../state/run.ts';
import type { TermId } from '../../../text/translation.ts';
import { words } from '../../../text/words.ts';
import {
  entriesOfAll,
  type LegendEntry,
  type LegendKind,
  legendEntries,
  legendNow,
  longestNow,
} from './entries.ts';
import { type LegendForm, legendForm } from './form.ts';
import { legendRows } from './rows.ts';
import { Sign } from './Sign.tsx';
import { type Lighting, useLight } from './useLight.ts';

interface LegendProps {
  readonly run: Run;
  readonly box: PictureBox;
  /** it stands above several runs: what a sign means is the same in all of them, how many there are is not */
  readonly several?: boolean;
}

/** What the signs of the directions stand for, with the counts of this run: each entry lights its marks. */
export default function Legend({ run, box, several = false }: LegendProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const [held, hold] = useState<LegendKind | null>(null);
  const roving = useRoving(toolbar);
  const kept = useApp((state) => (several ? state.kept : NONE));
  const form = several ? 'names' : legendForm(run, box.pxWidth, legendRows(box));
  const entries = several ? entriesOfAll([run, ...kept.flatMap((one) => one.run ?? [])]) : legendEntries(run);
  return (
    <div
      ref={toolbar}
      className="legend"
      role="toolbar"
      aria-label={words().pictures.directions.legend.region}
      {...roving}
    >
      {entries.map((entry) => (
        <Entry key={entry.kind} run={run} entry={entry} form={form} lighting={{ held, hold }} />
      ))}
    </div>
  );
}

const NONE: readonly KeptRun[] = [];

interface EntryProps {
  readonly run: Run;
  readonly entry: LegendEntry;
  readonly form: LegendForm;
  readonly lighting: Lighting;
}

/** The sign lights its marks; the word says what it means. */
function Entry({ run, entry, form, lighting }: EntryProps) {
  const { kind, count, name, symbol } = entry;
  const { begin, end, toggle } = useLight(kind, lighting);
  const lit = useApp((state) => state.lit === kind);
  const shown = form === 'names' ? null : count;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <span
      className="legend__entry"
      role="group"
      aria-label={name}
      data-lit={lit ? '' : undefined}
      onPointerEnter={begin}
      onPointerLeave={end}
      onFocus={begin}
      onBlur={end}
    >
      <button
        type="button"
        className="legend__light"
        aria-pressed={lit && lighting.held === kind}
        aria-label={words().pictures.directions.legend.light(shown === null ? name : `${shown} ${name}`)}
        onClick={toggle}
      >
        <Sign kind={kind} />
        {shown}
      </button>
      <Term id={TERMS[kind]}>
        {name}
        {symbol.length > 0 && ' '}
        <Written text={symbol} />
      </Term>
      {form === 'now' && <Now run={run} entry={entry} />}
    </span>
  );
}

const TERMS: Readonly<Record<LegendKind, TermId>> = {
  positive: 'positive neuron',
  negative: 'negative neuron',
  dead: 'dead',
  inputs: 'input',
  teacher: 'teacher',
  gamma: 'gamma',
  bundle: 'bundle',
};

/** What the neurons of a group are doing at the playhead, in a place that is wide enough for the longest. */
function Now({ run, entry }: Pick<EntryProps, 'run' | 'entry'>) {
  const { kind } = entry;
  // while the run is to be guessed its place is empty
  const read = useCallback(
    (state: AppState) => (keepsBack(state) ? null : legendNow(run, state.player.time, kind)),
    [run, kind],
  );
  const now = useAtReadingPace(read);
  const longest = longestNow(run, entry);
  if (longest === null) return null;
  return (
    <span className="legend__now" style={{ minWidth: `${longest.length * 0.5}em` }}>
      {now}
    </span>
  );
}
