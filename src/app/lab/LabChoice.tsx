import { useEffect, useId, useState } from 'react';
import { cellCount } from '../../experiment/sweep/cells.ts';
import { isPresetId, PRESETS } from '../../experiment/sweep/presets/presets.ts';
import type { SweepSpec } from '../../experiment/sweep/spec.ts';
import { packLab } from '../../share/labLink.ts';
import { useApp } from '../../state/react.ts';
import { labWords } from '../../text/labWords.ts';
import { presetWords } from '../../text/presetWords.ts';
import type { Laboratory } from './engine/laboratory.ts';
import { labTextOf } from './useLabLink.ts';

interface LabChoiceProps {
  readonly laboratory: Laboratory;
  readonly spec: SweepSpec;
}

/** Sweeps to choose from: those that come with the page, and those that were solved in this browser. */
export function LabChoice({ laboratory, spec }: LabChoiceProps) {
  const setLab = useApp((state) => state.setLab);
  const recent = useRecent(laboratory, spec);
  const id = useId();
  const text = labWords();
  const presets = presetWords();
  const packed = packLab(spec) ?? '';
  const preset = isPresetId(packed) ? packed : null;
  const titleOf = (one: SweepSpec) => one.title ?? text.untitled(cellCount(one));

  function choose(value: string) {
    const own = recent[Number(value)];
    if (own === undefined) setLab(value);
    else {
      laboratory.open(own);
      setLab(labTextOf(own));
    }
  }

  const groups = ['quick', 'full', 'phase'] as const;
  return (
    <div className="lab__choice">
      <label htmlFor={id}>{text.preset}</label>
      <select
        id={id}
        className="select"
        value={preset ?? ''}
        aria-describedby={`${id}-about`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {preset === null && (
          <option value="">{spec.title === null ? text.own : `${text.own}: ${spec.title}`}</option>
        )}
        {groups.map((group) => (
          <optgroup key={group} label={presets.groups[group]}>
            {PRESETS.filter((one) => one.group === group).map((one) => (
              <option key={one.id} value={one.id}>
                {presets.list[one.id].title}
              </option>
            ))}
          </optgroup>
        ))}
        {recent.length > 0 && (
          <optgroup label={text.recent}>
            {recent.map((one, place) => (
              <option key={labTextOf(one)} value={place}>
                {titleOf(one)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <p id={`${id}-about`} className="lab__about">
        {preset === null ? text.runs(cellCount(spec)) : presets.list[preset].sentence}
      </p>
    </div>
  );
}

/** Those that are no presets, and not the one that is shown. */
function useRecent(laboratory: Laboratory, spec: SweepSpec): readonly SweepSpec[] {
  const [recent, setRecent] = useState<readonly SweepSpec[]>([]);
  useEffect(() => {
    let left = false;
    const shown = packLab(spec);
    laboratory.recent().then((sweeps) => {
      const own = sweeps.filter((one) => packLab(one) !== shown && !isPresetId(packLab(one) ?? ''));
      if (!left) setRecent(own);
    });
    return () => {
      left = true;
    };
  }, [laboratory, spec]);
  return recent;
}
