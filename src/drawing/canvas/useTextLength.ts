import { useMemo } from 'react';
import { upright } from '../axis/number.ts';
import { measureText } from './richText.ts';
import { useScreen } from './screen.ts';

/**
 * What measures texts in one line as the page sets them, whatever the language and the font; another function when a loaded
 * font changes the lengths.
 * @param fontSize CSS pixels
 * @returns the length of a text, CSS pixels; null where nothing can be measured
 */
export function useTextLength(fontSize: number): (text: string) => number | null {
  const { palette } = useScreen();
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    return (text) => context && measureText(context, palette, [upright(text)], { size: fontSize });
  }, [palette, fontSize]);
}
