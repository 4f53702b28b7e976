import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { MOST_OWN, ownLength } from '../../src/share/ownLength.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import { NEWEST } from '../../src/share/versions.ts';
import { notInLink } from '../../src/share/withRuns.ts';
import { KNOWN } from './knownPictures.ts';

const parse = (hash: string) => {
  const { state, faults } = parseLink(hash, KNOWN);
  return { present: state.parameters, kept: state.kept, faults };
};
const link = (parameters: Parameters, kept: readonly Parameters[]) =>
  formatLink({ ...NEWEST, time: null, ...PLAIN, parameters, kept });

describe('the runs beside that of a link', () => {
  it('are said by what differs from it, in the keys of the link', () => {
    const { present, kept, faults } = parse('m=20&with=scale:1e-5;scale:4^-7,init:3');
    expect(kept).toEqual([
      { ...present, initScale: 1e-5 },
      { ...present, initScale: 4 ** -7, networkSeed: 3 },
    ]);
    expect(faults).toEqual([]);
    expect(link(present, kept)).toBe('v=2&m=20&with=scale:1e-5;scale:4^-7,init:3');
  });

  it('are as the link has it in whatever it says of its own run, wherever that stands', () => {
    const { kept } = parse('with=method:descent&m=20&angle=33&lr=0.1');
    expect(kept).toMatchObject([{ method: 'descent', width: 20, angle: 33, learningRate: 0.1 }]);
  });

  it('have its points, and what else can differ of such data', () => {
    const { present, kept, faults } = parse(
      'data=given&points=1,0;0.5,2&labels=1,2&with=method:descent;data:cone,n:9',
    );
    expect(faults).toEqual([]);
    expect(kept[0]!.given).toBe(present.given);
    expect(kept[1]).toMatchObject({ scheme: 'cone', samples: 9, given: null });
    expect(notInLink(kept, present)).toEqual([]);
  });

  it('have points and starts of their own, compressed, and what two of them have alike is said once', () => {
    const points = parse('data=given&points=1,0;0.5,2&labels=1,2').present;
    const other = { ...DEFAULTS, scheme: 'given' as const, given: points.given, samples: 2, dimension: 2 };
    const kept = [other, { ...other, initScale: 1e-5 }];
    const hash = link(DEFAULTS, kept);
    expect(hash).toMatch(/data:given.*given:[\w-]+;.*scale:1e-5,given:~0$/);
    const read = parse(hash);
    expect(read.faults).toEqual([]);
    expect(read.kept).toEqual(kept);
    // one object: what differs between them is the scale alone
    expect(read.kept[0]!.given).toBe(read.kept[1]!.given);
  });

  it('have the start of the link where they say the same, moved or not', () => {
    const { present } = parse('m=3&neurons=1:0.5,0.25,1');
    const moved = {
      ...present,
      network: {
        output: [1, 2, 3],
        hidden: [
          [1, 2],
          [0, 3],
          [1, 1],
        ],
      },
    };
    const copied = { ...present, network: structuredClone(present.network!), initScale: 1e-6 };
    const { kept, faults } = parse(link(present, [moved, copied]));
    expect(faults).toEqual([]);
    expect(kept).toEqual([moved, copied]);
    const back = parse(link(present, [moved, copied]));
    expect(back.kept[1]!.network).toBe(back.present.network);
  });

  it('stay where their own data take more than the link has room for, each by itself', () => {
    const pointsOf = (count: number) => ({
      inputs: Array.from({ length: count }, (_, i) => [Math.sqrt(2 + i), Math.cbrt(3 + i)]),
      labels: Array.from({ length: count }, (_, i) => Math.log(2 + i)),
      teacher: null,
    });
    const run = (count: number): Parameters => ({
      ...DEFAULTS,
      scheme: 'given',
      given: pointsOf(count),
      samples: count,
      dimension: 2,
    });
    const [large, small] = [run(400), run(20)];
    expect(notInLink([large, small], DEFAULTS)).toEqual([large]);
    const { kept, faults } = parse(link(DEFAULTS, [large, small]));
    expect(faults).toEqual([]);
    expect(kept).toEqual([small]);
    // and what the run itself has of its own counts
    let most = 100;
    while (ownLength(run(most + 1)) <= MOST_OWN) most++;
    expect(notInLink([small], run(most))).toEqual([small]);
    expect(notInLink([small], run(most - 60))).toEqual([]);
  });

  it.each([
    ['with=scale:1e3', 'with[0].scale', 'out-of-range', 1],
    ['with=scale:1e-5;m:1e9', 'with[1].m', 'out-of-range', 2],
    ['n=1024&with=scale:1e-5;m:100000', 'with[1].m', 'too-large', 2],
    ['with=scale:x', 'with[0].scale', 'not-a-number', 0],
    ['with=data:none', 'with[0].data', 'unknown-value', 0],
    ['with=data:given', 'with[0].points', 'missing', 0],
    ['data=given&bias=1&points=1;2&labels=1,2&with=bias:0', 'with[0].points[0]', 'wrong-length', 1],
    ['with=data:given,given:x', 'with[0].given', 'unreadable', 0],
    ['with=network:x', 'with[0].network', 'unreadable', 0],
    ['with=scale:1e-5;given:~4', 'with[1].given', 'unreadable', 1],
    ['with=what:1,scale:1e-5', 'with[0].what', 'unknown-key', 1],
    ['with=scale', 'with[0].scale', 'not-a-number', 0],
    ['with=;scale:1e-5', 'with[0]', 'same-run', 1],
    ['with=scale:1e-3', 'with[0]', 'same-run', 0],
    ['with=scale:1e-5;init:1,scale:1e-5', 'with[1]', 'same-run', 1],
    // of a flow the step makes no other run
    ['with=lr:0.5', 'with[0]', 'same-run', 0],
    ['with=init:2;init:3;init:4;init:5;init:6;init:7;init:8', 'with', 'too-many-runs', 6],
  ])('%s: says what could not be had of it', (hash, field, code, count) => {
    const { kept, faults } = parse(hash);
    expect(faults).toMatchObject([{ field, code }]);
    expect(kept).toHaveLength(count);
  });

  it('are left out of the link where its own run has become one of them', () => {
    const { kept, present } = parse('with=scale:1e-5;scale:1e-7');
    expect(link(kept[0]!, [...kept, present])).toBe('v=2&m=60&scale=1e-5&with=scale:1e-7;scale:1e-3');
  });
});
