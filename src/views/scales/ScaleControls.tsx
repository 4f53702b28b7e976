import { SettingToggle } from '../../drawing/frame/SettingToggle.tsx';
import type { SettingsProps } from '../../drawing/picture.ts';
import { MAP_MEASURES, type MapMeasure, type MappedParameter } from '../../experiment/parameterMap.ts';
import { scaleWords } from '../../text/scaleWords.ts';
import { BY, byOf, LOG_TIME, OVER, overOf, withOne } from './choices.ts';

/** What goes up the map, and what its colours tell. */
export function ScaleControls({ settings, onSettings }: SettingsProps) {
  const text = scaleWords().controls;
  return (
    <>
      <select
        className="select scales__select"
        aria-label={text.over}
        data-note={text.over}
        value={overOf(settings)}
        onChange={({ target }) => onSettings(withOne(settings, OVER, OVER[target.value as MappedParameter]))}
      >
        {(Object.keys(OVER) as MappedParameter[]).map((over) => (
          <option key={over} value={over}>
            {text.overs[over]}
          </option>
        ))}
      </select>
      <select
        className="select scales__select"
        aria-label={text.by}
        data-note={text.by}
        value={byOf(settings)}
        onChange={({ target }) => onSettings(withOne(settings, BY, BY[target.value as MapMeasure]))}
      >
        {MAP_MEASURES.map((by) => (
          <option key={by} value={by}>
            {text.bys[by]}
          </option>
        ))}
      </select>
      <span className="picture__on-stage">
        <SettingToggle
          setting={LOG_TIME}
          label={text.logTime}
          help={text.logTimeHelp}
          settings={settings}
          onSettings={onSettings}
        />
      </span>
    </>
  );
}
