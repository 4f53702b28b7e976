import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForPage, METHODS, readMessage } from '../../src/share/hostMessage.ts';
import { en } from '../../src/text/en.ts';

const call = (more: object) => ({ context: 'relu-flow', version: 1, id: 1, method: 'get', ...more });
/** The sentence that a message is refused with. */
const said = (data: Record<string, unknown>) => {
  const read = readMessage(data);
  if (!('fault' in read)) return null;
  const { code, field, values } = read.fault;
  return en.faults[code](values, field);
};

describe('a message of the page around', () => {
  it('is one of five methods with what each takes', () => {
    for (const method of METHODS) {
      const args = { seek: { time: 3 }, set: { m: 5, scale: '1e-5', t: null, bias: true } }[method as string];
      const data = call({ id: 'a', method, ...(args === undefined ? {} : { args }) });
      expect(readMessage(data)).toEqual({ message: { id: 'a', method, args: args ?? {} } });
    }
    expect(readMessage(call({ method: 'seek', args: { share: 1 } }))).toHaveProperty('message');
  });

  it.each([
    [{ version: 2 }, 'version: version 2 is newer than this program, which reads up to 1.'],
    [{ version: '1.0' }, 'version: “1.0” is none of 1.'],
    [{ id: null }, 'id: expected a text.'],
    [{ id: 'x'.repeat(201) }, 'id: expected a text.'],
    [{ method: 'go' }, 'method: “go” is none of set, play, pause, seek, get.'],
    [{ method: undefined }, 'method: nothing is none of set, play, pause, seek, get.'],
    [{ nonsense: 1 }, 'nonsense: there is no such setting; allowed are context, version, id, method, args.'],
    [{ args: [] }, 'args: expected an object { .. }.'],
    [{ method: 'play', args: { time: 1 } }, 'args.time: there is no such setting.'],
    [{ method: 'seek' }, /^args\.time: missing; expected a number from 0/],
    [{ method: 'seek', args: { time: '3' } }, /^args\.time: expected a number from 0 to .*, found “3”\.$/],
    [{ method: 'seek', args: { time: -1 } }, /^args\.time: -1 is outside the range 0 to/],
    [{ method: 'seek', args: { share: 2 } }, 'args.share: 2 is outside the range 0 to 1.'],
    [
      { method: 'seek', args: { where: 2 } },
      'args.where: there is no such setting; allowed are time, share.',
    ],
    [{ method: 'seek', args: { time: 1, share: 1 } }, /^args\.time: args\.share says the same/],
    [{ method: 'set', args: { m: [5] } }, 'args.m: expected a text.'],
  ])('is refused in one sentence that names the field: %j', (more, sentence) => {
    expect(said(call(more))).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    );
  });

  it('is answered by its own id and method where these can be read', () => {
    expect(readMessage(call({ id: 'q', method: 'seek' }))).toMatchObject({ id: 'q', method: 'seek' });
    expect(readMessage(call({ id: {}, method: 'x' }))).toMatchObject({ id: null, method: null });
  });

  it('is read or refused, whatever it holds', () => {
    const anything = fc.anything({ withNullPrototype: true, withTypedArray: true, withDate: true });
    const data = fc.record(
      {
        version: fc.oneof(fc.constant(1), anything),
        id: fc.oneof(fc.nat(), anything),
        method: fc.oneof(fc.constantFrom(...METHODS), anything),
        args: anything,
        x: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(data, (some) => {
        const sentence = said({ context: 'relu-flow', ...some });
        if (sentence === null) return;
        expect(sentence).toMatch(/^(version|id|method|args\S*|x): .*\.$/);
        expect(sentence.length).toBeLessThan(300);
      }),
      { numRuns: 500 },
    );
    for (const other of [null, 'relu-flow', 5, { context: 'h5p' }, []]) expect(isForPage(other)).toBe(false);
  });
});
