import { SelectField } from '../controls/SelectField.tsx';
import { FORMATS, type PictureOptions, pxSizeOf, pxText, SCALES, SIZES } from './options.ts';
import { EXPORT_COLOURS } from './palettes.ts';
import { useExportText, useRequest } from './request.ts';

interface PictureChoiceProps {
  readonly options: PictureOptions;
  readonly onOptions: (options: PictureOptions) => void;
}

const SHOWN = ['title', 'parameters', 'link'] as const;

/** What a reader chooses of a picture that is taken away. */
export function PictureChoice({ options, onOptions }: PictureChoiceProps) {
  const text = useExportText().picture;
  const request = useRequest();
  const change = (changed: Partial<PictureOptions>) => onOptions({ ...options, ...changed });
  const scales = SCALES.map(String);
  return (
    <>
      <SelectField
        label={text.format}
        choices={FORMATS}
        nameOf={(format) => text.formats[format]}
        value={options.format}
        onChange={(format) => change({ format })}
      />
      {options.format === 'png' && (
        <SelectField
          label={text.scale}
          choices={scales}
          nameOf={(scale) => text.scales(Number(scale))}
          value={String(options.scale)}
          onChange={(scale) => change({ scale: SCALES[scales.indexOf(scale)]! })}
        />
      )}
      {options.format !== 'poster' && (
        <SelectField
          label={text.size}
          choices={SIZES}
          nameOf={(size) => text.sizes[size](pxText(pxSizeOf(size, request)))}
          value={options.size}
          onChange={(size) => change({ size })}
        />
      )}
      <SelectField
        label={text.colours}
        choices={EXPORT_COLOURS}
        nameOf={(colours) => text.colourChoices[colours]}
        value={options.colours}
        onChange={(colours) => change({ colours })}
      />
      {options.format !== 'poster' && (
        <fieldset className="export__shown">
          <legend>{text.show}</legend>
          {SHOWN.map((part) => (
            <Check
              key={part}
              label={text[part]}
              on={options[part]}
              onChange={(on) => change({ [part]: on })}
            />
          ))}
        </fieldset>
      )}
      {options.format === 'svg' && (
        <Check
          label={text.fonts}
          help={text.fontsHelp}
          on={options.fonts}
          onChange={(fonts) => change({ fonts })}
        />
      )}
    </>
  );
}

interface CheckProps {
  readonly label: string;
  readonly help?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Check({ label, help, on, onChange }: CheckProps) {
  return (
    <label className="export__check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {help !== undefined && <span className="soft"> {help}</span>}
      </span>
    </label>
  );
}
