import type { Video, VideoRequest } from './encodeVideo.ts';

/** In the order in which they are asked for: what opens in most programs first. */
const TYPES = ['video/mp4', 'video/webm;codecs=vp9', 'video/webm'];

/** Whether this browser films what is drawn on a canvas. */
export function recordsVideo(): boolean {
  return typeof MediaRecorder !== 'undefined' && 'captureStream' in HTMLCanvasElement.prototype;
}

/** A video filmed while the frames are drawn, by the clock: for browsers that cannot encode one by one. It is not exact to the frame. */
export async function recordVideo(request: VideoRequest): Promise<Video> {
  const { canvas, rate, count, draw, onProgress, signal } = request;
  const type = TYPES.find((each) => MediaRecorder.isTypeSupported(each)) ?? '';
  draw(0);
  const stream = canvas.captureStream(rate);
  const recorder = new MediaRecorder(stream, {
    ...(type !== '' && { mimeType: type }),
    videoBitsPerSecond: 8e6,
  });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const stopped = new Promise<void>((resolve, reject) => {
    recorder.onstop = () => resolve();
    recorder.onerror = () => reject(new Error(recorder.mimeType));
  });
  recorder.start();
  const begun = performance.now();
  try {
    for (let k = 0; k < count; k++) {
      signal.throwIfAborted();
      draw(k);
      onProgress(k + 1);
      const due = begun + ((k + 1) * 1000) / rate;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    }
  } finally {
    recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  }
  await stopped;
  const all = new Blob(pieces, { type: recorder.mimeType });
  const extension = recorder.mimeType.startsWith('video/mp4') ? '.mp4' : '.webm';
  return { content: await all.arrayBuffer(), type: recorder.mimeType, extension };
}
