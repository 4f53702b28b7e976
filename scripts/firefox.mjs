// Finds a Firefox on this machine for the core of the browser tests. None is installed: where there is none, those tests say so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** From here on Firefox speaks all of the WebDriver BiDi that the tests use. */
export const OLDEST = 140;

const NAMES = ['firefox', 'firefox-esr', 'firefox.exe'];

function places() {
  const inPath = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':').filter(Boolean);
  const usual = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS'],
    win32: [join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Mozilla Firefox')],
  };
  return [...(usual[process.platform] ?? ['/usr/bin', '/usr/local/bin', '/snap/bin']), ...inPath];
}

/** Major version of a Firefox, 0 where it does not start. */
function versionOf(path) {
  // the first start after an update takes its time
  const run = spawnSync(path, ['--version', '--headless'], { encoding: 'utf8', timeout: 30_000 });
  return run.status === 0 ? Number(/Firefox (\d+)/.exec(run.stdout)?.[1] ?? 0) : 0;
}

/**
 * Path of a Firefox that can be driven, null where there is none. `FIREFOX_PATH` overrules.
 * @throws where `FIREFOX_PATH` is none that can
 */
export function firefoxPath() {
  const given = process.env.FIREFOX_PATH;
  if (given) {
    if (versionOf(given) >= OLDEST) return given;
    throw new Error(
      `FIREFOX_PATH is ${given}, which does not start as a Firefox of version ${OLDEST} or later.`,
    );
  }
  const found = new Set(places().flatMap((place) => NAMES.map((name) => join(place, name))));
  return [...found].find((path) => existsSync(path) && versionOf(path) >= OLDEST) ?? null;
}
