import { MULTIPLES } from '../../../drawing/beside/multiples.ts';
import { SettingToggle } from '../../../drawing/frame/SettingToggle.tsx';
import type { SettingsProps } from '../../../drawing/picture.ts';
import { besideWords } from '../../../text/besideWords.ts';

/** Shows the picture once for each of the runs. */
export default function SideBySide(props: SettingsProps) {
  const { button, help } = besideWords().multiples;
  return <SettingToggle {...props} setting={MULTIPLES} label={button} help={help} />;
}
