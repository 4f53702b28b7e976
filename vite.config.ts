import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentPolicy } from './scripts/contentPolicy.ts';
import { fetchFirst } from './scripts/fetchFirst.ts';
import { hostElement } from './scripts/hostElement.ts';
import { offline } from './scripts/offline.ts';
import { pageChunk } from './scripts/pageChunk.ts';
import { siteAddress } from './scripts/siteAddress.ts';
import { testsAlone } from './scripts/testsAlone.ts';

const ALONE = process.env.VITEST ? testsAlone(import.meta.dirname) : [];

export default defineConfig({
  // Relative addresses: the built site works from any sub-path and from a plain file server.
  base: './',
  // one page: an address that is no file is answered as any plain file server does
  appType: 'mpa',
  plugins: [
    react(),
    pageChunk('/src/app/main.ts', '/src/app/page.tsx'),
    fetchFirst(),
    siteAddress(process.env.SITE_URL),
    contentPolicy(),
    offline(),
    hostElement(),
  ],
  worker: { format: 'es' },
  // as a site must that is shown in a frame without an origin of its own (docs/embedding.md)
  preview: { cors: true },
  build: { target: 'es2022', sourcemap: true },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // all cores: else one is left to whoever watches, which is half of a machine with two
    maxWorkers: '100%',
    // most files share a process and what it has imported: a third of the time of all tests is to start and import
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.{ts,tsx}'], exclude: ALONE, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
