import './lightCone.css';
import { useLayoutEffect, useState } from 'react';
import { useTextLength } from '../../drawing/canvas/useTextLength.ts';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import type { SurroundingsProps } from '../../drawing/picture.ts';
import { words } from '../../text/words.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { ConeOwn } from './model.ts';

/** As in lightCone.css. */
const FONT_SIZE = 12;

/** The canvases, and over them what they show in a few sentences. */
export function ConeAndExplanation({ box, local, children }: SurroundingsProps<ConeOwn>) {
  const pxExplanation = useTextLength(FONT_SIZE)(explanationText());
  const { explanation } = layoutOf({ ...box, pxExplanation });
  return (
    <>
      <RoomForIt local={local} pxExplanation={pxExplanation} />
      {children}
      {explanation !== null && <Explanation key={String(explanation.folded)} box={explanation} />}
    </>
  );
}

interface RoomForItProps {
  readonly local: SurroundingsProps<ConeOwn>['local'];
  readonly pxExplanation: number | null;
}

/** The canvases are laid out by the explanation's length as well. Before them, so that they know it when they are drawn first. */
function RoomForIt({ local, pxExplanation }: RoomForItProps) {
  useLayoutEffect(() => local.setState({ pxExplanation }), [local, pxExplanation]);
  return null;
}

/** It folds away. */
function Explanation({ box }: { readonly box: NonNullable<Layout['explanation']> }) {
  const [open, setOpen] = useState(!box.folded);
  return (
    <details
      className="light-cone__explanation"
      style={{ left: box.pxLeft, width: box.pxWidth, maxHeight: box.pxHeight }}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words().pictures['light-cone'].explanation.summary}</summary>
      <p>
        <Glossed text={explanationText()} />
      </p>
    </details>
  );
}

function explanationText(): string {
  return words().pictures.paragraph(words().pictures['light-cone'].explanation.sentences);
}
