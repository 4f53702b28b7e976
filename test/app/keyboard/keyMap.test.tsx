// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { KeyboardSensor } from '@dnd-kit/core';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type KeyboardEvent as ReactKeyboardEvent, Suspense, useEffect } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Slider } from '../../../src/app/controls/Slider.tsx';
import { useTypedNumber } from '../../../src/app/controls/useTypedNumber.ts';
import { DataDialog } from '../../../src/app/data/DataDialog.tsx';
import { dataDialog, resetDataDialog } from '../../../src/app/data/dataDialog.ts';
import { nextPlace } from '../../../src/app/data/gridKeys.ts';
import { Dialog } from '../../../src/app/dialog/Dialog.tsx';
import { KeyboardButton } from '../../../src/app/keyboard/KeyboardButton.tsx';
import { KEY_MAP, type KeyPlace } from '../../../src/app/keyboard/keyMap.ts';
import { setSingleKeys } from '../../../src/app/keyboard/singleKeys.ts';
import { lectureKey } from '../../../src/app/lecture/lectureKeys.ts';
import { PresentButton } from '../../../src/app/lecture/PresentButton.tsx';
import { KEY_CODES } from '../../../src/app/pictures/useMoving.ts';
import { playerKey, usePlayerKeys } from '../../../src/app/player/keyboard.ts';
import { Timeline } from '../../../src/app/player/Timeline.tsx';
import type { Handle } from '../../../src/drawing/handles/handle.ts';
import { HandleKeys } from '../../../src/drawing/handles/handleKeys.ts';
import { isClosing } from '../../../src/drawing/keys/keys.ts';
import { NeuronSurface } from '../../../src/drawing/neurons/NeuronSurface.tsx';
import { noteStore } from '../../../src/drawing/note/openNote.ts';
import { MarkSurface } from '../../../src/drawing/react/MarkSurface.tsx';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import { HOME } from '../../../src/drawing/sphere/camera.ts';
import { globeTurning } from '../../../src/drawing/sphere/globeTurning.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { keyboard } from '../../../src/text/en/keyboard.ts';
import { DIRECTIONS } from '../../../src/views/directions/directions.ts';
import { DIRECTION_HANDLES } from '../../../src/views/directions/handles.ts';
import { FRAME_TABLE } from '../../../src/views/frameTable/FrameTable.tsx';
import { boostByKey } from '../../../src/views/lightCone/skyBoost.ts';
import type { SkyPlacement } from '../../../src/views/lightCone/skyPlacement.ts';
import { MapHandle } from '../../../src/views/scales/MapHandle.tsx';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const SRC = join(import.meta.dirname, '../../../src');
const RUN = sampleRun({ width: 30 });
const PLANE = await solvedRun({ width: 12, networkSeed: 3 });

afterEach(() => {
  cleanup();
  setSingleKeys(true);
  resetDataDialog();
  noteStore.setState({ open: null, dismissed: null });
});

/** A key as the map writes it, as the browser tells of it. */
function eventOf(key: string) {
  const parts = key.length === 1 ? [key] : key.split('+');
  return { key: parts.at(-1)!, ctrlKey: parts.includes('Mod'), shiftKey: parts.includes('Shift') };
}

/** Presses a key on an element. @returns whether somebody took it */
const pressed = (element: Element, key: string) => !fireEvent.keyDown(element, eventOf(key));

function shown(what: React.ReactNode, store = sampleStore(RUN)) {
  render(<AppStoreContext value={store}>{what}</AppStoreContext>);
  return store;
}

const nothing = () => {};
const pointer = {
  onPointerDown: nothing,
  onPointerMove: nothing,
  onPointerUp: nothing,
  onPointerCancel: nothing,
  onPointerLeave: nothing,
  onLostPointerCapture: nothing,
};
const body = { pxWidth: 400, pxHeight: 300, title: 'Norms' };

function PageKeys({ store }: { readonly store: ReturnType<typeof sampleStore> }) {
  usePlayerKeys(store.getState);
  return (
    <>
      <PresentButton />
      <KeyboardButton />
    </>
  );
}

function Field({ told }: { readonly told: (what: string) => void }) {
  const { field } = useTypedNumber({
    value: 3,
    write: String,
    check: (text) => ({ value: Number(text) }),
    onChange: (value) => told(`value ${value}`),
    next: (value, direction) => value + direction,
  });
  useEffect(() => {
    told(`shows ${field.value}`);
  });
  return <input aria-label="field" {...field} />;
}

