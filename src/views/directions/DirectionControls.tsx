import { SettingToggle } from '../../drawing/frame/SettingToggle.tsx';
import type { PictureSettings, SettingsProps } from '../../drawing/picture.ts';
import { YARDSTICK_SETTINGS } from '../../drawing/yardsticks/YardstickControls.tsx';
import { words } from '../../text/words.ts';
import { NO_LEGEND } from './legend/rows.ts';

/** What can be shown besides: the legend, the yardsticks. */
function DirectionControls(props: SettingsProps) {
  const { button, help } = words().pictures.directions.legend;
  return (
    <>
      <span className="picture__on-stage">
        <SettingToggle {...props} setting={NO_LEGEND} absence label={button} help={help} />
      </span>
      <YARDSTICK_SETTINGS.Controls {...props} />
    </>
  );
}

export const DIRECTION_SETTINGS: PictureSettings = {
  accepts: (setting) => setting === NO_LEGEND || YARDSTICK_SETTINGS.accepts(setting),
  Controls: DirectionControls,
};
