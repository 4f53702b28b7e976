import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { pageChunk } from './scripts/pageChunk.ts';

export default defineConfig({
  // Relative addresses: the built site works from any sub-path and from a plain file server.
  base: './',
  // one page: an address that is no file is answered as any plain file server does
  appType: 'mpa',
  plugins: [react(), pageChunk('/src/app/main.ts', '/src/app/page.tsx')],
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: true },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
