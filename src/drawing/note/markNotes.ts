import type { AppStore } from '../../state/react.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { words } from '../../text/words.ts';
import { type RichText, upright } from '../axis/number.ts';
import { type PointerPlace, zoomOf } from '../canvas/pointerPlace.ts';
import { attachedTo } from '../handles/attached.ts';
import { neuronStyle } from '../neurons/neuronStyle.ts';
import type { Drawing, Mark } from '../picture.ts';
import { closeNote, type NoteText, noteStore, type OpenNote, openNote } from './openNote.ts';

/** How near the pointer has to be to a mark, and a finger, CSS pixels. */
const PX_REACH = 10;
const PX_TOUCH = 24;

/** Where a note of a drawing comes from; it owns the note. */
export interface NoteGround {
  readonly drawing: Drawing<unknown, object>;
  readonly store: AppStore;
  viewOf(): unknown;
  /** the element that the drawing fills; null once it is gone */
  body(): HTMLElement | null;
}

/** The marks of a drawing now. */
export function marksNow({ drawing, store, viewOf }: NoteGround): readonly Mark[] {
  const view = viewOf();
  return view === null ? [] : (drawing.marks?.(view, store.getState()) ?? []);
}

/** The mark at a place: the nearest within reach, and ground only where there is nothing else. */
export function markAt(marks: readonly Mark[], place: PointerPlace, touch = false): Mark | null {
  let nearest: Mark | null = null;
  let least = Number.POSITIVE_INFINITY;
  let ground: Mark | null = null;
  for (const mark of marks) {
    const distance = mark.hit(place);
    if (!(distance <= Math.max(mark.reach ?? PX_REACH, touch ? PX_TOUCH : 0))) continue;
    // what is drawn later lies above
    if (mark.area) ground = distance > 0 && ground !== null ? ground : mark;
    else if (distance <= least) [nearest, least] = [mark, distance];
  }
  return nearest ?? ground;
}

/** What can be taken hold of there is what is meant, whatever else lies under it. */
function markMeant(ground: NoteGround, place: PointerPlace, touch: boolean): Mark | null {
  const marks = marksNow(ground);
  const id = attachedTo(ground.body())?.at(place, touch)?.id;
  return marks.find((mark) => mark.id === id) ?? markAt(marks, place, touch);
}

/**
 * Opens the note of what is at a place: of its neuron, of the mark there, or of what the pointer reads.
 * @returns whether there is anything but ground
 */
export function openAt(
  ground: NoteGround,
  place: PointerPlace,
  neuron: number | null,
  by: 'pointer' | 'touch',
): boolean {
  const mark = neuron === null ? markMeant(ground, place, by === 'touch') : null;
  const note: OpenNote = {
    owner: ground,
    by,
    read() {
      const read =
        neuron !== null
          ? neuronText(ground, neuron, place, by === 'pointer')
          : mark && markText(ground, mark.id, place);
      if (read === null && neuron !== null) return null;
      const lines = by === 'pointer' ? readingAt(ground, place) : [];
      const hint = read === null ? null : hintOf(ground, read.id, place);
      if (hint !== null) lines.push(hint);
      if (read === null && lines.length === 0) return null;
      return { id: 'reading', name: '', value: '', ...windowPlace(ground, place), ...read, lines };
    },
  };
  if (note.read() === null) {
    closeNote(ground);
    return false;
  }
  openNote(note);
  return neuron !== null || (mark !== null && mark.area !== true);
}

/** What is said of a mark where it is heard. */
export function saidOf({ name, value, explanation = '' }: Mark): string {
  return words().pictures.marks.said(name, value, explanation);
}

/** Opens the note of the next (+1) or last (-1) mark, as keys go through them; of the first for 0. */
export function stepMark(ground: NoteGround, step: number, silent: boolean): Mark | null {
  const marks = marksNow(ground);
  if (marks.length === 0) return null;
  const { open } = noteStore.getState();
  const id = open?.owner === ground && open.by === 'keys' ? open.read()?.id : undefined;
  const here = marks.findIndex((mark) => mark.id === id);
  const outside = step < 0 ? marks.length : step === 0 ? 0 : -1;
  const from = here < 0 ? outside : here;
  const mark = marks[Math.min(marks.length - 1, Math.max(0, from + step))]!;
  openNote({ owner: ground, by: 'keys', silent, read: () => markText(ground, mark.id, null) });
  return mark;
}

/** Opens the note of the neuron that keys have come to. */
export function openOnNeuron(ground: NoteGround): void {
  openNote({
    owner: ground,
    by: 'keys',
    // the surface is a slider, whose value it is
    silent: true,
    read: () => {
      const neuron = selectedNeuron(ground.store.getState());
      return neuron === null ? null : neuronText(ground, neuron, null, true);
    },
  });
}

/** @param place where the pointer is; null where the mark tells its own */
function markText(ground: NoteGround, id: string, place: PointerPlace | null): NoteText | null {
  const mark = marksNow(ground).find((one) => one.id === id);
  if (mark === undefined) return null;
  const { at, hit: _, reach: __, area: ___, ...said } = mark;
  const value = withHandle(ground, id, said.value);
  return { ...said, value, id, ...windowPlace(ground, place ?? at) };
}

/** What is said of a mark, with where it stands where it can be moved. */
function withHandle(ground: NoteGround, id: string, value: string): string {
  const handle = attachedTo(ground.body())?.byId(id) ?? null;
  return handle === null ? value : words().pictures.marks.both(handle.value, value);
}

/** @param lit it is there as long as that neuron is lit */
function neuronText(
  ground: NoteGround,
  neuron: number,
  place: PointerPlace | null,
  lit: boolean,
): NoteText | null {
  const { drawing, store } = ground;
  const state = store.getState();
  const view = ground.viewOf();
  if (view === null || state.run === null || neuron >= state.run.start.groups.length) return null;
  if (lit && selectedNeuron(state) !== neuron) return null;
  const text = words().pictures.neurons;
  const group = text.groups[neuronStyle(state.run.start.groups[neuron]!).name];
  const at = place ?? drawing.neuronPlace?.(view, neuron, state) ?? { px: 8, py: 8 };
  return {
    id: `neuron ${neuron}`,
    name: text.named(neuron + 1, group, neuron === state.pinned),
    formula: drawing.neuronFormula?.(state.run) ?? 'a_j relu(w_j \u00b7 x)',
    value: drawing.describeNeuron?.(state, view, neuron) ?? '',
    ...windowPlace(ground, at),
  };
}

/** How it is moved, where it can be from here. */
function hintOf(ground: NoteGround, id: string, { px, py }: PointerPlace): RichText | null {
  const handle = attachedTo(ground.body())?.byId(id) ?? null;
  if (handle === null || Math.hypot(handle.at.px - px, handle.at.py - py) > PX_TOUCH) return null;
  return [upright(handle.hint)];
}

function readingAt({ drawing, store, viewOf }: NoteGround, place: PointerPlace): RichText[] {
  const view = viewOf();
  return view === null ? [] : [...(drawing.readingAt?.(view, place, store.getState()) ?? [])];
}

function windowPlace(ground: NoteGround, { px, py }: PointerPlace): { px: number; py: number } {
  const body = ground.body();
  if (body === null) return { px, py };
  const { left, top } = body.getBoundingClientRect();
  const zoom = zoomOf(body);
  return { px: left + zoom * px, py: top + zoom * py };
}
