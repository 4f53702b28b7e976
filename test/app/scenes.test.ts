import { describe, expect, it } from 'vitest';
import { SCENES } from '../../src/app/scenes/scenes.ts';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { en } from '../../src/text/en.ts';
import { KNOWN_PICTURES } from '../../src/views/pictures.ts';

describe('the scenes', () => {
  it('are links that the page follows to the letter', () => {
    for (const { link } of SCENES) {
      const { state, faults } = parseLink(link, KNOWN_PICTURES);
      expect(faults).toEqual([]);
      // in whatever version it is written, it comes back as it is
      expect(parseLink(formatLink(state), KNOWN_PICTURES)).toEqual({ state, faults: [] });
    }
  });

  it('all have a title and a sentence, and open every picture at least once', () => {
    expect(SCENES.map(({ id }) => id).sort()).toEqual(Object.keys(en.scenes.list).sort());
    const opened = new Set(
      SCENES.flatMap(({ link }) => parseLink(link, KNOWN_PICTURES).state.view.map(({ id }) => id)),
    );
    expect([...KNOWN_PICTURES.keys()].filter((id) => !opened.has(id))).toEqual([]);
  });
});
