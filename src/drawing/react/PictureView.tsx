import { useCallback, useMemo } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { watchRun } from '../canvas/sheet.ts';
import { EmptyPlot } from '../frame/EmptyPlot.tsx';
import { PlotFrame, PX_CAPTION } from '../frame/PlotFrame.tsx';
import { useAlternative } from '../frame/useAlternative.ts';
import { useWait } from '../frame/useWait.ts';
import { Kept } from '../kept.ts';
import type { CanvasPicture, Picture, PictureBox } from '../picture.ts';
import { DrawingView, useLocal } from './DrawingView.tsx';
import { rememberOwn } from './ownShown.ts';

interface PictureViewProps<P> extends PictureBox {
  readonly picture: P;
  /** in the place of its own: which of several runs it shows */
  readonly caption?: string;
}

/** A picture on the page, in the box it is given. */
export function PictureView({ picture, ...box }: PictureViewProps<Picture>) {
  return 'Component' in picture ? (
    <picture.Component {...box} />
  ) : (
    <CanvasFigure {...box} picture={picture} />
  );
}

function CanvasFigure(props: PictureViewProps<CanvasPicture>) {
  const { picture, pxWidth, pxHeight, stage, settings } = props;
  const box = useMemo<PictureBox>(
    () => ({ pxWidth, pxHeight: Math.max(0, pxHeight - PX_CAPTION), stage, settings }),
    [pxWidth, pxHeight, stage, settings],
  );
  const empty = useApp((state) => state.run === null || state.run.frameCount === 0);
  const caption = useKnown((state) => picture.caption(state, box), picture, box);
  const refusal = useKnown(({ run }) => (run === null ? null : picture.refusal?.(run)) ?? null, picture, box);
  const describe = useCallback(
    (run: Run, time: number, state: AppState) => {
      const beside = picture.describeBeside?.(state, settings) ?? '';
      const said = picture.describe(run, time, settings);
      return beside === '' ? said : words().pictures.paragraph([said, beside]);
    },
    [picture, settings],
  );
  const waitOf = useCallback((run: Run) => picture.waiting?.(run, settings) ?? null, [picture, settings]);
  const wait = useWait(waitOf);
  const { outline } = picture;
  return (
    <PlotFrame
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      title={words().pictures[picture.id].title}
      caption={props.caption ?? caption}
      alternative={useAlternative(describe)}
      wait={refusal === null ? wait : null}
    >
      {(pxBodyWidth, pxBodyHeight) => {
        const size = { pxWidth: pxBodyWidth, pxHeight: pxBodyHeight };
        if (empty) return <EmptyPlot {...size} outline={outline} />;
        if (refusal !== null)
          return (
            <EmptyPlot {...size} outline={outline} reason={refusal} remedy={picture.remedy} wait={wait} />
          );
        return <Body picture={picture} {...box} />;
      }}
    </PlotFrame>
  );
}

/** What is said of the run as it is now known: rendered again only where that is another text. */
function useKnown<T extends string | null>(
  say: (state: AppState) => T,
  picture: CanvasPicture,
  box: PictureBox,
): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is of this picture in this box
  const kept = useMemo(() => new Kept<T>(), [picture, box]);
  return useApp((state) => kept.of(watchRun(state), () => say(state)));
}

function Body({ picture, ...box }: PictureViewProps<CanvasPicture>) {
  const local = useLocal(picture.own);
  rememberOwn(picture, local);
  const run = useApp((state) => state.run);
  const { surroundings } = picture;
  const drawing = { drawing: picture, local, title: words().pictures[picture.id].title };
  if (surroundings === undefined || run === null) return <DrawingView {...drawing} {...box} />;
  return (
    <surroundings.Component box={box} local={local}>
      <DrawingView {...drawing} {...box} {...surroundings.canvasSize(box, run)} />
    </surroundings.Component>
  );
}
