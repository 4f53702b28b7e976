/** Addresses in addresses in addresses: programs that watch links wrap each other's. */
const MOST_WRAPPED = 4;

/** What a program that watches links calls the address that it leads to: Outlook and Teams `url`, others `q` or `u`. */
const WRAPPED = /[?&](?:url|q|u)=([^&\s<>"|]+)/gi;

/**
 * What follows the `#` of the link in `text`, as mail and chat have it: in brackets, with its words behind it, or inside the address
 * of a program that watches links. Empty where there is none. What those programs did to the rest is undone by reading it.
 */
export function hashIn(text: string): string {
  let found = text;
  for (let round = 0; round < MOST_WRAPPED; round++) {
    const inner = found.match(/https?:\/\/[^#]*/i)?.[0].matchAll(WRAPPED) ?? [];
    const next = [...inner]
      .map(([, value]) => unescaped(value!))
      .find((value) => /^https?:\/\//i.test(value));
    if (next === undefined) break;
    found = next;
  }
  const start = found.indexOf('#');
  return start < 0 ? '' : found.slice(start + 1);
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Whether `text`, which may be that of a run file, is a link: marks of emphasis and brackets may stand around it, lines may break it. */
export function isLinkText(text: string): boolean {
  return (
    !/[ \t]/.test(text.trim()) &&
    (/^[^\w{]*https?:\/\//.test(text) || /^\w+:\/\//.test(text) || /^[^{["]*#/.test(text))
  );
}
