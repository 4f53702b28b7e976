import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface TextWidths {
  /** CSS pixels by text; a text that is not measured yet is not there */
  readonly pxWidths: ReadonlyMap<string, number>;
  /** an element, unseen, that stands where the texts will stand: in their font */
  readonly probe: ReactNode;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** How wide texts are as the page sets them, whatever the language and the font. */
export function useTextWidths(texts: readonly string[]): TextWidths {
  const probe = useRef<HTMLSpanElement>(null);
  const [pxWidths, setWidths] = useState(NONE);
  const key = texts.join('\n');
  useLayoutEffect(() => {
    const spans = Array.from(probe.current?.children ?? []);
    setWidths(
      new Map(key.split('\n').map((text, index) => [text, spans[index]?.getBoundingClientRect().width ?? 0])),
    );
  }, [key]);
  return {
    pxWidths,
    probe: (
      <span ref={probe} className="text-probe" aria-hidden="true">
        {texts.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </span>
    ),
  };
}
