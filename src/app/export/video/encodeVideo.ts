import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny';

/** What comes of a video. */
export interface Video {
  readonly content: ArrayBuffer;
  readonly type: string;
  readonly extension: string;
}

export interface VideoRequest {
  readonly canvas: HTMLCanvasElement;
  /** frames a second */
  readonly rate: number;
  readonly count: number;
  /** draws frame k on the canvas */
  readonly draw: (k: number) => void;
  /** @param done frames so far */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
  readonly tags: { readonly title: string; readonly comment: string };
}

export type Encoding = {
  readonly container: 'MP4' | 'WebM';
  readonly codec: 'avc' | 'av1' | 'vp9' | 'vp8';
} | null;

/**
 * How this browser encodes frame by frame: H.264 in MP4, which opens everywhere, where it can, and else what it can in WebM. null where
 * it cannot at all.
 */
export async function encodingOf(width: number, height: number): Promise<Encoding> {
  if (typeof VideoEncoder === 'undefined') return null;
  const asked = { width, height };
  if ((await getFirstEncodableVideoCodec(['avc'], asked)) !== null) return { container: 'MP4', codec: 'avc' };
  const open = await getFirstEncodableVideoCodec(['vp9', 'vp8', 'av1'], asked);
  return open === null ? null : { container: 'WebM', codec: open as 'vp9' | 'vp8' | 'av1' };
}

/** So good that hairlines stay lines. */
const QUALITY = new Quality('high');

/**
 * A video of exactly the frames that are drawn, each at its own time, however long the drawing takes.
 * @throws what the encoder throws; an AbortError where `signal` asks for it
 */
export async function encodeVideo(request: VideoRequest, encoding: NonNullable<Encoding>): Promise<Video> {
  const { canvas, rate, count, draw, onProgress, signal, tags } = request;
  const format = encoding.container === 'MP4' ? new Mp4OutputFormat() : new WebMOutputFormat();
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, { codec: encoding.codec, quality: QUALITY, keyFrameInterval: 1 });
  output.addVideoTrack(source, { frameRate: rate });
  output.setMetadataTags(tags);
  try {
    await output.start();
    for (let k = 0; k < count; k++) {
      signal.throwIfAborted();
      draw(k);
      await source.add(k / rate, 1 / rate);
      onProgress(k + 1);
      // the page draws its progress and hears the button in between
      if (k % 4 === 3) await new Promise((resolve) => setTimeout(resolve));
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  const content = target.buffer;
  if (content === null) throw new Error('no video');
  return { content, type: format.mimeType, extension: format.fileExtension };
}
