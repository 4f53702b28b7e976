import './lightCone.css';
import { useState } from 'react';
import { words } from '../../text/words.ts';
import { explanationText, type Layout } from './layout.ts';

/** What the picture shows, in a few sentences that fold away. */
export function Explanation({ box }: { readonly box: NonNullable<Layout['explanation']> }) {
  const [open, setOpen] = useState(!box.folded);
  return (
    <details
      className="light-cone__explanation"
      style={{ left: box.pxLeft, width: box.pxWidth, maxHeight: box.pxHeight }}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words().pictures['light-cone'].explanation.summary}</summary>
      <p>{explanationText()}</p>
    </details>
  );
}
