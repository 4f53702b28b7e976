import type { SettingsProps } from '../picture.ts';

interface SettingToggleProps extends SettingsProps {
  /** the word that stands in the settings while it is on */
  readonly setting: string;
  /** the word takes away what is there without it: the button is pressed while the word is not among the settings */
  readonly absence?: boolean;
  readonly label: string;
  /** what it does */
  readonly help: string;
}

/** A button in the bar above a picture that takes one setting on and off and leaves the others. */
export function SettingToggle(props: SettingToggleProps) {
  const { setting, absence = false, label, help, settings, onSettings } = props;
  const there = settings.includes(setting);
  return (
    <button
      type="button"
      className="button button--small"
      aria-pressed={there !== absence}
      aria-description={help}
      data-note={label}
      onClick={() =>
        onSettings(there ? settings.filter((other) => other !== setting) : [...settings, setting])
      }
    >
      {label}
    </button>
  );
}
