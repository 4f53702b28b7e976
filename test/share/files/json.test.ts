import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../src/share/files/fileError.ts';
import { parseJson } from '../../../src/share/files/json.ts';

function refusal(text: string) {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof FileError) return error.fault;
    throw error;
  }
  throw new Error('the text was taken');
}

describe('a JSON text', () => {
  it('is read as the engine reads it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
    expect(parseJson(' [-0, 1e-3, "\\u00e9\\"", true, {"": null}] ')).toEqual([
      -0,
      1e-3,
      'é"',
      true,
      { '': null },
    ]);
  });

  it('is refused exactly where the engine refuses it', () => {
    const takes = (read: (text: string) => unknown, text: string) => {
      try {
        read(text);
        return true;
      } catch (error) {
        if (read === parseJson) expect(error).toBeInstanceOf(FileError);
        return false;
      }
    };
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      'a',
      '\\',
      '\\u12',
      '-',
      '0',
      '1',
      '.',
      'e',
      ' ',
      '\n',
      'null',
      'tru',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        // a key that stands there twice is another matter
        if (!/"[^"]*".*"[^"]*"/s.test(text)) expect(takes(parseJson, text)).toBe(takes(JSON.parse, text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['', 1, 1, 'value', ''],
    ['{"a": 1,\n "b": NaN}', 2, 7, 'value', 'NaN'],
    ['[1, 2,]', 1, 7, 'value', ']'],
    ['[1 2]', 1, 4, 'endOfList', '2'],
    ['{"a" 1}', 1, 6, 'colon', '1'],
    ["{'a': 1}", 1, 2, 'key', "'a'"],
    ['{"a": 1, }', 1, 10, 'key', '}'],
    ['{"a": "b\n"}', 1, 9, 'endOfText', ''],
    ['[1]\n\n]', 3, 1, 'end', ']'],
  ])('%j: the place is named, and what is expected there', (text, line, column, expected, found) => {
    expect(refusal(text).values).toEqual({ problem: 'json', line, column, expected, found });
  });

  it('says a key that stands there twice, by its path', () => {
    expect(refusal('{"data": {"inputs": [{"x": 1, "y": 2, "x": 3}]}}')).toMatchObject({
      field: 'data.inputs[0].x',
      values: { problem: 'repeated' },
    });
    expect(parseJson('[{"x": 1}, {"x": 2}]')).toHaveLength(2);
  });

  it('may be long, but not deep', () => {
    expect(parseJson(`"${'a'.repeat(1e6)}"`)).toHaveLength(1e6);
    expect(refusal(`"${'a\\n'.repeat(1e5)}`).values.expected).toBe('endOfText');
    expect(refusal('['.repeat(1e6)).values).toMatchObject({ problem: 'jsonDeep', line: 1 });
    expect(refusal('{"a":'.repeat(1e5)).values.problem).toBe('jsonDeep');
  });
});
