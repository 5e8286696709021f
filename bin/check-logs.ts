// `npm run check-logs`: has anybody changed or removed a line of the read log or the change log? Exit code 1 with the first broken link.
import { checkLogs } from '#modules/access/logs/index.ts';
import { fail, isMain, onInstallation } from './common.ts';

/** Prints what was found and returns the exit code. */
export async function run(adminUrl: string, print: (line: string) => void = console.log): Promise<number> {
  const { broken, heads, redactions } = await checkLogs(adminUrl), hidden = redactions.filter(({ said, found }) => said !== found);
  for (const { log, sealId, sealedAt } of broken) print(`${log}: link ${sealId}, sealed ${sealedAt.toISOString()}, does not match. Rows it covers were changed, added or removed.`);
  for (const { log, links, rows, hash } of heads) print(`${log}: ${rows} rows in ${links} links, last ${hash}`);
  for (const { erasureId, at, said, found } of redactions) print(said === found ? `erasure ${erasureId}, ${at!.toISOString()}: ${found} lines without content` : `erasure ${erasureId}: says ${said} lines, ${found} found without content. Somebody hid or restored lines.`);
  if (!broken.length && !hidden.length) print('Both logs are whole. Write down the last links elsewhere: they prove later that nothing was cut off the end.');
  return broken.length || hidden.length ? 1 : 0;
}

if (isMain(import.meta.url)) await onInstallation((adminUrl) => run(adminUrl)).then((code) => { process.exitCode = code; }, fail);
