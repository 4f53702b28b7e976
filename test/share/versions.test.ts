import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { LINK_KEYS } from '../../src/share/parameterCodecs.ts';
import { LINK_DEFAULTS, NEWEST, versionOf } from '../../src/share/versions.ts';
import { KNOWN } from './knownPictures.ts';

const state = (hash: string) => parseLink(hash, KNOWN).state;

describe('the version of a link', () => {
  it('is the first where the link says anything and no version, and the newest where it says nothing', () => {
    for (const old of ['m=10', 't=0', 'view=loss', 'data=given&points=1,0&teacher=1,0', 'v=1', 'v=1&m=10']) {
      expect(parseLink(old, KNOWN).faults).toEqual([]);
      expect(state(old).parameters).toEqual({
        ...LINK_DEFAULTS[1].parameters,
        ...(old.includes('m=') && { width: 10 }),
        ...(old.includes('data') && {
          scheme: 'given',
          samples: 1,
          given: { inputs: [[1, 0]], labels: null, teacher: [1, 0] },
        }),
      });
      if (!old.includes('view')) expect(state(old).view).toEqual(LINK_DEFAULTS[1].view);
    }
    // an anchor, or what somebody else put there, says nothing
    for (const empty of ['', '#', '#stage', '&&', 'utm_source=post', 'v=2']) {
      expect(state(empty)).toEqual(state('v=2'));
      expect(state(empty)).toMatchObject({ parameters: NEWEST.parameters, view: NEWEST.view });
    }
  });

  it('keeps what version 1 meant, to the letter', () => {
    expect(LINK_DEFAULTS[1]).toEqual({
      parameters: {
        scheme: 'cone',
        base: 'centred',
        dimension: 2,
        samples: 12,
        width: 60,
        angle: 40,
        stretch: 100,
        bias: false,
        initScale: 1e-3,
        dataSeed: 1,
        networkSeed: 1,
        method: 'flow',
        learningRate: 0.02,
        lossTarget: 1e-9,
        given: null,
        network: null,
      },
      view: ['directions', 'loss', 'norms', 'angle'].map((id) => ({ id, large: false, settings: [] })),
    });
    expect(DEFAULTS).toBe(LINK_DEFAULTS[1].parameters);
  });

  it('differs between the two by the width and by the pictures beside the stage', () => {
    expect(LINK_DEFAULTS[2]).toEqual({
      parameters: { ...LINK_DEFAULTS[1].parameters, width: 300 },
      view: ['directions', 'function', 'loss', 'norms'].map((id) => ({ id, large: false, settings: [] })),
    });
    expect(state('').parameters.width).toBe(300);
    expect(state('v=1').parameters.width).toBe(60);
    expect(formatLink(state('v=1'))).toBe('v=2&m=60&view=directions,loss,norms,angle');
    expect(formatLink(state('v=2&m=300'))).toBe('');
  });

  it('does not change what a link opens when it is written in the newest', () => {
    for (const old of ['m=10', 't=0', 'view=loss&m=33', 'v=1', 'scale=4^-7&angle=20&pin=3&hide=loss']) {
      expect(state(formatLink(state(old)))).toEqual(state(old));
    }
  });

  it('gives every parameter that cannot be read as that version has it', () => {
    for (const version of [1, 2] as const) {
      for (const [parameter, key] of Object.entries(LINK_KEYS)) {
        if (parameter === 'given') continue;
        const { parameters } = state(`v=${version}&${key}=?`);
        expect(parameters, key).toEqual(LINK_DEFAULTS[version].parameters);
      }
    }
  });

  it('says what it was read as where it is none', () => {
    expect(versionOf('1', false)).toEqual({ version: 1, fault: null });
    expect(versionOf('old', false)).toEqual({
      version: 2,
      fault: {
        code: 'unknown-value',
        field: 'v',
        values: { given: 'old', expected: '1, 2', used: 2 },
      },
    });
  });
});
