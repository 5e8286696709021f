// Journeys in a real browser, one after the other: they share one server and tell one story.
import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM'], baseURL = process.env['SOUBEH_TEST_URL'];

export default defineConfig({
  testDir: 'tests/journeys', workers: 1, retries: 0, timeout: 60_000, forbidOnly: Boolean(process.env['CI']),
  use: {
    locale: 'cs-CZ', timezoneId: 'Europe/Prague', viewport: { width: 1280, height: 800 }, screenshot: 'only-on-failure', trace: 'retain-on-failure',
    ...(baseURL && { baseURL }),
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Nothing of the browser itself may go out to the network.
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
