import './lightCone.css';
import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useTextLength } from '../../drawing/canvas/useTextLength.ts';

import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import type { PictureBox, SurroundingsProps } from '../../drawing/picture.ts';
import { directionSpaceOf } from '../../drawing/sphere/directionSpace.ts';
import { useApp } from '../../state/react.ts';

import { lightConeWords } from '../../text/lightConeWords.ts';
import { words } from '../../text/words.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { ConeOwn } from './model.ts';
import { SkyHandle } from './SkyHandle.tsx';
import { skyPlacement } from './skyPlacement.ts';

/** As in lightCone.css. */
const FONT_SIZE = 12;

/** The canvases, and over them what they show in a few sentences. */
export function ConeAndExplanation({ box, local, children }: SurroundingsProps<ConeOwn>) {
  const pxExplanation = useTextLength(FONT_SIZE)(explanationText());
  const { explanation } = layoutOf({ ...box, pxExplanation });
  return (
    <div className="light-cone">
      <RoomForIt local={local} pxExplanation={pxExplanation} />
      {children}
      <Handle box={box} local={local} pxExplanation={pxExplanation} />
      {explanation !== null && <Explanation key={String(explanation.folded)} box={explanation} />}
    </div>
  );
}

/** Smaller skies have no room for a boost to be read off them. */
const LEAST_RADIUS = 56;

/** Over the sky, wherever the picture has put it. */
function Handle({ box, local, pxExplanation }: { readonly box: PictureBox } & RoomForItProps) {
  const run = useApp((state) => (state.run !== null && state.run.frameCount > 0 ? state.run : null));
  const skyCamera = useSyncExternalStore(local.subscribe, () => local.getState().skyCamera);
  const layout = layoutOf({ ...box, pxExplanation });
  if (run === null || layout.sky === null || run.start.dataset.dimension === 1) return null;
  const sky = skyPlacement(directionSpaceOf(run).basis, layout.sky, layout.roomy, skyCamera);
  return sky.pxRadius < LEAST_RADIUS ? null : <SkyHandle local={local} sky={sky} roomy={layout.roomy} />;
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
      <summary>{lightConeWords().explanation.summary}</summary>
      <p>
        <Glossed text={explanationText()} />
      </p>
    </details>
  );
}

function explanationText(): string {
  return words().pictures.paragraph(lightConeWords().explanation.sentences);
}
