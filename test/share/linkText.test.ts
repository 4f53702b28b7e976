import { describe, expect, it } from 'vitest';
import { hashIn, isLinkText } from '../../src/share/linkText.ts';

const LINK = 'https://example.org/flow/#v=2&d=3&scale=1e-4';
const HASH = 'v=2&d=3&scale=1e-4';
const safe = (address: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C02%7C%3D&sdata=a%2Bb%3D&reserved=0`;

describe('the hash of a link in a text', () => {
  it.each([
    ['as it is', LINK],
    ['without its page', `#${HASH}`],
    ['of a page in a file', `page.html#${HASH}`],
    ['behind Outlook', safe(LINK)],
    ['behind Outlook twice', safe(safe(LINK))],
    [
      'behind Teams',
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?locale=de&dest=x&url=${encodeURIComponent(LINK)}`,
    ],
    ['behind a search', `https://www.google.com/url?sa=t&q=${encodeURIComponent(LINK)}`],
  ])('%s', (_, text) => {
    expect(hashIn(text)).toBe(HASH);
  });

  it('is that of the page itself where its own query holds an address', () => {
    expect(hashIn('https://example.org/?from=https%3A%2F%2Fa.test%2F%23m%3D5#d=3')).toBe('d=3');
    expect(hashIn('https://example.org/?q=words#d=3')).toBe('d=3');
  });

  it('is empty where there is none', () => {
    for (const text of ['', 'https://example.org/', 'https://example.org/?url=%', 'x'.repeat(1e5)]) {
      expect(hashIn(text)).toBe('');
    }
  });
});

describe('a text', () => {
  it('is a link with what chat and mail put around it and into it', () => {
    for (const text of [
      LINK,
      `<${LINK}|${LINK}>`,
      `*${LINK}*`,
      `_${LINK}_`,
      `${LINK.slice(0, 30)}=\r\n${LINK.slice(30)}`,
      `#${HASH}`,
      safe(LINK),
    ]) {
      expect(isLinkText(text), text).toBe(true);
    }
  });

  it('is none where it is a run file, whatever that says', () => {
    for (const text of [
      '{"version":1}',
      '{"note":"#m=3"}',
      `{"from":"${LINK}"}`,
      '[1]',
      '"#m=3"',
      '# a table of numbers',
    ]) {
      expect(isLinkText(text), text).toBe(false);
    }
  });
});
