import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FAULTS } from '../../scripts/faults/all.ts';

const PROJECT = join(import.meta.dirname, '../..');

it('every deliberate fault still applies, and names tests that are there', () => {
  const gone = FAULTS.filter(({ file, from }) => {
    const path = join(PROJECT, 'src', file);
    return !existsSync(path) || readFileSync(path, 'utf8').split(from).length !== 2;
  });
  expect(gone.map(({ what, file }) => `${what} (${file})`)).toEqual([]);
  const missing = FAULTS.flatMap(({ tests }) => tests).filter(
    (test) => !existsSync(join(PROJECT, 'test', test)),
  );
  expect(missing).toEqual([]);
});
