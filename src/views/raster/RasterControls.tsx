import { SettingToggle } from '../../drawing/frame/SettingToggle.tsx';
import type { SettingsProps } from '../../drawing/picture.ts';
import { words } from '../../text/words.ts';
import { MATRIX } from './settings.ts';

/** The button in the bar above the raster. */
export function RasterControls(props: SettingsProps) {
  const { matrix, matrixHelp } = words().pictures.raster;
  return <SettingToggle {...props} setting={MATRIX} label={matrix} help={matrixHelp} />;
}
