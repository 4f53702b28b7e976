import { en } from '../text/en.ts';
import { CommandError } from './commandError.ts';

const text = en.command.simulate;

export interface SimulateArguments {
  readonly input: string;
  /** null to print */
  readonly out: string | null;
  readonly bench: boolean;
}

/** @throws CommandError where they are not `INPUT [--out FILE] [--bench]`, in any order */
export function readArguments(args: readonly string[]): SimulateArguments {
  const inputs: string[] = [];
  let out: string | null = null;
  let bench = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    if (arg === '--bench') {
      bench = true;
    } else if (arg === '--out' || arg.startsWith('--out=')) {
      out = arg === '--out' ? (args[++index] ?? '') : arg.slice('--out='.length);
      if (out === '') throw new CommandError(text.noOutFile);
    } else if (arg.startsWith('-')) {
      throw new CommandError(text.unknownOption(arg));
    } else {
      inputs.push(arg);
    }
  }
  const [input] = inputs;
  if (input === undefined || input === '') throw new CommandError(text.noInput);
  if (inputs.length > 1) throw new CommandError(text.manyInputs(inputs.length));
  return { input, out, bench };
}
