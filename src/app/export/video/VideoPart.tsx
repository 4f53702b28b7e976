import { useEffect, useRef, useState } from 'react';
import type { CanvasPicture } from '../../../drawing/picture.ts';
import { kilobytes } from '../../../state/addressBar.ts';
import { useAppStore } from '../../../state/react.ts';
import { pictureHere } from '../../../views/pictures.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { download } from '../../files/download.ts';
import { fileWords } from '../fileWords.ts';
import { linkToExport, useFrozen } from '../frozen.ts';
import { EXPORT_COLOURS, type ExportColours } from '../palettes.ts';
import { measuringContext } from '../pictureFiles.ts';
import { useExportText, useRequest } from '../request.ts';
import { type Encoding, encodeVideo, encodingOf, type VideoRequest } from './encodeVideo.ts';
import { frameDrawer } from './frames.ts';
import { recordsVideo, recordVideo } from './recordVideo.ts';
import {
  FIRST_VIDEO,
  frameCountOf,
  LENGTHS,
  RATES,
  timeOfFrame,
  VIDEO_SIZES,
  type VideoSize,
} from './videoPlan.ts';

type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly done: number }
  | { readonly kind: 'done'; readonly name: string; readonly kB: number }
  | { readonly kind: 'failed'; readonly detail: string };

const SIZES = Object.keys(VIDEO_SIZES) as VideoSize[];

/** The picture as a video of the whole run. */
export function VideoPart() {
  const text = useExportText();
  const request = useRequest();
  const store = useAppStore();
  const state = useFrozen();
  const [options, setOptions] = useState(FIRST_VIDEO);
  const [colours, setColours] = useState<ExportColours>('light');
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const { width, height } = VIDEO_SIZES[options.size];
  const encoding = useEncoding(width, height);
  // a dialog that is closed makes nothing any more
  useEffect(() => () => running.current?.abort(), []);
  const count = frameCountOf(options);
  const picture = pictureHere(request.id) as CanvasPicture;

  async function make() {
    const { run } = state;
    if (run === null || encoding === 'looking') return;
    running.current = new AbortController();
    const { signal } = running.current;
    setMaking({ kind: 'making', done: 0 });
    try {
      const { canvas } = measuringContext();
      const drawAt = frameDrawer(canvas, picture, request.settings, state, { ...options, colours });
      const { title, description, link } = fileWords(
        picture,
        state,
        linkToExport(window.location, state, request),
      );
      const asked: VideoRequest = {
        canvas,
        count,
        rate: options.rate,
        signal,
        tags: { title, comment: `${description}\n${link}` },
        draw: (k) => drawAt(timeOfFrame(store.getState().player, run, k, count)),
        onProgress: (done) => setMaking({ kind: 'making', done }),
      };
      const video = encoding === null ? await recordVideo(asked) : await encodeVideo(asked, encoding);
      const name = `relu-flow-${picture.id}-${run.parameters.scheme}${video.extension}`;
      const { size } = download(name, [video.content], video.type);
      setMaking({ kind: 'done', name, kB: kilobytes(size) });
    } catch (error) {
      setMaking(signal.aborted ? { kind: 'idle' } : { kind: 'failed', detail: String(error) });
    }
  }
  const change = (changed: Partial<typeof options>) => setOptions({ ...options, ...changed });
  return (
    <div className="export__video">
      <SelectField
        label={text.video.length}
        choices={LENGTHS.map(String)}
        nameOf={(seconds) => text.video.seconds(Number(seconds))}
        value={String(options.seconds)}
        onChange={(seconds) => change({ seconds: LENGTHS.find((each) => String(each) === seconds)! })}
      />
      <SelectField
        label={text.video.rate}
        choices={RATES.map(String)}
        nameOf={(rate) => rate}
        value={String(options.rate)}
        onChange={(rate) => change({ rate: RATES.find((each) => String(each) === rate)! })}
      />
      <SelectField
        label={text.video.size}
        choices={SIZES}
        nameOf={(size) => `${VIDEO_SIZES[size].width} \u00d7 ${VIDEO_SIZES[size].height}`}
        value={options.size}
        onChange={(size) => change({ size })}
      />
      <SelectField
        label={text.picture.colours}
        choices={EXPORT_COLOURS}
        nameOf={(each) => text.picture.colourChoices[each]}
        value={colours}
        onChange={setColours}
      />
      <p className="soft">{text.video.whole}</p>
      {state.run !== null && !state.run.complete && <p className="soft">{text.video.unfinished}</p>}
      <Plan encoding={encoding} count={count} px={`${width} \u00d7 ${height}`} />
      {making.kind === 'making' ? (
        <div className="export__progress">
          <progress aria-label={text.video.progressLabel} max={count} value={making.done} />
          <span>{text.video.progress(making.done, count)}</span>
          <button type="button" className="button" onClick={() => running.current?.abort()}>
            {text.video.cancel}
          </button>
        </div>
      ) : (
        <button
          type="button"
          className="button export__main"
          disabled={encoding === 'looking' || (encoding === null && !recordsVideo()) || state.run === null}
          onClick={make}
        >
          {text.video.start}
        </button>
      )}
      <p className="soft" aria-live="polite">
        {making.kind === 'done' && text.video.done(making.name, `${making.kB} kB`)}
        {making.kind === 'failed' && text.video.failed(making.detail)}
      </p>
    </div>
  );
}

interface PlanProps {
  readonly encoding: Encoding | 'looking';
  readonly count: number;
  readonly px: string;
}

/** What will be made, and how. */
function Plan({ encoding, count, px }: PlanProps) {
  const text = useExportText().video;
  if (encoding === 'looking') return <p className="soft">{text.looking}</p>;
  if (encoding !== null) return <p className="soft">{text.plan(count, px, encoding.container)}</p>;
  return <p className="soft">{recordsVideo() ? text.recorded : text.none}</p>;
}

function useEncoding(width: number, height: number): Encoding | 'looking' {
  const [found, setFound] = useState<Encoding | 'looking'>('looking');
  useEffect(() => {
    let left = false;
    encodingOf(width, height).then(
      (encoding) => !left && setFound(encoding),
      () => !left && setFound(null),
    );
    return () => {
      left = true;
    };
  }, [width, height]);
  return found;
}
