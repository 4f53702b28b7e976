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
      const { times, losses, rows, measures } = message.frames;
      const arrays = [
        times,
        losses,
        ...rows.flatMap((row) => Object.values(row)),
        ...Object.values(measures),
      ];
      // the rows of small frames share a buffer
      return [...new Set(arrays.map((array: Float64Array) => array.buffer as ArrayBuffer))];
    }
    case 'kinks':
      return Object.values(message.kinks).map((array) => array.buffer as ArrayBuffer);
    default:
      return [];
  }
}

/** The buffers of all typed arrays in a value made of objects and lists: of one that is not needed here any more. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) buffersOf(part, found);
  return [...found];
}
