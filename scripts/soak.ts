// `npm run soak -- MINUTES [SEED]`: random use of the built page in a Chromium, by pointer and keys, for so long. Prints what the page holds now
// and then, and ends with status 1 where that grows or the page complains.
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumPath } from './chromium.mjs';
import { ACTIONS } from './soak/actions.ts';
import { growth, measure, type Reading } from './soak/measure.ts';
import { chanceOf } from './soak/random.ts';

const PORT = 4193;
/** Milliseconds of use between two readings. */
const EVERY = 40_000;
/** Complaints of the browser about what this script refuses or does, not about the page. */
const OURS = /net::ERR_|status of 404/;

const [minutes = 10, seed = Date.now() % 100_000] = process.argv.slice(2).map(Number);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('npm run soak -- MINUTES [SEED]');
  process.exit(2);
}
console.log(`${minutes} minutes of random use, seed ${seed}`);

const server = await preview({ preview: { port: PORT, strictPort: true, host: '127.0.0.1' } });
const browser = await chromium.launch({ executablePath: await chromiumPath() });
const page = await browser.newPage();
const complaints = new Map<string, number>();
const done = new Map<string, number>();
const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
page.on('pageerror', ({ message }) => count(complaints, message));
page.on('console', (message) => {
  if (message.type() === 'error' && !OURS.test(message.text())) count(complaints, message.text());
});
page.on('dialog', (dialog) => dialog.dismiss());
page.on('download', (download) => download.cancel());
page.on('crash', () => count(complaints, 'the page crashed'));

const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');
await session.send('HeapProfiler.enable');
await page.goto(`http://127.0.0.1:${PORT}/#v=2&m=40&t=5`);

const chance = chanceOf(seed);
const readings: Reading[] = [];
const began = Date.now();
console.log('\nminute   heap MB    nodes  listeners  workers  actions');
while (Date.now() - began < minutes * 60_000 && !complaints.has('the page crashed')) {
  const until = Date.now() + EVERY;
  while (Date.now() < until) {
    const name = chance.of(Object.keys(ACTIONS));
    // what cannot be done now is let be
    const did = await ACTIONS[name]!(page, chance).then(
      () => true,
      () => false,
    );
    if (did) count(done, name);
  }
  const reading = await measure(page, session);
  readings.push(reading);
  const actions = [...done.values()].reduce((sum, times) => sum + times, 0);
  const columns = [
    ((Date.now() - began) / 60_000).toFixed(1).padStart(6),
    (reading.heap / 1e6).toFixed(2).padStart(9),
    String(reading.nodes).padStart(8),
    String(reading.listeners).padStart(10),
    String(reading.workers).padStart(8),
    String(actions).padStart(8),
  ];
  console.log(columns.join(' '));
}
await browser.close();
await server.close();

console.log(`\n${[...done].map(([name, times]) => `${name} ${times}`).join(', ')}`);
const grown = growth(readings);
for (const sentence of grown) console.error(sentence);
for (const [complaint, times] of complaints) console.error(`${times} x ${complaint}`);
process.exitCode = grown.length + complaints.size > 0 ? 1 : 0;
