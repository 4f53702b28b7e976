import { afterEach, describe, expect, it } from 'vitest';
import { findTerms } from '../../../src/drawing/glossary/findTerms.ts';
import { speak, words } from '../../../src/text/words.ts';

const english = words();
afterEach(() => speak(english));

const found = (text: string) =>
  findTerms(text).map(({ words: shown, term }) => (term === null ? shown : `<${term}: ${shown}>`));

describe('a sentence of the page', () => {
  it('has its terms found where they stand, the longest first', () => {
    expect(found('12 of 20 positive neurons are active')).toEqual([
      '12 of 20 ',
      '<positive neuron: positive neurons>',
      ' are ',
      '<active: active>',
    ]);
    expect(found('the bundle’s vector v, off |θ|² and γ')).toEqual([
      'the ',
      '<bundle: bundle>',
      '’s vector v, off ',
      '<squared norm: |θ|²>',
      ' and ',
      '<gamma: γ>',
    ]);
  });

  it('has every entry once, and what it marks itself as it marks it', () => {
    expect(found('a kink, another kink and more kinks')).toEqual([
      'a ',
      '<kink: kink>',
      ', another kink and more kinks',
    ]);
    expect(found('the loss of [[loss|what is left]]')).toEqual(['the loss of ', '<loss: what is left>']);
  });

  it('has no term inside another word', () => {
    for (const text of ['inactive', 'reactive losses', 'MM', 'v*v*', 'λ₁', 'T0x', 'small-λ']) {
      expect(found(text)).toEqual([text]);
    }
  });

  it('loses no letter', () => {
    for (const text of ['', 'γ', 'loss', ' loss ', 'losslossγγ', 'M > 0: least norm, rank 2']) {
      expect(
        findTerms(text)
          .map((part) => part.words)
          .join(''),
      ).toBe(text);
    }
  });

  it('has the terms of the language that is spoken', () => {
    speak({ ...english, terms: { Bündel: 'bundle' } });
    expect(found('Das Bündel und the bundle')).toEqual(['Das ', '<bundle: Bündel>', ' und the bundle']);
  });
});
