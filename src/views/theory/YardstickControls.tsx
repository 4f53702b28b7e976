import { en } from '../../text/en.ts';
import type { PictureSettings, SettingsProps } from '../picture.ts';
import { acceptsYardsticks, YARDSTICKS } from './yardstickSetting.ts';

/** The button in the bar above a picture that shows the yardsticks, or takes them away. */
function YardstickControls({ settings, onSettings }: SettingsProps) {
  const on = settings.includes(YARDSTICKS);
  const text = en.pictures.yardsticks;
  return (
    <button
      type="button"
      className="button button--small"
      aria-pressed={on}
      title={text.help}
      onClick={() =>
        onSettings(on ? settings.filter((setting) => setting !== YARDSTICKS) : [...settings, YARDSTICKS])
      }
    >
      {text.button}
    </button>
  );
}

export const YARDSTICK_SETTINGS: PictureSettings = {
  accepts: acceptsYardsticks,
  Controls: YardstickControls,
};
