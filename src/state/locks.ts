import type { Fault } from '../experiment/fault.ts';
import { inputsOf, sanitise } from '../experiment/limits.ts';
import type { Parameters } from '../experiment/parameters.ts';
import { parameterOf, SETTER_NAMES } from '../share/controlNames.ts';
import type { OpenPicture } from '../share/view.ts';

/** What is not to be changed, whoever asks: a knob, a drag, a file, a scene, a link, the page around. */
export interface Locks {
  /** names of the parameters, and ids of the pictures */
  readonly names: ReadonlySet<string>;
  /** `wanted` with what is locked as it is `now`; all of it as it is now where no run can be had so. */
  held(wanted: Parameters, now: Parameters): { parameters: Parameters; faults: readonly Fault[] };
  /** the same of the open pictures: one that is locked stays open, as it is set, and on the stage where it is there */
  heldView(
    wanted: readonly OpenPicture[],
    now: readonly OpenPicture[],
  ): { view: readonly OpenPicture[]; faults: readonly Fault[] };
}

type Key = keyof Parameters;

/** Points of one's own in the place of those that follow from these would change what these say. */
const OF_DRAWN_DATA: readonly Key[] = [
  'scheme',
  'base',
  'dimension',
  'samples',
  'angle',
  'stretch',
  'bias',
  'dataSeed',
];
/** A start of one's own in the place of the one that follows from these. */
const OF_DRAWN_START: readonly Key[] = ['networkSeed'];

/** @param lock names of controls and ids of pictures, as a link has them */
export function locksOf(lock: readonly string[]): Locks {
  const controls = SETTER_NAMES.filter((name) => lock.includes(name));
  const keys = new Set<Key>(controls.map(parameterOf));
  const pictures = lock.filter((name) => !controls.some((control) => control === name));
  if (OF_DRAWN_DATA.some((key) => keys.has(key))) keys.add('given');
  if (OF_DRAWN_START.some((key) => keys.has(key))) keys.add('network');
  const locked = [...keys];
  const faultOf = (field: string): Fault => ({ code: 'locked', field, values: {} });
  /** the name of the control that somebody has locked, by which a reader knows it */
  const nameOf = (key: Key) => controls.find((name) => parameterOf(name) === key) ?? controls[0]!;

  return {
    names: new Set<string>([...locked, ...pictures]),
    held(wanted, now) {
      const isKept = (parameters: Parameters) =>
        locked.every((key) => same(parameters[key], now[key])) &&
        // how many they are some schemes say by themselves
        (!keys.has('samples') || inputsOf(parameters) === inputsOf(now));
      if (isKept(wanted)) return { parameters: wanted, faults: [] };
      const changed = locked.find((key) => !same(wanted[key], now[key])) ?? 'samples';
      const mixed = { ...wanted, ...Object.fromEntries(locked.map((key) => [key, now[key]])) };
      // own points come and go with their scheme
      if (keys.has('given') && (now.given !== null || wanted.given !== null)) mixed.scheme = now.scheme;
      const { parameters } = sanitise(mixed);
      return { parameters: isKept(parameters) ? parameters : now, faults: [faultOf(nameOf(changed))] };
    },
    heldView(wanted, now) {
      const moved = pictures.find((id) => {
        const from = now.findIndex((open) => open.id === id);
        const to = wanted.findIndex((open) => open.id === id);
        if (from < 0) return to >= 0;
        return (from === 0) !== (to === 0) || !same(now[from], wanted[to]);
      });
      return moved === undefined ? { view: wanted, faults: [] } : { view: now, faults: [faultOf(moved)] };
    },
  };
}

/** By content: a link that is read again brings other objects. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  const both = typeof one === 'object' && typeof other === 'object' && one !== null && other !== null;
  return both && JSON.stringify(one) === JSON.stringify(other);
}
