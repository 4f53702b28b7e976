import { defineConfig, devices } from '@playwright/test';
import { chromiumPath } from './scripts/chromium.mjs';

/** End-to-end tests run against the built site, served from a sub-path. */
const PORT = Number(process.env.E2E_PORT ?? 4179);

export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  timeout: 120_000,
  // on two busy cores what comes at once takes seconds
  expect: { timeout: 15_000 },
  // the browser is the project's own: one look for every system
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${PORT}/some/sub-path/`,
    launchOptions: { executablePath: await chromiumPath(), args: ['--font-render-hinting=none'] },
    viewport: { width: 1440, height: 900 },
    // Recording all that a page does costs more than the tests: it is asked for, with `npm run e2e -- --trace retain-on-failure`.
    trace: 'off',
    // a page would keep all files of the site before each test: whoever tests that asks for it
    serviceWorkers: 'block',
  },
  webServer: {
    command: `npx --no-install vite preview --host 127.0.0.1 --port ${PORT} --strictPort --base /some/sub-path/`,
    url: `http://127.0.0.1:${PORT}/some/sub-path/`,
    reuseExistingServer: false,
  },
});
