import { describe, expect, it } from 'vitest';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { formatPresentation, PLAIN, PRESENTATION_KEYS } from '../../src/share/presentation.ts';
import { robustLink } from '../../src/share/robust.ts';
import { en } from '../../src/text/en.ts';
import { KNOWN } from './knownPictures.ts';

const parse = (hash: string) => parseLink(hash, KNOWN);
const said = (hash: string) =>
  parse(hash).faults.map(({ code, field, values }) => en.faults[code](values, field));

describe('how a link shows its run', () => {
  it('is plain where nothing is said, and then nothing is written', () => {
    for (const hash of ['', 'v=1', 'v=2', 'm=3']) expect(parse(hash).state).toMatchObject(PLAIN);
    expect(formatPresentation(PLAIN)).toEqual([]);
  });

  it.each([
    ['axis=linear', { axis: 'linear' }],
    ['axis=iterations', { axis: 'iterations' }],
    ['pace=log', { pace: 'log' }],
    ['pin=0', { pinned: 0 }],
    ['tour=7', { tour: 7 }],
    ['theme=dark', { theme: 'dark' }],
    ['lang=de', { language: 'de' }],
    ['hide=norms,loss', { hide: ['norms', 'loss'] }],
    ['ask=first', { ask: 'first' }],
    ['lab=figure-1-quick', { lab: 'figure-1-quick' }],
  ])('says %s by itself, read and written', (pair, wanted) => {
    const { state, faults } = parse(pair);
    expect(faults).toEqual([]);
    expect(state).toMatchObject({ ...PLAIN, ...wanted });
    expect(formatLink(parse(`v=2&${pair}`).state)).toBe(`v=2&${pair}`);
    expect(PRESENTATION_KEYS).toContain(pair.split('=')[0]);
  });

  it('names the key and what it may be, where it cannot be had', () => {
    expect(said('axis=cubic')).toEqual([
      'axis: “cubic” is none of log, linear, iterations; log is used instead.',
    ]);
    expect(said('pace=')).toEqual(['pace: nothing is none of even, log, linear; even is used instead.']);
    // where there is nothing to take instead nothing is said to be
    expect(said('theme=pink')).toEqual(['theme: “pink” is none of light, dark, projector.']);
    expect(said('lang=fr')).toEqual(['lang: “fr” is none of en, de.']);
    expect(said('ask=why')).toEqual(['ask: “why” is none of where, first.']);
    expect(said('tour=0')).toEqual(['tour: 0 is outside the range 1 to 10; 1 is used instead.']);
    expect(said('tour=x')).toEqual(['tour: expected a number from 1 to 10, found “x”.']);
    expect(said('hide=loss,no,none')).toEqual([
      'hide: “no” is no picture and none of the controls m, scale, data, base, angle, rho, b, n, d, bias, seed, init, method, lr, stop, points, reset-parameters, history, play, restart, steps, time, time-axis, speed, pace, add-picture; it is left out.',
    ]);
    expect(parse('axis=cubic&pace=&theme=pink&ask=why&tour=x&pin=x').state).toMatchObject(PLAIN);
    expect(parse('hide=loss,no,loss').state.hide).toEqual(['loss']);
  });

  it('holds a sweep of at most 8 kB, in letters that no program changes, and nothing else', () => {
    expect(parse(`lab=${'x'.repeat(8192)}`).faults).toEqual([]);
    for (const text of ['', 'x'.repeat(8193), 'a.b', 'a;b', 'a+b'])
      expect(parse(`lab=${text}z`.replace('=z', '=')).state.lab).toBeNull();
    expect(said('lab=a;b')).toEqual(['lab: cannot be read: it is damaged or too long.']);
    // any change on its way is told, as of the rest of the link
    const robust = robustLink('v=2&lab=figure-1');
    expect(said(robust)).toEqual([]);
    expect(said(robust.replace('figure-1', 'figure-7'))).toEqual([en.faults.changed({}, 'check')]);
  });

  it('pins a neuron of the network that there is', () => {
    expect(parse('m=5&pin=4').faults).toEqual([]);
    expect(parse('m=5&pin=9').state.pinned).toBe(4);
    expect(said('m=5&pin=9')).toEqual(['pin: 9 is outside the range 0 to 4; 4 is used instead.']);
    expect(parse('m=5&pin=1.5').state.pinned).toBe(2);
    // the width that was used, not the one that was asked for
    expect(parse('m=0&pin=3').state).toMatchObject({ pinned: 0, parameters: { width: 1 } });
    expect(parse('pin=none').state.pinned).toBeNull();
  });
});
