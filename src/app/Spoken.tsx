import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useAppStore } from '../state/react.ts';
import { words } from '../text/words.ts';
import { SWITCH_CLASS } from './LanguageSwitch.tsx';
import { watchLanguage } from './language.ts';

/**
 * What it holds is made anew when another language is spoken: words are asked for where they are written, so what stands
 * keeps those of before. The store is not touched: run, playhead and pictures are as they were.
 */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const store = useAppStore();
  const [language, setLanguage] = useState(words().locale);
  const first = useRef(language);
  useEffect(() => watchLanguage(window, store, setLanguage), [store]);
  useLayoutEffect(() => {
    if (language === first.current) return;
    first.current = language;
    // the button that was pressed has gone: the one for the way back is in its place
    document.querySelector<HTMLElement>(`.${SWITCH_CLASS}`)?.focus();
  }, [language]);
  return <Fragment key={language}>{children}</Fragment>;
}
