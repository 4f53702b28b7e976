import { describe, expect, it } from 'vitest';
import { CONTROL_NAMES, controlNamed, parameterOf, SETTER_NAMES } from '../../src/share/controlNames.ts';
import { NO_EMBEDDING } from '../../src/share/embedding.ts';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { LINK_KEYS } from '../../src/share/parameterCodecs.ts';
import { en } from '../../src/text/en.ts';
import { KNOWN } from './knownPictures.ts';

const parse = (hash: string) => parseLink(hash, KNOWN);
const said = (hash: string) =>
  parse(hash).faults.map(({ code, field, values }) => en.faults[code](values, field));

describe('what a link leaves the page in another page', () => {
  it('is everything where nothing is said', () => {
    for (const hash of ['', 'm=3', 'hide=loss']) expect(parse(hash).state.embedding).toBe(NO_EMBEDDING);
  });

  it.each([
    ['embed=player', { embed: 'player' }],
    ['hide=width,speed', { without: ['width', 'speed'] }],
    ['lock=initial-scale,loss', { lock: ['initial-scale', 'loss'] }],
    ['links=off', { links: 'off' }],
    ['keys=focus', { keys: 'focus' }],
  ])('is said by %s alone, read and written', (pair, wanted) => {
    const { state, faults } = parse(`v=2&${pair}`);
    expect(faults).toEqual([]);
    expect(state.embedding).toEqual({ ...NO_EMBEDDING, ...wanted });
    expect(formatLink(state)).toBe(`v=2&${pair}`);
  });

  it('takes a control by the words beside it, its parameter or its key in the link', () => {
    for (const name of ['initial-scale', 'initScale', 'INITSCALE', 'scale'])
      expect(parse(`lock=${name}`).state.embedding.lock).toEqual(['initial-scale']);
    for (const [parameter, key] of Object.entries(LINK_KEYS)) {
      // `network` is its own key and belongs to the start, which is drawn from its seed
      if (parameter === 'network') continue;
      const name = controlNamed(parameter, SETTER_NAMES)!;
      expect(parameterOf(name), parameter).toBe(parameter);
      if (key !== 'data') expect(controlNamed(key, SETTER_NAMES), key).toBe(name);
    }
    expect(parameterOf('rho')).toBe('angle');
  });

  it('covers a picture and leaves out a control, each by `hide`', () => {
    const { hide, embedding } = parse('hide=width,loss,n').state;
    expect(hide).toEqual(['loss']);
    expect(embedding.without).toEqual(['width', 'samples']);
  });

  it('locks both where a picture has the name of a parameter, and hides the picture', () => {
    expect(parse('lock=angle').state.embedding.lock).toEqual(['correlation-angle', 'angle']);
    expect(parse('hide=angle').state).toMatchObject({ hide: ['angle'], embedding: { without: [] } });
  });

  it('tells an unknown name with all that are allowed', () => {
    expect(said('lock=width,no')).toEqual([
      'lock: “no” is no picture and none of the controls m, scale, data, base, angle, rho, b, n, d, bias, seed, init, method, lr, stop, points; it is left out.',
    ]);
    // there is nothing to lock of what sets nothing
    expect(said('lock=play')).toHaveLength(1);
    expect(said(`hide=${CONTROL_NAMES.join(',')}`)).toEqual([]);
    expect(said('embed=big')).toEqual(['embed: “big” is none of full, player, picture.']);
    expect(said('links=on&keys=all')).toHaveLength(2);
    expect(parse('embed=big&links=on&keys=all').state.embedding).toBe(NO_EMBEDDING);
  });
});
