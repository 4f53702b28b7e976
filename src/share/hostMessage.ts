import * as v from 'valibot';
import type { Fault } from '../experiment/fault.ts';
import { quotable } from '../experiment/numberText.ts';

/** What the page around may send: `{context, version, id, method, args}` (docs/embedding.md). */

export const CONTEXT = 'relu-flow';
const VERSION = 1;
export const METHODS = ['set', 'play', 'pause', 'seek', 'get'] as const;
type Method = (typeof METHODS)[number];

/** Names that a message may bring: as many as a link has keys, and texts as long as a link may be. */
const LONGEST_ID = 200;

const id = v.union([v.pipe(v.string(), v.maxLength(LONGEST_ID)), v.number()]);
const NONE = v.strictObject({});
/** A value of a link: as it stands there, as a number, yes or no, or none for what stands there by default. */
const value = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What each method may be told. */
const ARGS = {
  set: v.record(v.string(), value),
  play: NONE,
  pause: NONE,
  seek: v.union([v.strictObject({ time: v.pipe(v.number(), v.minValue(0)) }), v.strictObject({ share })]),
  get: NONE,
} as const satisfies Record<Method, v.GenericSchema>;

export type HostCall = {
  [M in Method]: { readonly method: M; readonly args: v.InferOutput<(typeof ARGS)[M]> };
}[Method];

export type HostMessage = HostCall & { readonly id: string | number };

/** What came of reading a message: the fault names the field. */
export type ReadMessage =
  | { readonly message: HostMessage }
  | { readonly fault: Fault; readonly id: string | number | null; readonly method: Method | null };

/** Whether a message is meant for this page at all; others pass through the same window. */
export function isForPage(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && (data as { context?: unknown }).context === CONTEXT;
}

/** @param data whose context is the page's (`isForPage`); whatever else it is, it comes from another page */
export function readMessage(data: Readonly<Record<string, unknown>>): ReadMessage {
  const known = v.safeParse(id, data.id);
  const method = METHODS.find((name) => name === data.method) ?? null;
  const refused = (fault: Fault): ReadMessage => ({ fault, id: known.success ? known.output : null, method });
  if (data.version !== VERSION) {
    const given = said(data.version);
    if (typeof data.version === 'number' && data.version > VERSION)
      return refused({ code: 'newer-version', field: 'version', values: { given, max: VERSION } });
    return refused(unknownValue('version', data.version, String(VERSION)));
  }
  if (!known.success) return refused({ code: 'wrong-type', field: 'id', values: { expected: 'text' } });
  if (method === null) return refused(unknownValue('method', data.method, METHODS.join(', ')));
  const strange = Object.keys(data).find(
    (key) => !['context', 'version', 'id', 'method', 'args'].includes(key),
  );
  if (strange !== undefined)
    return refused(unknownKey(quotable(strange), 'context, version, id, method, args'));
  const args = data.args ?? {};
  // a list would pass for an object without keys
  const read = v.safeParse(ARGS[method], Array.isArray(args) ? null : args);
  if (!read.success) return refused(faultOfArgs(method, args));
  return { message: { id: known.output, method, args: read.output } as HostMessage };
}

/** Which of the arguments it is, told from what they are rather than from what a union of schemas says of it. */
function faultOfArgs(method: Method, args: unknown): Fault {
  if (typeof args !== 'object' || args === null || Array.isArray(args))
    return { code: 'wrong-type', field: 'args', values: { expected: 'object' } };
  const entries = Object.entries(args);
  if (method === 'set') {
    const [key] = entries.find(([, given]) => !v.is(value, given)) ?? ['?'];
    return { code: 'wrong-type', field: `args.${quotable(key)}`, values: { expected: 'text' } };
  }
  if (method !== 'seek')
    return { code: 'unknown-key', field: `args.${quotable(entries[0]![0])}`, values: {} };
  const strange = entries.find(([key]) => key !== 'time' && key !== 'share');
  if (strange !== undefined) return unknownKey(`args.${quotable(strange[0])}`, 'time, share');
  const [key, given] = entries[0] ?? ['time', undefined];
  const max = key === 'share' ? 1 : Number.MAX_VALUE;
  if (entries.length > 1) {
    return { code: 'said-twice', field: 'args.time', values: { other: 'args.share' } };
  }
  if (given === undefined) return { code: 'missing', field: 'args.time', values: { min: 0, max } };
  const code = typeof given === 'number' && !Number.isNaN(given) ? 'out-of-range' : 'not-a-number';
  return { code, field: `args.${key}`, values: { given: said(given), min: 0, max } };
}

function unknownValue(field: string, given: unknown, expected: string): Fault {
  return { code: 'unknown-value', field, values: { given: said(given), expected } };
}

function unknownKey(field: string, expected: string): Fault {
  return { code: 'unknown-key', field, values: { expected } };
}

/** What was found, short enough for a sentence. */
function said(given: unknown): string {
  if (given === undefined) return '';
  if (typeof given === 'string') return quotable(given);
  try {
    return quotable(JSON.stringify(given) ?? typeof given);
  } catch {
    // it holds itself
    return typeof given;
  }
}
