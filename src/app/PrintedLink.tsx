import { useEffect, useRef } from 'react';
import { tooLargeForLink } from '../state/addressBar.ts';
import { useAppStore } from '../state/react.ts';
import { faultText } from './faultText.ts';

/** On paper: the address of the page as it is printed, with run and playhead; why there is none where it would be too long. */
export function PrintedLink({ address }: { readonly address: () => string }) {
  const store = useAppStore();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const write = () => {
      const fault = tooLargeForLink(store.getState());
      line.current?.replaceChildren(fault === null ? address() : faultText(fault));
    };
    window.addEventListener('beforeprint', write);
    return () => window.removeEventListener('beforeprint', write);
  }, [address, store]);
  return <p ref={line} className="printed-link" />;
}
