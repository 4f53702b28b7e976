export type Attributes = Readonly<Record<string, string>>;

/** @param content markup; null for an element that closes itself */
export function element(tag: string, attributes: Attributes, content: string | null = null): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapedXml(value)}"`)
    .join('');
  return content === null ? `<${tag}${written}/>` : `<${tag}${written}>${content}</${tag}>`;
}

/** Text as XML takes it; characters that no XML may hold are left out. */
export function escapedXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
  );
}
