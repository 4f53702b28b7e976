// Writes what a plain Runge-Kutta method makes of the random problems that the solver is compared on. Usage: tsx scripts/randomLabels.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainRun, RANDOM_PROBLEMS } from '../test/model/flow/randomLabels.ts';

const file = fileURLToPath(new URL('../test/data/randomLabels.json', import.meta.url));
const runs = Array.from({ length: RANDOM_PROBLEMS }, (_, seed) => JSON.stringify(plainRun(seed)));
writeFileSync(file, `[\n${runs.join(',\n')}\n]\n`);
