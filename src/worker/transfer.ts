import type { RunMessage } from '../experiment/trajectory.ts';

/**
 * The buffers of a message that go to the page without being copied: all that are large. The data set, which the worker
 * goes on using, is not among them.
 */
export function transferable(message: RunMessage): ArrayBuffer[] {
  switch (message.kind) {
    case 'start': {
      const { output, hidden } = message.start.initial;
      return [output.buffer as ArrayBuffer, hidden.buffer as ArrayBuffer];
    }
    case 'frames': {
      const { times, losses, output, hidden, measures, eigenCoordinates, singularValues } = message.frames;
      return [
        times,
        losses,
        output,
        hidden,
        eigenCoordinates,
        singularValues,
        ...Object.values(measures),
      ].map((array) => array.buffer as ArrayBuffer);
    }
    case 'kinks':
      return Object.values(message.kinks).map((array) => array.buffer as ArrayBuffer);
    default:
      return [];
  }
}
