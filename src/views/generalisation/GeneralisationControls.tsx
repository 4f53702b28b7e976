import { SettingToggle } from '../../drawing/frame/SettingToggle.tsx';
import type { SettingsProps } from '../../drawing/picture.ts';
import { figureWords } from '../../text/figureWords.ts';
import { SAMPLED } from './settings.ts';

/** The button that shows the test loss as the paper takes it. */
export function GeneralisationControls(props: SettingsProps) {
  const { sampled, sampledHelp } = figureWords().generalisation;
  return <SettingToggle {...props} setting={SAMPLED} label={sampled} help={sampledHelp} />;
}
