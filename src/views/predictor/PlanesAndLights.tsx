import type { LocalStore, PictureBox, SurroundingsProps } from '../../drawing/picture.ts';
import { type PredictorSpace, spaceOf } from '../../findings/predictor/predictorSpace.ts';
import { useApp } from '../../state/react.ts';
import { predictorWords } from '../../text/predictorWords.ts';
import { shareBody } from './boxes.ts';
import { LightLine, Lights } from './Lights.tsx';
import { heightsOf, type PredictorOwn } from './model.ts';
import { shownOf } from './settings.ts';
import { useBundlePlace } from './useBundlePlace.ts';

/** The planes with the lights of S under or beside them. */
export function PlanesAndLights({ box, local, children }: SurroundingsProps<PredictorOwn>) {
  const space = useApp(({ run }) => (run === null ? 'pending' : spaceOf(run)));
  const defined = typeof space !== 'string' && space.region !== null;
  const { beside } = shareBody(box.pxWidth, box.pxHeight, defined);
  return (
    <div className="predictor" data-beside={beside || undefined}>
      <div>{children}</div>
      {defined && <LightsOfSpace box={box} local={local} space={space} />}
    </div>
  );
}

interface LightsOfSpaceProps {
  readonly box: PictureBox;
  readonly local: LocalStore<PredictorOwn>;
  readonly space: PredictorSpace;
}

function LightsOfSpace({ box, local, space }: LightsOfSpaceProps) {
  const place = useBundlePlace(space, local);
  const { plane, lights } = shareBody(box.pxWidth, box.pxHeight, true);
  if (lights === null) return <LightLine place={place} />;
  const text = predictorWords();
  const shown = shownOf(box.settings);
  const notes = [
    ...(space.dimension > 2 ? [text.section] : []),
    ...(shown === 'true' ? [] : [text.share]),
    text.hatching,
    ...(heightsOf(space, shown, plane) === null && shown !== 'shares' ? [text.thin] : []),
  ];
  return <Lights {...lights} place={place} local={local} notes={notes} />;
}
