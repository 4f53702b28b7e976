import { BASES } from '../model/schemes/recipe.ts';
import { SCHEMES, spreadOf } from '../model/schemes/scheme.ts';
import { type Fault, FaultError } from './fault.ts';
import { quotable } from './numberText.ts';
import { DEFAULTS } from './parameters.ts';
import { angleOf, noRho, rhoRange, saidTwice } from './rho.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The run file with the angle of its data in place of their `rho`, where that is how they say it; what else may be wrong with
 * it is left to be found.
 * @throws FaultError naming `data.rho` where there is an angle too, no such rho, or none in such data
 */
export function withAngle(json: Json): Json {
  const { data } = json;
  if (typeof data !== 'object' || data === null || !('rho' in data)) return json;
  const { rho, ...rest } = data as Json;
  const scheme = SCHEMES.find((candidate) => candidate === rest.scheme);
  // of data of no known scheme nothing can be said but that
  if (scheme === undefined) return json;
  const base = BASES.find((candidate) => candidate === rest.base) ?? DEFAULTS.base;
  const spread = spreadOf(scheme, base);
  if (spread === null) throw new FaultError(noRho('data.rho'));
  if ('angle' in rest) throw new FaultError(saidTwice('data.rho', 'data.angle'));
  const { min, max } = rhoRange(spread);
  const refuse = (code: Fault['code']) =>
    new FaultError({ code, field: 'data.rho', values: { given: quotable(String(rho)), min, max } });
  if (typeof rho !== 'number') throw refuse('not-a-number');
  if (!(rho >= min && rho <= max)) throw refuse('out-of-range');
  return { ...json, data: { ...rest, angle: angleOf(spread, rho) } };
}
