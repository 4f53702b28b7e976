import { en } from '../../text/en.ts';
import { SettingToggle } from '../frame/SettingToggle.tsx';
import type { SettingsProps } from '../picture.ts';
import { MATRIX } from './settings.ts';

/** The button in the bar above the raster. */
export function RasterControls(props: SettingsProps) {
  const { matrix, matrixHelp } = en.pictures.raster;
  return <SettingToggle {...props} setting={MATRIX} label={matrix} help={matrixHelp} />;
}
