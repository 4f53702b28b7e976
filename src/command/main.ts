import { nearestName } from '../experiment/nearestName.ts';
import { quotable } from '../experiment/numberText.ts';
import { type CommandText, commandWords } from '../text/commandWords.ts';
import { CommandError, EXIT, oneLine } from './commandError.ts';

/**
 * `relu-flow COMMAND ..`: what every command shares. The texts are imported by their parts, here and in all that is
 * bundled with this: those of the pictures are most of all text, and a command that starts at once does not read them.
 */

/** Each is read only where it is run. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  simulate: async () => (await import('./simulate.ts')).simulateCommand,
  sweep: async () => (await import('./sweep.ts')).sweepCommand,
};
/**
 * @param entry the file that `main` is in once it is bundled: beside it are those of workers
 * @returns the exit status
 */
type Command = (args: readonly string[], entry: string) => Promise<number>;
type CommandName = keyof CommandText['help']['commands'];

/**
 * @param args what stands after `relu-flow`
 * @returns the exit status: where it is one of `EXIT` but for an incomplete sweep, one line on standard error says why; of an
 * interrupted sweep what shells give
 */
export async function main(args: readonly string[], version: string): Promise<number> {
  const [first = '', ...rest] = args;
  const isCommand = Object.hasOwn(COMMANDS, first);
  try {
    if (isCommand && !wantsHelp(rest)) {
      return await (await COMMANDS[first as CommandName]())(rest, import.meta.url);
    }
    if (isCommand) process.stdout.write(commandWords().help.one(first as CommandName));
    else if (wantsHelp([first])) process.stdout.write(commandWords().help.all);
    else if (first === '--version') process.stdout.write(`${version}\n`);
    else throw new CommandError(unknown(first));
    return 0;
  } catch (error) {
    return report(error, isCommand ? first : 'relu-flow');
  }
}

function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
}

function unknown(given: string): string {
  const names = Object.keys(COMMANDS);
  if (given === '') return commandWords().commandLine.noCommand(names);
  if (given.startsWith('-')) {
    const known = ['--help', '--version'];
    return commandWords().commandLine.unknownOption(quotable(given), known, nearestName(given, known));
  }
  return commandWords().commandLine.unknownCommand(quotable(given), names, nearestName(given, names));
}

function report(error: unknown, command: string): number {
  // whoever reads the output has stopped reading: nothing to tell
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
  const message = error instanceof Error ? error.message : String(error);
  const expected = error instanceof CommandError;
  console.error(oneLine(`${command}: ${expected ? message : commandWords().failed(message)}`));
  return expected ? error.status : EXIT.machine;
}
