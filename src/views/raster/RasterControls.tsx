import { en } from '../../text/en.ts';
import type { SettingsProps } from '../picture.ts';
import { MATRIX } from './settings.ts';

/** The button in the bar above the raster. */
export function RasterControls({ settings, onSettings }: SettingsProps) {
  const on = settings.includes(MATRIX);
  const text = en.pictures.raster;
  return (
    <button
      type="button"
      className="button button--small"
      aria-pressed={on}
      title={text.matrixHelp}
      onClick={() => onSettings(on ? [] : [MATRIX])}
    >
      {text.matrix}
    </button>
  );
}
