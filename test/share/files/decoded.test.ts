import { describe, expect, it } from 'vitest';
import { decoded } from '../../../src/share/files/decoded.ts';
import { FileError } from '../../../src/share/files/fileError.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the text of a file', () => {
  it('has no byte order mark, in whichever of its codes it is written', () => {
    const text = 'x,y\n1,ö\n';
    const utf16 = (bigEndian: boolean) => {
      const view = new DataView(new ArrayBuffer(2 * text.length + 2));
      for (const [at, letter] of [...`\ufeff${text}`].entries())
        view.setUint16(2 * at, letter.charCodeAt(0), !bigEndian);
      return new Uint8Array(view.buffer);
    };
    expect(decoded(utf8(text))).toBe(text);
    expect(decoded(utf8(`\ufeff${text}`))).toBe(text);
    expect(decoded(utf16(false))).toBe(text);
    expect(decoded(utf16(true))).toBe(text);
    // as older spreadsheets write it
    expect(decoded(bytes(0x78, 0x3b, 0xf6, 0x0a))).toBe('x;ö\n');
  });

  it.each([
    ['of nothing', bytes(), 'empty', undefined],
    ['of blanks', utf8(' \n\t\r\n'), 'empty', undefined],
    ['of a mark alone', utf8('\ufeff'), 'empty', undefined],
    ['of a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'notText', 6],
    ['with a zero', bytes(0x31, 0x2c, 0x00), 'notText', 2],
  ])('%s is none', (_, content, problem, byte) => {
    let caught: unknown;
    try {
      decoded(content);
    } catch (error) {
      caught = error;
    }
    expect((caught as FileError).fault.values).toEqual(byte === undefined ? { problem } : { problem, byte });
    expect(caught).toBeInstanceOf(FileError);
  });
});
