// Holds the rooms of src/ to the directions that the README draws: a room imports only the rooms listed for it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** For each room, the other rooms it may import and, where that is limited, the packages. */
const ROOMS = {
  model: { rooms: [], packages: ['ml-matrix'] },
  experiment: { rooms: ['model'], packages: ['valibot'] },
  worker: { rooms: ['experiment', 'model'], packages: ['comlink'] },
  share: { rooms: ['experiment', 'model', 'text'], packages: ['fflate', 'valibot'] },
  state: { rooms: ['experiment', 'share', 'model'], packages: ['zustand', 'react'] },
  views: { rooms: ['state', 'experiment', 'model', 'text'] },
  app: { rooms: ['views', 'state', 'share', 'worker', 'experiment', 'model', 'text'] },
  text: { rooms: [], packages: [] },
  command: { rooms: ['model', 'experiment', 'share', 'text'] },
};
/** Rooms that may be imported for types only: the shape of what they read comes from below, the work does not. */
const TYPES_ONLY = { share: ['model'], state: ['model'] };

const source = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');
const IMPORT =
  /(?:^|\n)\s*(import|export)(\s+type)?(?:[\s\w{},*$]+?from)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]/g;

const problems = [];
for (const file of readdirSync(source, { recursive: true })) {
  if (!/\.tsx?$/.test(file)) continue;
  const room = file.split(sep)[0];
  const allowed = ROOMS[room];
  if (!allowed) {
    problems.push(`src/${file}: no such room; add it to scripts/checkImports.mjs and the README`);
    continue;
  }
  const text = readFileSync(join(source, file), 'utf8');
  for (const [, , type, fixed, dynamic, url] of text.matchAll(IMPORT)) {
    const target = fixed ?? dynamic ?? url;
    if (target.startsWith('.')) {
      const to = relative(source, resolve(source, dirname(file), target)).split(sep)[0];
      if (to === room) continue;
      if (!allowed.rooms.includes(to)) problems.push(`src/${file} imports ${to}: ${room} may not`);
      else if (!type && TYPES_ONLY[room]?.includes(to)) {
        problems.push(`src/${file} imports ${to} for more than types: ${room} may not`);
      }
    } else if (
      allowed.packages &&
      !allowed.packages.some((name) => target === name || target.startsWith(`${name}/`))
    ) {
      problems.push(`src/${file} imports ${target}: ${room} may not`);
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('Import directions: all rooms keep theirs.');
