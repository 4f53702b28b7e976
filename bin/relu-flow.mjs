#!/usr/bin/env node
// Starts the command: plain Node, and as little of it as there can be, because every start waits for it. The command
// itself is the bundle in dist-command/, built anew where a source is no longer the one that it was built from.
import { existsSync, readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Node ends with 1 where something is thrown that nobody awaits; of a sweep that says that all was gone through
process.on('uncaughtException', (error) => {
  console.error(`relu-flow: unexpected error: ${error?.stack ?? error}`);
  process.exit(3);
});
// nobody reads any more how far it is, which is no reason to stop
process.stderr.on('error', () => {});

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The bundle that there is: its entry and the version of the package; null where it is not that of the sources. */
function current() {
  const folder = join(root, 'dist-command');
  let bundle;
  try {
    bundle = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8'));
  } catch {
    return null;
  }
  const entry = join(folder, bundle.folder, 'main.mjs');
  if (!existsSync(entry)) return null;
  return withoutSources() || bundle.inputs.every(isAsBuilt) ? { entry, version: bundle.version } : null;
}

/** A packed command comes without what could build it. */
function withoutSources() {
  return !existsSync(join(root, 'scripts', 'buildCommand.mjs'));
}

/** In the package that npm publishes; null where this is none. */
function published() {
  const entry = join(root, 'dist-package', 'command.js');
  if (!withoutSources() || !existsSync(entry)) return null;
  return { entry, version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version };
}

/** Not "older than the bundle": a checkout may bring back a file that is older than the one it was built from. */
function isAsBuilt([path, size, modified]) {
  const now = statSync(join(root, path), { throwIfNoEntry: false });
  return now !== undefined && now.size === size && now.mtimeMs === modified;
}

async function built() {
  const { prepare } = await import('../scripts/prepare.mjs');
  prepare();
  try {
    const { buildCommand } = await import('../scripts/buildCommand.mjs');
    return await buildCommand();
  } catch (error) {
    console.error(`relu-flow: the command could not be built: ${error.message}`);
    process.exit(3);
  }
}

// from Node 22.1 on
module.enableCompileCache?.();
const { entry, version } = published() ?? current() ?? (await built());
const { main } = await import(pathToFileURL(entry).href);
process.exitCode = await main(process.argv.slice(2), version);
