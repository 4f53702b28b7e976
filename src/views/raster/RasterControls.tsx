import { SettingToggle } from '../../drawing/frame/SettingToggle.tsx';
import type { SettingsProps } from '../../drawing/picture.ts';
import { rasterWords } from '../../text/rasterWords.ts';
import { MATRIX } from './settings.ts';

/** The button in the bar above the raster. */
export function RasterControls(props: SettingsProps) {
  const { matrix, matrixHelp } = rasterWords();
  return <SettingToggle {...props} setting={MATRIX} label={matrix} help={matrixHelp} />;
}
