/**
 * The keys that come with the page, by the place where they work. Who hears keys asks these tables what one means, and the keyboard
 * map lists the same (`app/keyboard/keyMap.ts`): neither can know a key that the other does not. Keys are named as events
 * name them; `Mod` is Ctrl or Cmd.
 */
export type Keys<Command extends string = string> = Readonly<Record<Command, readonly string[]>>;

/** What a key means at a place; null where it means nothing there. */
export function commandOf<Command extends string>(keys: Keys<Command>, key: string): Command | null {
  for (const command in keys) if (keys[command].includes(key)) return command;
  return null;
}

/** A key with what is held beside it, as the tables write it: `Mod+Shift+z`. */
export function heldKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const held = `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${event.shiftKey ? 'Shift+' : ''}`;
  // with Shift a letter is another one
  return held + (held === '' ? event.key : event.key.toLowerCase());
}

/** Single characters work anywhere on the page until the reader turns them off (`app/keyboard/singleKeys.ts`). */
export const PAGE_KEYS = {
  keyboard: ['?'],
  present: ['p'],
  undo: ['Mod+z'],
  redo: ['Mod+Shift+z', 'Mod+y'],
} as const;

export const PLAYER_KEYS = {
  play: [' '],
  forward: ['ArrowRight'],
  back: ['ArrowLeft'],
  nextKink: ['.'],
  previousKink: [','],
  nextPhase: [']'],
  previousPhase: ['['],
  start: ['Home'],
  end: ['End'],
} as const;

/** On the timeline, beside those of the player. */
export const TIMELINE_KEYS = { leapOn: ['PageUp'], leapBack: ['PageDown'] } as const;

/** What floats, or was taken hold of, and goes away again. */
export const CLOSE_KEYS = { close: ['Escape'] } as const;

export const isClosing = (key: string) => commandOf(CLOSE_KEYS, key) !== null;

export const ARROW_KEYS = {
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  up: ['ArrowUp'],
  down: ['ArrowDown'],
} as const;

const ARROWS = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] } as const;

/** Where an arrow points, to the right and up; null of any other key. */
export function arrowOf(key: string): readonly [number, number] | null {
  const arrow = commandOf(ARROW_KEYS, key);
  return arrow === null ? null : ARROWS[arrow];
}

/** How far each of the commands goes that walk along a row of things, or up and down a scale. */
const STEPS = {
  next: 1,
  previous: -1,
  nextTen: 10,
  previousTen: -10,
  first: Number.NEGATIVE_INFINITY,
  last: Number.POSITIVE_INFINITY,
};

/** Steps that a key goes on by; undefined for one that does not. */
export function stepOf(keys: Keys<string>, key: string): number | undefined {
  return STEPS[commandOf(keys, key) as keyof typeof STEPS];
}

/** The marks of any picture: side by side under the hand. */
export const MARK_KEYS = { next: ['j'], previous: ['k'] } as const;

/** The marks of a picture without neurons, beside those. */
export const MARK_WALK_KEYS = {
  next: ['ArrowRight', 'ArrowDown'],
  previous: ['ArrowLeft', 'ArrowUp'],
  first: ['Home'],
  last: ['End'],
} as const;

/** Sliders, and what else is a value on a scale. */
export const SCALE_KEYS = {
  next: ['ArrowRight', 'ArrowUp'],
  previous: ['ArrowLeft', 'ArrowDown'],
  nextTen: ['PageUp'],
  previousTen: ['PageDown'],
  first: ['Home'],
  last: ['End'],
} as const;

/** In a picture of neurons; a neuron is a value on a scale. */
export const NEURON_KEYS = { pin: ['Enter'], release: ['Escape'] } as const;

/** With Shift held. */
export const TURN_HOME_KEYS = { home: ['Home'] } as const;

/** Fields of numbers. */
export const FIELD_KEYS = {
  take: ['Enter'],
  giveUp: ['Escape'],
  next: ['ArrowUp'],
  previous: ['ArrowDown'],
} as const;
