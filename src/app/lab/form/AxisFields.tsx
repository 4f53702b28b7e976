import { writeExactly } from '../../../drawing/axis/localNumber.ts';
import type { Fault } from '../../../experiment/fault.ts';
import type { RunFile } from '../../../experiment/runFileSchema.ts';
import { axisNames, axisRange } from '../../../experiment/sweep/axisParameters.ts';
import { labFormWords } from '../../../text/labFormWords.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { namingOf, valueWritten } from '../plot/axisText.ts';
import { AXIS_WAYS, type AxisDraft, type AxisWay, newAxis, OVERS, parametersOf } from './draft.ts';
import { FormField } from './FormField.tsx';
import { isAt } from './specFault.ts';

interface AxisFieldsProps {
  /** null where there is none yet */
  readonly axis: AxisDraft | null;
  readonly place: number;
  readonly base: RunFile;
  readonly fault: Fault | null;
  readonly faultText: string | null;
  /** @param settled nothing is being typed: it can be taken as it is */
  readonly onAxis: (axis: AxisDraft | null, settled: boolean) => void;
  readonly onDone: () => void;
}

const NONE = '';

/** What varies, and its values: one row of fields. */
export function AxisFields({ axis, place, base, fault, faultText, onAxis, onDone }: AxisFieldsProps) {
  const text = labFormWords();
  const path = `axes[${place}]`;
  const names = axis === null ? null : axisNames(parametersOf(axis.over)[0]!);
  const ways = AXIS_WAYS.filter((way) =>
    names === null ? way !== 'powers' || axis?.over === 'scale' || axis?.way === 'powers' : way === 'list',
  );
  const faultOf = (...keys: readonly string[]) =>
    keys.some((key) => isAt(fault, `${path}.${key}`)) ? faultText : null;
  const change = (part: Partial<AxisDraft>, settled = false) =>
    axis !== null && onAxis({ ...axis, ...part }, settled);
  const allowed = axis === null ? undefined : allowedOf(axis, base);
  const isPowers = axis?.way === 'powers';
  return (
    <div className="lab-form__row">
      <SelectField
        label={[text.vary, text.second, text.third][place]!}
        {...(place === 2 && axis !== null && { explain: text.thirdHelp })}
        choices={place === 0 ? OVERS : [NONE, ...OVERS]}
        nameOf={overName}
        value={axis?.over ?? NONE}
        onChange={(over) => onAxis(over === NONE ? null : newAxis(over), true)}
      />
      {axis !== null && ways.length > 1 && (
        <SelectField
          label={text.way}
          choices={ways}
          nameOf={(way) => text.ways[way]}
          value={axis.way}
          onChange={(way) => onAxis(inWay(axis, way), true)}
        />
      )}
      {axis !== null && axis.way !== 'list' && (
        <>
          <FormField
            label={isPowers ? text.fromPower : text.from}
            value={axis.from}
            help={allowed}
            fault={faultOf('from')}
            onChange={(from) => change({ from })}
            onDone={onDone}
          />
          <FormField
            label={isPowers ? text.toPower : text.to}
            value={axis.to}
            help={allowed}
            fault={faultOf('to')}
            onChange={(to) => change({ to })}
            onDone={onDone}
          />
          {!isPowers && (
            <FormField
              label={text.count}
              value={axis.count}
              help={text.allowed('1', '2000')}
              fault={faultOf('count', 'values')}
              onChange={(count) => change({ count })}
              onDone={onDone}
            />
          )}
        </>
      )}
      {axis !== null && axis.way === 'list' && (
        <FormField
          wide
          label={text.list}
          value={axis.list}
          help={names === null ? allowed : text.names(names.join(', '))}
          fault={faultOf('values')}
          onChange={(list) => change({ list })}
          onDone={onDone}
        />
      )}
      {isAt(fault, `${path}.over`) && (
        <p className="knob__note lab-form__over" data-error>
          {faultText}
        </p>
      )}
    </div>
  );
}

function overName(over: string): string {
  const text = labFormWords();
  if (over === NONE) return text.nothing;
  const labels = parametersOf(over).map((parameter) => {
    const { label, symbol } = namingOf(parameter);
    return symbol === null || symbol === '' || symbol === label ? label : `${label} ${symbol}`;
  });
  return labels.length === 2 ? text.together(labels[0]!, labels[1]!) : labels.join(', ');
}

/** What is allowed of its ends; of powers of 4 of their exponents. */
function allowedOf({ over, way }: AxisDraft, base: RunFile): string | undefined {
  const parameters = parametersOf(over).filter((parameter) => axisNames(parameter) === null);
  if (parameters.length === 0) return undefined;
  const ranges = parameters.map((parameter) => axisRange(parameter, base, [base.data.scheme]));
  const [min, max] = [
    Math.max(...ranges.map((range) => range.min)),
    Math.min(...ranges.map((range) => range.max)),
  ];
  if (!(min <= max)) return undefined;
  const axis = { over: parameters };
  const said =
    way === 'powers'
      ? [Math.ceil(Math.log2(min) / 2), Math.floor(Math.log2(max) / 2)].map(writeExactly)
      : [min, max].map((value) => valueWritten(axis, value));
  return labFormWords().allowed(said[0]!, said[1]!);
}

/** The same axis with its values said in another way: what can be carried over is. */
function inWay(axis: AxisDraft, way: AxisWay): AxisDraft {
  const fresh = newAxis(axis.over);
  if (way === 'powers') return { ...axis, way, from: '0', to: '-10' };
  if (axis.way !== 'powers') return { ...axis, way, list: axis.list || fresh.list };
  const [from, to] = [axis.from, axis.to].map((text) => 4 ** Number(text));
  const known = Number.isFinite(from) && Number.isFinite(to) && from! > 0 && to! > 0;
  return {
    ...axis,
    way,
    from: known ? writeExactly(from!) : '',
    to: known ? writeExactly(to!) : '',
    list: axis.list || (known ? `${writeExactly(from!)}; ${writeExactly(to!)}` : ''),
  };
}
