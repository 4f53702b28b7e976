import { SettingToggle } from '../../drawing/frame/SettingToggle.tsx';
import type { PictureSettings, SettingsProps } from '../../drawing/picture.ts';
import { YARDSTICK_SETTINGS } from '../../drawing/yardsticks/YardstickControls.tsx';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { NO_LEGEND } from './legend/rows.ts';
import { NO_RING } from './ring/ringSetting.ts';

/** What can be shown besides: the legend, the output about the rim, the yardsticks. */
function DirectionControls(props: SettingsProps) {
  const { button, help } = words().pictures.directions.legend;
  const { ring } = words().pictures.directions;
  const inPlane = useApp(({ run }) => run === null || run.start.dataset.dimension <= 2);
  return (
    <>
      <span className="picture__on-stage">
        <SettingToggle {...props} setting={NO_LEGEND} absence label={button} help={help} />
      </span>
      {inPlane && <SettingToggle {...props} setting={NO_RING} absence label={ring.button} help={ring.help} />}
      <YARDSTICK_SETTINGS.Controls {...props} />
    </>
  );
}

export const DIRECTION_SETTINGS: PictureSettings = {
  accepts: (setting) => setting === NO_LEGEND || setting === NO_RING || YARDSTICK_SETTINGS.accepts(setting),
  Controls: DirectionControls,
};
