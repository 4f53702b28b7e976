import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fastest, peerCells, readPeer } from '../../src/command/benchPeer.ts';
import { CommandError } from '../../src/command/commandError.ts';

const folder = mkdtempSync(join(tmpdir(), 'peer-'));
afterAll(() => rmSync(folder, { recursive: true }));

const result = (name: string, method: string, milliseconds: number | null) => ({
  case: name,
  method,
  milliseconds,
  steps: null,
  time: null,
  loss: null,
});

const timings = {
  program: 'a peer',
  machine: 'a machine',
  date: '2000-01-01',
  tolerance: 1e-6,
  limitMs: 60_000,
  results: [
    result('smooth', 'slow', 90),
    result('smooth', 'fast', 30),
    result('hard', 'slow', null),
    result('hard', 'fast', 500),
    result('endless', 'slow', null),
    result('endless', 'fast', null),
  ],
};

function fileOf(content: unknown): string {
  const path = join(folder, 'timings.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('timings of a peer', () => {
  const peer = readPeer(fileOf(timings));

  it('count by the fastest method that finished', () => {
    expect(fastest(peer, 'smooth')).toEqual({ milliseconds: 30, atLeast: false });
    expect(fastest(peer, 'hard')).toEqual({ milliseconds: 500, atLeast: false });
  });

  it('count as their limit, at least, where no method finished', () => {
    expect(fastest(peer, 'endless')).toEqual({ milliseconds: 60_000, atLeast: true });
    expect(peerCells(peer, 'endless', 20)).toEqual(['> 60000', '> 3000']);
  });

  it('stand beside ours as a ratio, and without one where ours was abandoned', () => {
    expect(peerCells(peer, 'smooth', 20)).toEqual(['30.0', '1.50']);
    expect(peerCells(peer, 'smooth', null)).toEqual(['30.0', '']);
  });

  it('leave a case that was never timed empty', () => {
    expect(peerCells(peer, 'unknown', 20)).toEqual(['', '']);
  });

  it('are refused by the place that is wrong', () => {
    const wrong = { ...timings, results: [{ ...result('smooth', 'slow', 1), milliseconds: 'many' }] };
    expect(() => readPeer(fileOf(wrong))).toThrow('results.0.milliseconds');
    expect(() => readPeer(fileOf('not JSON'))).toThrow(CommandError);
    expect(() => readPeer(join(folder, 'nowhere.json'))).toThrow('no such file');
  });

  it('are kept for every case of the benchmark', () => {
    const cases = join(import.meta.dirname, '../data/bench');
    const kept = readPeer(join(cases, 'peer/cvode.json'));
    const names = readdirSync(cases)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length));
    expect(names.filter((name) => fastest(kept, name) === null)).toEqual([]);
  });
});
