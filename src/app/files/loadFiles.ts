import { lateWords } from '../../text/words.ts';

/** The parts of the page that are about files, with their texts: not of its first second. */
export const loadFiles = () => Promise.all([import('./Files.tsx'), lateWords('files')]);
