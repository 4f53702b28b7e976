import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cellCount } from '../../src/experiment/sweep/cells.ts';
import { PRESET_IDS, presetOf } from '../../src/experiment/sweep/presets/presets.ts';
import { sweepSpecFile } from '../../src/experiment/sweep/specFile.ts';
import { command } from '../../src/text/en/command.ts';
import { fileIn, temporaryFolder } from './reluFlow.ts';
import { inside } from './sweepRuns.ts';

const folder = temporaryFolder();
const status = (spec: string) => inside('sweep', spec, '--out', join(folder, 'none'), '--status');

it('a preset goes by its name, as its own file does, and --help names them all', async () => {
  const cells = cellCount(presetOf('time').spec);
  const byName = await status('time');
  expect([byName.status, byName.output.toString()]).toEqual([
    1,
    `${cells} cells: 0 done, 0 failed, ${cells} missing\n`,
  ]);
  const file = fileIn(folder, 'time.json', sweepSpecFile(presetOf('time').spec));
  expect((await status(file)).output).toEqual(byName.output);
  expect((await status('times')).status).toBe(2);
  const named = command.help.commands.sweep.match(/preset: ([^(]*) \(/)![1]!.split(/,\s+/);
  expect(named).toEqual([...PRESET_IDS]);
});
