import { useEffect, useRef } from 'react';

/** On paper: the address of the page as it is printed, with run and playhead. */
export function PrintedLink({ address }: { readonly address: () => string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const write = () => line.current?.replaceChildren(address());
    window.addEventListener('beforeprint', write);
    return () => window.removeEventListener('beforeprint', write);
  }, [address]);
  return <p ref={line} className="printed-link" />;
}
