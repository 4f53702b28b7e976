import { parseArgs } from 'node:util';
import { nearestName } from '../experiment/nearestName.ts';
import { quotable } from '../experiment/numberText.ts';
import { commandWords } from '../text/commandWords.ts';
import { CommandError } from './commandError.ts';

const text = () => commandWords().commandLine;

/** The options of a command by their names, without the dashes. */
type Options = Readonly<Record<string, Option>>;
type Option =
  /** may be there or not */
  | { readonly type: 'boolean' }
  /** takes a value; `expects` says which, for the sentence that misses it */
  | { readonly type: 'string'; readonly expects: string };

interface CommandLine<O extends Options> {
  /** null where an option with a value is not there; the last counts of one that is there more than once */
  readonly values: { readonly [N in keyof O]: O[N]['type'] extends 'string' ? string | null : boolean };
  readonly positionals: readonly string[];
}

/**
 * Reads options and what is none, in any order; after `--` nothing is an option.
 * @throws CommandError naming the option that there is not, or that lacks its value
 */
export function readCommandLine<const O extends Options>(
  args: readonly string[],
  options: O,
): CommandLine<O> {
  // not strict: Node's own sentences do not say what there is
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const names = Object.keys(options);
  const values: Record<string, string | boolean | null> = {};
  for (const name of names) values[name] = options[name]!.type === 'string' ? null : false;
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') {
      if (!names.includes(token.name) || !token.rawName.startsWith('--')) {
        throw new CommandError(unknown(token.rawName, names));
      }
      values[token.name] = valueAfter(token, options[token.name]!);
    }
  }
  return { values: values as CommandLine<O>['values'], positionals };
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function valueAfter({ rawName, value, inlineValue }: OptionToken, option: Option): string | true {
  if (option.type === 'boolean') {
    if (value !== undefined) throw new CommandError(text().noValue(rawName));
    return true;
  }
  // `--out --bench` is an option that was forgotten half-way; a name that begins so can be said by `--out=--bench`
  const isNext = !inlineValue && value !== undefined && /^-./.test(value);
  if (value === undefined || value === '' || isNext) {
    throw new CommandError(text().valueMissing(rawName, option.expects));
  }
  return value;
}

function unknown(given: string, names: readonly string[]): string {
  const known = [...names, 'help'].map((name) => `--${name}`);
  return text().unknownOption(quotable(given), known, nearestName(given, known));
}