/** A handle that a key has come to, as `HandleKeys` finds it. */
function pressedOnHandle(command: string, key: string): boolean {
  const neuron = command === 'take' || command === 'letGo';
  const store = sampleStore(RUN, neuron ? { pinned: 2 } : {});
  const handle = { remove: () => ({ samples: 3 }), another: () => ({ samples: 9 }), key: () => null };
  const keys = new HandleKeys(
    store,
    { end: nothing } as never,
    { show: nothing } as never,
    (id) => ({ id, ...handle }) as unknown as Handle,
    () => null,
  );
  noteStore.setState({ open: { owner: null, by: 'keys', read: () => ({ id: 'input 0' }) } as never });
  if (command === 'letGo') keys.onDown(new KeyboardEvent('keydown', { key: KEY_MAP.handles.take[0] }));
  const event = new KeyboardEvent('keydown', { ...eventOf(key), cancelable: true });
  keys.onDown(event);
  return event.defaultPrevented;
}

function movedTeacher(key: string): boolean {
  const store = sampleStore(PLANE);
  const state = store.getState();
  const place = { pxWidth: 690, pxHeight: 620, stage: true, settings: [] };
  const view = DIRECTIONS.createModel().update({ ...place, local: { camera: HOME, pointer: null } }, state)!;
  const { key: plain, shiftKey } = eventOf(key);
  return DIRECTION_HANDLES.byId(view, state, 'teacher 0')!.key(plain, shiftKey) !== null;
}

const SKY = { kind: 'disc', pxRadius: 100, pxCentre: 0, pyCentre: 0 } as unknown as SkyPlacement;

/** Presses a key where the map says that it works. @returns whether it did anything there */
const PRESSED: Readonly<Record<KeyPlace, (command: string, key: string) => boolean | Promise<boolean>>> = {
  async page(command, key) {
    if (command === 'close') return isClosing(key);
    const told: string[] = [];
    const store = sampleStore(RUN);
    store.setState({ undo: () => told.push('undo'), redo: () => told.push('redo') } as never);
    shown(<PageKeys store={store} />, store);
    pressed(document.body, key);
    if (command === 'keyboard') return (await screen.findByRole('dialog', { name: 'Keyboard' })) !== null;
    return command === 'present' ? store.getState().theme === 'projector' : told[0] === command;
  },
  player: (_command, key) => playerKey(key, sampleStore(RUN).getState()),
  timeline(_command, key) {
    shown(<Timeline />);
    return pressed(screen.getByRole('slider', { name: 'Time' }), key);
  },
  neurons(_command, key) {
    shown(
      <NeuronSurface {...body} describe={() => ''}>
        {null}
      </NeuronSurface>,
      sampleStore(RUN, { hovered: 12 }),
    );
    return pressed(screen.getByRole('slider'), key);
  },
  globe: (_command, key) => globeTurning(() => 100).key({ camera: HOME }, eventOf(key).key) !== null,
  marks: (_command, key) => pressedOnMarks(key),
  markWalk: (_command, key) => pressedOnMarks(key),
  handles: (command, key) =>
    ['move', 'longer', 'shorter', 'fine'].includes(command)
      ? movedTeacher(key)
      : pressedOnHandle(command, key),
  sky: (_command, key) => boostByKey(SKY, { right: 1, up: 1 }, key) !== undefined,
  async frame(_command, key) {
    shown(<PictureView picture={FRAME_TABLE} pxWidth={700} pxHeight={500} stage={true} settings={[]} />);
    await act(async () => {});
    const rows = [...document.querySelectorAll<HTMLElement>('tbody tr[data-neuron] button')];
    rows[12]!.focus();
    return pressed(rows[12]!, key) && document.activeElement !== rows[12];
  },
  map(_command, key) {
    const store = sampleStore(PLANE);
    const place = { left: 0, right: 400, top: 0, bottom: 300 };
    const set = vi.spyOn(store.getState(), 'setParameters');
    shown(<MapHandle over="initScale" place={place as never} />, store);
    return pressed(screen.getByRole('slider'), key) && set.mock.calls.length === 1;
  },
  arrange(command, key) {
    const codes = { take: 'start', putDown: 'end', leave: 'cancel' } as const;
    // arrows are the library's own
    if (command === 'move') return key.startsWith('Arrow');
    const ours = KEY_CODES[codes[command as keyof typeof codes]];
    if (command !== 'take') return ours.includes(key);
    const picked = vi.fn();
    const event = { nativeEvent: { code: key }, preventDefault: nothing } as unknown as ReactKeyboardEvent;
    const { handler } = KeyboardSensor.activators[0]!;
    return Boolean(
      handler(event as never, { keyboardCodes: KEY_CODES, onActivation: picked }, {
        active: { activatorNode: { current: null } },
      } as never) && picked.mock.calls.length === 1,
    );
  },
  lecture: (command, key) => lectureKey(key, document.body) === command,
  sliders(_command, key) {
    const turned = vi.fn();
    const scale = {
      min: 1,
      max: 9,
      position: () => 0.5,
      value: () => 5,
      next: (value: number, by: number) => value + by,
      stride: (value: number, by: number) => value + 2 * by,
    };
    shown(
      <Slider
        label="Width"
        describedBy=""
        scale={scale as never}
        ticks={[]}
        value={5}
        valueText="5"
        disabled={false}
        onChange={turned}
        onReset={nothing}
      />,
    );
    return pressed(screen.getByRole('slider'), key) && turned.mock.calls.length === 1;
  },
  fields(command, key) {
    const told: string[] = [];
    shown(<Field told={(what) => told.push(what)} />);
    const field = screen.getByLabelText('field');
    fireEvent.change(field, { target: { value: '7' } });
    pressed(field, key);
    return command === 'giveUp'
      ? told.at(-1) === 'shows 3'
      : told.includes(`value ${{ take: 7, next: 4, previous: 2 }[command]}`);
  },
  async dialogs(command, key) {
    if (command === 'close') {
      // the browser closes it: nobody on the way may take the key
      shown(
        <Dialog title="Some" close="Close" onClosed={nothing}>
          text
        </Dialog>,
      );
      return !pressed(screen.getByRole('dialog'), key);
    }
    await act(async () => {
      shown(
        <Suspense>
          <DataDialog />
        </Suspense>,
      );
    });
    const before = dataDialog.getState().part;
    const tab = await screen.findByRole('tab', { selected: true });
    return pressed(tab, key) && dataDialog.getState().part !== before;
  },
  cells(_command, key) {
    const { key: plain, shiftKey } = eventOf(key);
    const size = { firstRow: 0, rows: 9, columns: 3 };
    return nextPlace(plain, shiftKey, { atStart: true, atEnd: true }, { row: 4, column: 1 }, size) !== null;
  },
};

