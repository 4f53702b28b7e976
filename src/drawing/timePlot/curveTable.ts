import type { Run } from '../../state/run.ts';
import { markWords } from '../../text/markWords.ts';
import { flatText } from '../axis/number.ts';
import type { Cell, DataTable } from '../dataTable.ts';
import { neuronStyle } from '../neurons/neuronStyle.ts';
import type { Line } from './curves.ts';
import type { Panel } from './definition.ts';
import { DEGREES } from './scene.ts';

const UNIT = { degrees: 'degrees', none: '' } as const;

/**
 * The curves of a plot over time, over all frames: of every neuron, whether its curve is drawn or not, and of the lines. What a line
 * has no value for is left out: it was not measured there.
 */
export function curveTable(panels: readonly Panel[], run: Run, settings: readonly string[]): DataTable {
  const unitOf = ({ unit }: Panel) => (unit?.trim() === DEGREES.trim() ? UNIT.degrees : UNIT.none);
  const units = new Set(panels.map(unitOf));
  const one = units.size === 1;
  const value = one && units.has(UNIT.degrees) ? 'value_degrees' : 'value';
  const withNeurons = panels.some(({ neurons }) => neurons !== undefined);
  const columns = [
    'flow_time',
    'quantity',
    ...(withNeurons ? ['neuron', 'group'] : []),
    value,
    ...(one ? [] : ['unit']),
  ];
  const row = (f: number, quantity: string, neuron: number | null, number: number, unit: string): Cell[] => [
    run.times[f]!,
    quantity,
    ...(withNeurons ? [neuron, neuron === null ? null : neuronStyle(run.start.groups[neuron]!).name] : []),
    number,
    ...(one ? [] : [unit]),
  ];
  function* rows() {
    const { frameCount } = run;
    for (const panel of panels) {
      const unit = unitOf(panel);
      const measure = panel.neurons?.measure(run);
      if (measure !== undefined) {
        const quantity = panel.neurons!.formula(run);
        for (let f = 0; f < frameCount; f++) {
          const frame = run.frame(f);
          for (let j = 0; j < run.start.groups.length; j++)
            yield row(f, quantity, j, measure(frame, j), unit);
        }
      }
      for (const line of panel.lines?.(run, settings) ?? []) {
        const quantity = quantityOf(line);
        for (let f = 0; f < frameCount; f++) {
          const number = line.value(f);
          if (Number.isFinite(number)) yield row(f, quantity, null, number, unit);
        }
      }
    }
  }
  return { columns, rows };
}

/** By its name beside the curve, where it has one: a formula tells several of a kind less well apart. */
function quantityOf(line: Line): string {
  const { name, formula } = line.named(markWords().curves);
  return flatText(line.name) || (formula ?? name);
}
