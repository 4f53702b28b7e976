import { useEffect, useId, useRef, useState } from 'react';
import { copyText } from '../../drawing/frame/copyText.ts';
import type { LateText } from '../../text/translation.ts';

/** How long it is said that something was copied. */
const PRAISE_MS = 2500;

interface CopyFieldProps {
  readonly name: string;
  readonly value: string;
  readonly about?: string;
  /** of code, which is read in lines */
  readonly lines?: number;
  readonly text: LateText['share'];
}

/** A text to be copied, by its button or by hand; what came of it is said beside it. */
export function CopyField({ name, value, about, lines = 1, text }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const id = useId();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), PRAISE_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    if (await copyText(value)) return setOutcome('copied');
    field.current?.focus();
    field.current?.select();
    setOutcome('refused');
  }
  const shared = {
    ref: field,
    id,
    className: 'share__text',
    readOnly: true,
    value,
    spellCheck: false,
    'aria-describedby': about === undefined ? undefined : `${id}-about`,
  };
  return (
    <div className="share__field">
      <label htmlFor={id}>{name}</label>
      <div className="share__row">
        {lines === 1 ? <input type="text" {...shared} /> : <textarea rows={lines} {...shared} />}
        <button type="button" className="button" aria-label={text.copyName(name)} onClick={copy}>
          {outcome === 'copied' ? text.copied : text.copy}
        </button>
      </div>
      {about !== undefined && (
        <p id={`${id}-about`} className="soft">
          {about}
        </p>
      )}
      <p className={outcome === 'refused' ? 'share__refused' : 'visually-hidden'} role="status">
        {outcome === 'copied' && text.copied}
        {outcome === 'refused' && text.notCopied}
      </p>
    </div>
  );
}
