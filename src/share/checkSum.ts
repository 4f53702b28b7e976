import type { Fault } from '../experiment/fault.ts';

/** What a link says of itself, that a change on its way is seen: the sum of its other pairs, `check=1k2m3n`. */
export const CHECK_KEY = 'check';

/** The sum of `pairs`, those of `check` and of unknown keys aside, in whatever order they stand: FNV-1a of 32 bits, in base 36. */
export function sumOf(pairs: ReadonlyMap<string, string>): string {
  const said = [...pairs]
    .filter(([key]) => key !== CHECK_KEY)
    .map(([key, value]) => `${key}=${withoutMarks(value)}`);
  let sum = 0x811c9dc5;
  for (const character of said.sort().join('&')) {
    sum = Math.imul(sum ^ character.codePointAt(0)!, 0x01000193);
  }
  return (sum >>> 0).toString(36);
}

/** Without the marks of emphasis at its end, which may be letters of compressed data: none that are written end so. */
function withoutMarks(value: string): string {
  let end = value.length;
  while (end > 0 && /[-_]/.test(value[end - 1]!)) end--;
  return value.slice(0, end);
}

/** The keys whose value may be a power, which a program that takes no `^` for a part of a link cuts down to its base. */
const CUT_POWER = /^(?:scale=|with=(?:.*[;,])?scale:)[24]$/;

/**
 * What can be told of a link that was cut or changed on its way.
 * @param shortened it ends in dots
 */
export function changesOnTheWay(pairs: ReadonlyMap<string, string>, shortened: boolean): Fault[] {
  const faults: Fault[] = [];
  const check = pairs.get(CHECK_KEY);
  if (check !== undefined && check.toLowerCase() !== sumOf(pairs)) {
    faults.push({ code: 'changed', field: CHECK_KEY, values: {} });
  }
  const last = [...pairs].at(-1);
  if (last === undefined || check !== undefined) return faults;
  const [key, value] = last;
  if (shortened) faults.push({ code: 'shortened', field: key, values: {} });
  else if (CUT_POWER.test(`${key}=${value}`)) {
    faults.push({ code: 'cut', field: key, values: { used: value.slice(-1) } });
  }
  return faults;
}
