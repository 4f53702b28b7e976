import { useState } from 'react';
import { writeExactly } from '../../drawing/axis/localNumber.ts';
import { MOST_OWN } from '../../share/ownLength.ts';
import { kilobytes } from '../../state/addressBar.ts';
import type { LateText } from '../../text/translation.ts';
import { CopyField } from './CopyField.tsx';
import type { SharedLinks } from './shared.ts';

interface LinkPartProps {
  readonly links: SharedLinks;
  readonly text: LateText['share'];
}

/** The two links, how long they are, and the system's own way of sending one. */
export function LinkPart({ links: { short, robust, left }, text }: LinkPartProps) {
  const [refused, setRefused] = useState<string | null>(null);
  async function send() {
    setRefused(null);
    try {
      await navigator.share({ title: text.link.sendTitle, url: robust });
    } catch (error) {
      // the reader thought better of it
      if (error instanceof Error && error.name !== 'AbortError') setRefused(error.message);
    }
  }
  const said = (about: string, address: string) => `${about} ${text.link.length(address.length)}.`;
  return (
    <section className="share__part">
      <h3>{text.link.title}</h3>
      <CopyField name={text.link.short} value={short} about={said(text.link.shortAbout, short)} text={text} />
      <CopyField
        name={text.link.robust}
        value={robust}
        about={said(text.link.robustAbout, robust)}
        text={text}
      />
      {left > 0 && <p>{text.link.left(left, writeExactly(kilobytes(MOST_OWN)))}</p>}
      {'share' in navigator && (
        <button type="button" className="button" onClick={send}>
          {text.link.send}
        </button>
      )}
      {refused !== null && <p role="alert">{text.link.notSent(refused)}</p>}
    </section>
  );
}
