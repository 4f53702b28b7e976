import type { Said } from './marked.ts';
import { numberIn, readNumber } from './numbers.ts';
import type { OracleState } from './oracle/network.ts';
import type { Oracle } from './oracle.ts';

/** Where something was said: the run, the playhead, and the state there as the oracle has it. */
export interface Context {
  readonly oracle: Oracle;
  /** flow time of the playhead, and the frame that stands there */
  readonly time: number;
  readonly f: number;
  readonly state: OracleState;
  /** how the run ended */
  readonly ending: string;
  /** which part of the page said it */
  readonly place: string;
  /** what was said, without marks */
  readonly words: string;
  /** the texts that a value was put together from */
  read(value: unknown): readonly Said[];
}

/** Throws where what a text says, made of `values`, is not true there. */
export type Check = (values: never, context: Context) => void;

export class Untrue extends Error {}

export function hold(holds: boolean, why: string): void {
  if (!holds) throw new Untrue(why);
}

export interface Slack {
  /** significant digits that the page writes here; fewer may be dropped where they are 0 */
  readonly digits?: number;
  /** error that the exact value may have, relative and absolute */
  readonly relative?: number;
  readonly absolute?: number;
}

/** That a number as written is `exact` to the digits it has. */
export function same(written: unknown, exact: number, what: string, slack: Slack = {}): void {
  const { digits = 3, relative = 1e-7, absolute = 0 } = slack;
  const { value, unit } = readNumber(String(written), digits);
  if (Number.isNaN(value) && Number.isNaN(exact)) return;
  // a number among words is a bound: less than what can be told from rounding
  const bound = Number.isNaN(value) ? readNumber(numberIn(written), digits).value : Number.NaN;
  if (!Number.isNaN(bound)) {
    hold(Math.abs(exact) <= 1.001 * bound + absolute, `${what}: says less than ${bound}, is ${exact}`);
    return;
  }
  const room = 0.5001 * unit + relative * Math.abs(exact) + absolute;
  hold(Math.abs(value - exact) <= room, `${what}: says ${value}, is ${exact}`);
}

/** The same of the one number in a text, or in parts of one that are set already. */
export function sameIn(text: unknown, exact: number, what: string, slack: Slack = {}): void {
  same(numberIn(text), exact, what, slack);
}

/** A count that rounding may leave open. */
export function among(count: unknown, [least, most]: readonly [number, number], what: string): void {
  hold(Number(count) >= least && Number(count) <= most, `${what}: says ${count}, is ${least} to ${most}`);
}

export function equal(said: unknown, exact: unknown, what: string): void {
  hold(said === exact, `${what}: says ${said}, is ${exact}`);
}
