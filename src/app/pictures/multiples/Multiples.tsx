import './multiples.css';
import { useMemo } from 'react';
import { flatText } from '../../../drawing/axis/number.ts';
import { keptStyle } from '../../../drawing/beside/keptStyle.ts';
import { labelBy, runLabel } from '../../../drawing/beside/runLabel.ts';
import { COLOURS } from '../../../drawing/palette.ts';
import type { CanvasPicture, PictureBox } from '../../../drawing/picture.ts';
import { PictureView } from '../../../drawing/react/PictureView.tsx';
import { differencesOf, type ParameterName } from '../../../experiment/differences.ts';
import type { Parameters } from '../../../experiment/parameters.ts';
import type { KeptRun } from '../../../state/kept.ts';
import { AppStoreContext, useApp, useAppStore } from '../../../state/react.ts';
import { besideWords } from '../../../text/besideWords.ts';
import { gridOf, PX_GAP } from './grid.ts';
import { storeOfRun } from './storeOfRun.ts';

interface MultiplesProps extends Omit<PictureBox, 'stage'> {
  readonly picture: CanvasPicture;
}

/** A picture once for the run on screen and once for each that is kept, side by side: the same axes, the same time. */
export default function Multiples({ picture, pxWidth, pxHeight, settings }: MultiplesProps) {
  const parameters = useApp(({ run, parameters: asked }) => run?.parameters ?? asked);
  const kept = useApp((state) => state.kept);
  // one that is the run on screen, as it is just after it was kept, is here already
  const others = kept.filter((one) => differencesOf(one.parameters, parameters).length > 0);
  const once = picture.surroundings?.once;
  const box: PictureBox = { pxWidth, pxHeight, settings, stage: true };
  const pxGrids = pxHeight - (once?.px(box) ?? 0);
  const grid = gridOf(1 + others.length, pxWidth, pxGrids);
  const size = { pxWidth: grid.pxWidth, pxHeight: grid.pxHeight };
  return (
    <>
      {once !== undefined && <once.Component box={box} />}
      <div
        className="multiples"
        style={{
          gridTemplateColumns: `repeat(${grid.columns}, ${grid.pxWidth}px)`,
          gap: PX_GAP,
          height: pxGrids,
        }}
      >
        <OneOf {...size} picture={picture} settings={settings} title={titleOf(parameters, others)} />
        {others.map((one) => (
          <OneOf
            key={one.id}
            {...size}
            picture={picture}
            settings={settings}
            kept={one}
            title={flatText(runLabel(one.parameters, parameters))}
          />
        ))}
      </div>
    </>
  );
}

interface OneOfProps extends Omit<MultiplesProps, 'others'> {
  /** null for the run on screen */
  readonly kept?: KeptRun;
  readonly title: string;
}

function OneOf({ picture, kept, title, ...box }: OneOfProps) {
  const page = useAppStore();
  const id = kept?.id ?? null;
  const store = useMemo(() => storeOfRun(page, id), [page, id]);
  const colour = kept === undefined ? 'ink' : keptStyle(kept.place).colour;
  return (
    <AppStoreContext.Provider value={store}>
      <div className="multiples__one" style={{ borderColor: `var(${COLOURS[colour].property})` }}>
        <PictureView picture={picture} {...box} stage={false} caption={title} />
      </div>
    </AppStoreContext.Provider>
  );
}

/** The run on screen by all that any of the others differs in. */
function titleOf(present: Parameters, others: readonly KeptRun[]): string {
  const names = new Set(others.flatMap((one) => differencesOf(present, one.parameters)));
  const inOrder = (Object.keys(present) as ParameterName[]).filter((name) => names.has(name));
  return besideWords().onScreen(flatText(labelBy(present, inOrder)));
}
