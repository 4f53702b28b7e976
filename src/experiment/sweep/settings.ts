import { type Scheme, spreadOf } from '../../model/schemes/scheme.ts';
import { DEFAULTS, type Method } from '../parameters.ts';
import { angleOf } from '../rho.ts';
import { fileKeys, type RunFile } from '../runFileSchema.ts';
import type { AxisParameter, AxisValue } from './spec.ts';

/** What axes and trials set of a run. */
export type Settings = Partial<Record<AxisParameter, AxisValue>>;

/**
 * The run file of `base` with `settings` in it. What they leave alone is the base's, the same object where it is a whole part:
 * the user's own data are not copied for every cell.
 * @param settings as a sweep allows them: each within its range, and an angle or a rho but not both
 */
export function withSettings(base: RunFile, settings: Settings): RunFile {
  return {
    version: base.version,
    data: dataWith(base.data, settings),
    network: networkWith(base.network, settings),
    training: {
      ...base.training,
      ...(settings.method !== undefined && { method: settings.method as Method }),
      ...(settings.learningRate !== undefined && { learningRate: settings.learningRate as number }),
      ...(settings.lossTarget !== undefined && { lossTarget: settings.lossTarget as number }),
    },
    output: base.output,
  };
}

function dataWith(data: RunFile['data'], settings: Settings): RunFile['data'] {
  if (data.scheme === 'given') return data;
  const { d, n, b, dataSeed: seed } = settings;
  const scheme = (settings.scheme ?? data.scheme) as Exclude<Scheme, 'given'>;
  const base = data.base ?? DEFAULTS.base;
  const angle =
    settings.rho === undefined ? settings.angle : angleOf(spreadOf(scheme, base)!, settings.rho as number);
  const set = { base, d, n, angle, b, seed } as Record<string, unknown>;
  const keys = fileKeys(scheme);
  if (scheme === data.scheme && keys.every((key) => key === 'base' || set[key] === undefined)) return data;
  const own: Readonly<Record<string, unknown>> = { ...data };
  const entries = keys.map((key) => [key, set[key] ?? own[key]]).filter(([, value]) => value !== undefined);
  return { scheme, ...Object.fromEntries(entries), ...(data.bias === undefined ? {} : { bias: data.bias }) };
}

function networkWith(
  network: RunFile['network'],
  { width, scale, networkSeed }: Settings,
): RunFile['network'] {
  const scaled = scale === undefined ? network : { ...network, scale: scale as number };
  if (!('width' in scaled)) return scaled;
  return {
    width: (width as number | undefined) ?? scaled.width,
    scale: scaled.scale,
    seed: (networkSeed as number | undefined) ?? scaled.seed,
  };
}
