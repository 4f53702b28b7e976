import { describe, expect, it } from 'vitest';
import { type EmbedChoice, embedded } from '../../../src/app/share/embedCode.ts';
import { choiceOf, sharedLinks, sharedState } from '../../../src/app/share/shared.ts';
import { DEFAULTS } from '../../../src/experiment/parameters.ts';
import { SETTER_NAMES } from '../../../src/share/controlNames.ts';
import { parseLink } from '../../../src/share/link.ts';
import { hashIn } from '../../../src/share/linkText.ts';
import { KNOWN_PICTURES } from '../../../src/views/pictures.ts';
import { sampleStore } from '../../support/sampleStore.ts';

const PAGE = 'https://example.org/flow/';
const opened = (address: string) => parseLink(hashIn(address), KNOWN_PICTURES);
const link = parseLink('v=2&m=40&scale=4^-7&view=loss,norms&with=scale:1e-5;seed:3', KNOWN_PICTURES).state;

describe('a shared link', () => {
  it('opens the same run in its short form and in the robust one', () => {
    const { short, robust } = sharedLinks(link, PAGE);
    expect(short).toBe(`${PAGE}#v=2&m=40&scale=4^-7&view=loss,norms&with=scale:1e-5;seed:3`);
    expect(robust).not.toContain('^');
    for (const address of [short, robust]) expect(opened(address)).toEqual({ state: link, faults: [] });
  });

  it('of the page as it opens is its plain address, in which nothing can be changed', () => {
    const plain = parseLink('', KNOWN_PICTURES).state;
    expect(sharedLinks(plain, PAGE)).toEqual({ short: PAGE, robust: PAGE, left: 0 });
  });

  it('rests at the playhead or plays from the start, with the kept runs or without', () => {
    const { getState, setState } = sampleStore(null);
    setState({ wantedTime: null, player: { ...getState().player, playing: false, time: 3.5 } });
    const state = getState();
    expect(choiceOf(state)).toEqual({ atTime: true, withKept: true });
    expect(sharedState(state, { atTime: true, withKept: true }).time).toBe(3.5);
    expect(sharedState(state, { atTime: false, withKept: true }).time).toBeNull();
    expect(choiceOf({ ...state, player: { ...state.player, playing: true } }).atTime).toBe(false);
    expect(choiceOf({ ...state, player: { ...state.player, time: 0 } }).atTime).toBe(false);
    const kept = {
      id: 1,
      parameters: { ...DEFAULTS, initScale: 1e-6 },
    } as unknown as (typeof state.kept)[number];
    const beside = { ...state, kept: [kept] };
    expect(sharedState(beside, { atTime: true, withKept: true }).kept).toEqual([kept.parameters]);
    expect(sharedState(beside, { atTime: true, withKept: false }).kept).toEqual([]);
  });

  it('says how many kept runs have no room in it', () => {
    const random = Array.from({ length: 500 }, (_, i) => [Math.sin(i * 1.7), Math.cos(i * 2.3)]);
    const given = { inputs: random, labels: null, teacher: [1, 0] };
    const kept = [{ ...link.parameters, scheme: 'given' as const, given, samples: 500 }];
    expect(sharedLinks({ ...link, kept }, PAGE).left).toBe(1);
    expect(sharedLinks(link, PAGE).left).toBe(0);
  });
});

describe('the code of an embedded page', () => {
  const choice: EmbedChoice = {
    level: 'player',
    controls: 'free',
    theme: null,
    language: null,
    linksOff: false,
  };
  const of = (part: Partial<EmbedChoice>) => embedded(link, { ...choice, ...part }, PAGE);
  const state = (part: Partial<EmbedChoice>) => opened(of(part).address).state;

  it('holds the address as HTML writes it', () => {
    const { code, address } = of({});
    const [, written] = code.match(/^<iframe src="([^"]+)".*><\/iframe>$/)!;
    expect(written).not.toMatch(/&(?!amp;)|[<>"]/);
    expect(written!.replaceAll('&amp;', '&')).toBe(address);
    expect(opened(address).faults).toEqual([]);
  });

  it('opens the same run on each level, which takes no keys before it has the focus', () => {
    for (const level of ['full', 'player', 'picture'] as const) {
      const { embedding, ...rest } = state({ level });
      expect(rest).toEqual({ ...link, embedding: undefined, ...rest });
      expect(embedding).toMatchObject({ embed: level, keys: 'focus', links: null, lock: [], without: [] });
      expect(rest.parameters).toEqual(link.parameters);
    }
  });

  it('locks the controls or leaves them out, takes colours and closes the ways out', () => {
    // `angle` names a picture too
    expect(state({ controls: 'lock' }).embedding.lock).toEqual(expect.arrayContaining(SETTER_NAMES));
    expect(state({ controls: 'hide' }).embedding.without).toEqual(SETTER_NAMES);
    expect(state({ controls: 'hide' }).hide).toEqual([]);
    expect(state({ theme: 'dark' }).theme).toBe('dark');
    expect(state({ linksOff: true }).embedding.links).toBe('off');
    expect(state({ language: 'de' }).language).toBe('de');
  });
});
