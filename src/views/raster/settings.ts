/** Only the matrix at the playhead, as large as the picture. */
export const MATRIX = 'matrix';

export function acceptsRaster(setting: string): boolean {
  return setting === MATRIX;
}
