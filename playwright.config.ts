// Journeys in a real browser, two files at a time: each has a product and a database of its own, and tells one story from the beginning.
import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM'], baseURL = process.env['SOUBEH_TEST_URL'];

// Patience is for a machine that has other work besides; nothing is waited for longer than it takes.
// The longest story begins first, so that the others fill the time beside it.
const longest = /family\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/journeys', workers: 2, retries: 0, timeout: 180_000, expect: { timeout: 30_000 }, forbidOnly: Boolean(process.env['CI']),
  projects: [{ name: 'longest', testMatch: longest }, { name: 'others', testIgnore: longest }],
  use: {
    locale: 'cs-CZ', timezoneId: 'Europe/Prague', viewport: { width: 1280, height: 800 }, actionTimeout: 30_000, screenshot: 'only-on-failure', trace: 'off', // npm test turns it on for single journeys: a third of the time
    ...(baseURL && { baseURL }),
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Nothing of the browser itself may go out to the network.
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
