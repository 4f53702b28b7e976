import { quotable } from '../experiment/numberText.ts';
import { commandWords } from '../text/commandWords.ts';
import { CommandError } from './commandError.ts';
import { readCommandLine } from './commandLine.ts';

const text = () => commandWords().simulate;

const FORMATS = ['json', 'jsonl', 'npz'] as const;
export type Format = (typeof FORMATS)[number];

export interface SimulateArguments {
  /** `-` for standard input */
  readonly input: string;
  readonly format: Format;
  /** null to print */
  readonly out: string | null;
  readonly bench: boolean;
}

/** @throws CommandError where they are not `INPUT [--format FORMAT] [--out FILE] [--bench]`, in any order */
export function readArguments(args: readonly string[]): SimulateArguments {
  const { values, positionals } = readCommandLine(args, {
    format: { type: 'string', expects: text().expectsFormat(FORMATS) },
    out: { type: 'string', expects: text().expectsFile },
    bench: { type: 'boolean' },
  });
  const [input] = positionals;
  if (input === undefined || input === '') throw new CommandError(text().noInput);
  if (positionals.length > 1) throw new CommandError(text().manyInputs(positionals.length));
  const { format: name, out, bench } = values;
  const format = FORMATS.find((candidate) => candidate === (name ?? 'json'));
  if (format === undefined) throw new CommandError(text().unknownFormat(quotable(name!), FORMATS));
  return { input, format, out: out === '-' ? null : out, bench };
}
