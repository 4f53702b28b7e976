// `npm run build:single`: writes the page as one file that runs by a double click, dist-single/relu-flow.html, and lays it beside
// the built page, which saves itself from it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { SINGLE_FILE } from '../src/share/pageWithRun.ts';
import { singleFile } from './singleFile.ts';

const page = await singleFile();
mkdirSync('dist-single', { recursive: true });
for (const folder of ['dist-single', 'dist']) {
  if (!existsSync(folder)) continue;
  writeFileSync(`${folder}/${SINGLE_FILE}`, page);
  console.log(`Wrote ${folder}/${SINGLE_FILE}, ${(page.length / 1000).toFixed(0)} kB`);
}
