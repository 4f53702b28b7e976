import {
  ARROW_KEYS,
  CLOSE_KEYS,
  FIELD_KEYS,
  MARK_KEYS,
  MARK_WALK_KEYS,
  NEURON_KEYS,
  PAGE_KEYS,
  PLAYER_KEYS,
  SCALE_KEYS,
  TIMELINE_KEYS,
  TURN_HOME_KEYS,
} from '../../drawing/keys/keys.ts';
import {
  CELL_KEYS,
  HANDLE_KEYS,
  LECTURE_KEYS,
  LENGTH_KEYS,
  MOVE_PICTURE_KEYS,
  ROW_KEYS,
  SKY_KEYS,
  TAB_KEYS,
} from '../../drawing/keys/lateKeys.ts';

const ARROWS = Object.values(ARROW_KEYS).flat();
const withShift = (keys: readonly string[]) => keys.map((key) => `Shift+${key}`);

/** Every key of the page by the place where it works: the tables that those who hear keys ask. */
export const KEY_MAP = {
  page: { ...PAGE_KEYS, ...CLOSE_KEYS },
  player: PLAYER_KEYS,
  timeline: TIMELINE_KEYS,
  neurons: { ...SCALE_KEYS, ...NEURON_KEYS },
  globe: { turn: withShift(ARROWS), home: withShift(TURN_HOME_KEYS.home) },
  marks: MARK_KEYS,
  markWalk: MARK_WALK_KEYS,
  handles: { move: ARROWS, ...LENGTH_KEYS, fine: withShift(ARROWS), ...HANDLE_KEYS },
  sky: { boost: ARROWS, ...SKY_KEYS },
  frame: ROW_KEYS,
  map: { ...SCALE_KEYS, ten: withShift(ARROWS) },
  arrange: { ...MOVE_PICTURE_KEYS, move: ARROWS },
  lecture: LECTURE_KEYS,
  sliders: SCALE_KEYS,
  fields: FIELD_KEYS,
  dialogs: { ...CLOSE_KEYS, ...TAB_KEYS },
  cells: CELL_KEYS,
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type KeyPlace = keyof typeof KEY_MAP;

/** What the map says of each place and of each command there: a text that is missing is a type error. */
export type KeyMapText = {
  readonly [Place in KeyPlace]: {
    readonly title: string;
    readonly keys: Readonly<Record<keyof (typeof KEY_MAP)[Place], string>>;
  };
};
