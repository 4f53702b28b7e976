import type { SettingsProps } from '../picture.ts';

interface SettingToggleProps extends SettingsProps {
  /** the word that stands in the settings while it is on */
  readonly setting: string;
  readonly label: string;
  /** what it does */
  readonly help: string;
}

/** A button in the bar above a picture that takes one setting on and off and leaves the others. */
export function SettingToggle({ setting, label, help, settings, onSettings }: SettingToggleProps) {
  const on = settings.includes(setting);
  return (
    <button
      type="button"
      className="button button--small"
      aria-pressed={on}
      title={help}
      onClick={() => onSettings(on ? settings.filter((other) => other !== setting) : [...settings, setting])}
    >
      {label}
    </button>
  );
}
