import type { MapMeasure, MappedParameter } from '../../experiment/parameterMap.ts';

/** What goes up the map, by the word of the setting; the scale needs none. */
export const OVER: Readonly<Record<MappedParameter, string>> = {
  initScale: '',
  angle: 'angle',
  width: 'width',
};
/** What its colours tell; the loss needs no word. */
export const BY: Readonly<Record<MapMeasure, string>> = { loss: '', angle: 'by-angle', norm: 'by-norm' };
/** On a linear axis the edge of the plateau is a straight line; on a log axis the alignment before it is seen. */
export const LOG_TIME = 'log-time';

export function overOf(settings: readonly string[]): MappedParameter {
  return chosen(OVER, settings) ?? 'initScale';
}

export function byOf(settings: readonly string[]): MapMeasure {
  return chosen(BY, settings) ?? 'loss';
}

/** The settings with one of a kind in place of another. */
export function withOne(
  settings: readonly string[],
  kind: Readonly<Record<string, string>>,
  name: string,
): string[] {
  const others = settings.filter((setting) => !Object.values(kind).includes(setting));
  return name === '' ? others : [name, ...others];
}

function chosen<Name extends string>(
  kind: Readonly<Record<Name, string>>,
  settings: readonly string[],
): Name | undefined {
  return (Object.keys(kind) as Name[]).find((name) => kind[name] !== '' && settings.includes(kind[name]));
}
