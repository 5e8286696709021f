// A browser for the journeys: one that is there, else one that is installed.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Failed, run } from './steps.ts';

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** The path of a browser: CHROMIUM, one on the path, Debian's package when we may install it, else the one packed for npm. */
export async function ensureBrowser(): Promise<string> {
  const found = process.env['CHROMIUM'] ?? onPath();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath(['apt-get'])) {
    await run('apt-get', ['update', '-qq']);
    const { ok } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], { DEBIAN_FRONTEND: 'noninteractive' });
    const installed = ok && onPath();
    if (installed) return installed;
  }
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } catch (error) {
    throw new Failed(String(error), 'Install Chromium, or set CHROMIUM to the path of a browser.');
  }
}

function onPath(wanted = names): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return wanted.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => {
    try { accessSync(file, constants.X_OK); return true; } catch { return false; }
  });
}