function pressedOnMarks(key: string): boolean {
  shown(
    <MarkSurface {...body} {...pointer} onStep={nothing} onLeave={nothing}>
      {null}
    </MarkSurface>,
  );
  return pressed(screen.getByRole('slider'), key);
}

describe('the keyboard map', () => {
  const places = Object.keys(KEY_MAP) as KeyPlace[];

  it.each(places)('lists keys that do something there: %s', async (place) => {
    for (const [command, keys] of Object.entries(KEY_MAP[place])) {
      for (const key of keys as readonly string[]) {
        expect(await PRESSED[place](command, key), `${place}: ${key} is to ${command}`).toBe(true);
        cleanup();
      }
    }
  });

  it('is not hidden from those who hear keys: none compares a key but with its tables', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && !name.startsWith('text/'),
    );
    const NAMED =
      /['"`](Arrow(Left|Right|Up|Down)|Escape|Enter|Page(Up|Down)|Delete|Backspace|Insert|Home|End)['"`]|event\.(key|code) [!=]== ['"`]/;
    const own = files.filter((name) => NAMED.test(readFileSync(join(SRC, name), 'utf8')));
    // Tab is the browser's, space is asked after as what presses buttons too
    const allowed = ['app/player/keyboard.ts', 'drawing/keys/keys.ts', 'drawing/keys/lateKeys.ts'];
    expect(own.map((name) => relative('.', name)).sort()).toEqual(allowed);
  });

  it('opens by its button and by its key, and says of every key what it does', async () => {
    shown(<KeyboardButton />);
    fireEvent.click(screen.getByRole('button', { name: 'Keyboard' }));
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard' });
    const said = [...dialog.querySelectorAll('dd')].map((one) => one.textContent);
    const all = Object.values(keyboard.places).flatMap(({ keys }) => Object.values(keys));
    expect(said.toSorted()).toEqual(all.toSorted());
    for (const shownKey of dialog.querySelectorAll('dt')) expect(shownKey.textContent).toMatch(/\S/);
  });

  it('turns single characters off where nothing has the focus, and back on; space and arrows stay', async () => {
    const { getState } = shown(<KeyboardButton />);
    fireEvent.click(screen.getByRole('button', { name: 'Keyboard' }));
    const single = await screen.findByRole('checkbox');
    fireEvent.click(single);
    for (const key of ['.', ',', '[', ']']) expect(playerKey(key, getState())).toBe(false);
    for (const key of [' ', 'ArrowRight']) expect(playerKey(key, getState())).toBe(true);
    expect(localStorage.getItem('relu-flow:single-keys')).toBe('off');
    cleanup();
    shown(<KeyboardButton />);
    pressed(document.body, '?');
    await act(async () => {});
    expect(screen.queryByRole('dialog')).toBeNull();
    setSingleKeys(true);
    pressed(document.body, '?');
    await waitFor(() => screen.getByRole('dialog', { name: 'Keyboard' }));
    expect(playerKey('.', getState())).toBe(true);
  });

  it('leaves a question mark to a field that it is typed into', async () => {
    shown(
      <>
        <input aria-label="text" />
        <KeyboardButton />
      </>,
    );
    pressed(screen.getByLabelText('text'), '?');
    await act(async () => {});
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
