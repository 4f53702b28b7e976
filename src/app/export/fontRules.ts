/**
 * The rules of the page's own fonts that `families` names, with the fonts in them: a file that carries these looks the same on a
 * machine that has not got the fonts. Programs that do not read them take the font by its name.
 * @returns no rules of what cannot be had
 */
export async function fontRules(document: Document, families: string): Promise<string> {
  const rules: string[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '');
      const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (address === undefined || !families.includes(family)) continue;
      const data = await dataOf(new URL(address, sheet.href ?? document.baseURI));
      if (data === null) continue;
      const { style } = rule;
      rules.push(
        `@font-face{font-family:"${family}";font-style:${style.getPropertyValue('font-style') || 'normal'};` +
          `font-weight:${style.getPropertyValue('font-weight') || 'normal'};src:url(${data}) format("woff2")}`,
      );
    }
  }
  return rules.join('\n');
}

/** Of a sheet from elsewhere (an extension's) the page is told nothing. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

async function dataOf(address: URL): Promise<string | null> {
  if (address.protocol === 'data:') return address.href;
  try {
    const answer = await fetch(address);
    return answer.ok ? `data:font/woff2;base64,${base64(new Uint8Array(await answer.arrayBuffer()))}` : null;
  } catch {
    return null;
  }
}

/** In pieces: so many arguments a function takes at once. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
