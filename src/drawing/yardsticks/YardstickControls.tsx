import { words } from '../../text/words.ts';
import { SettingToggle } from '../frame/SettingToggle.tsx';
import type { PictureSettings, SettingsProps } from '../picture.ts';
import { acceptsYardsticks, YARDSTICKS } from './yardstickSetting.ts';

/** The button in the bar above a picture that shows the yardsticks, or takes them away. */
function YardstickControls(props: SettingsProps) {
  const { button, help } = words().pictures.yardsticks;
  return <SettingToggle {...props} setting={YARDSTICKS} label={button} help={help} />;
}

export const YARDSTICK_SETTINGS: PictureSettings = {
  accepts: acceptsYardsticks,
  Controls: YardstickControls,
};
