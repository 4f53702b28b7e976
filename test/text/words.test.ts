import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/text/en.ts';
import type { Language } from '../../src/text/languages.ts';
import { setLanguage, speak, words } from '../../src/text/words.ts';

afterEach(async () => {
  const first: Language = 'en';
  await setLanguage(first);
});

describe('the words', () => {
  it('are those of the language that is spoken, from then on and in whoever asks for them', () => {
    const title = () => words().pictures.loss.title;
    expect(title()).toBe(en.pictures.loss.title);
    speak({ ...en, pictures: { ...en.pictures, loss: { ...en.pictures.loss, title: 'Verlust' } } });
    expect(title()).toBe('Verlust');
  });

  it('are those of a language by its code once it is there', async () => {
    speak({ ...en, pictures: { ...en.pictures, empty: '' } });
    await setLanguage('en');
    expect(words()).toBe(en);
  });
});
