// Prints what is read of a goals document, one JSON object per goal and part, in the order of the document: bin/goals-import --report FILE (DOCX, XLSX, Markdown, text).
// `ordinal` numbers the goals of the whole document; of a part (`parent` is the ordinal of its goal) it is its order in the goal.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDocument, WrongDocument } from '#modules/goals/document/files/open.ts';
import { outlineOf, reportOf } from '#modules/goals/document/reader/index.ts';
import { districtsOfReference } from '#platform/db/reference.ts';
import { fail, isMain } from './common.ts';

const usage = 'bin/goals-import --report FILE';
async function report(file: string): Promise<void> {
  const { blocks } = await openDocument(readFileSync(path.resolve(file)));
  const outline = outlineOf(blocks), lines = reportOf(outline, districtsOfReference());
  if (lines.length === 0) throw new Error(`${file}: no goal found`);
  // At once: a reader that goes away early is no failure.
  process.stdout.write(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
}
if (isMain(import.meta.url)) {
  const [option, file] = process.argv.slice(2);
  if (option !== '--report' || !file) { console.error(usage); process.exitCode = 2; } else await report(file).catch((error: unknown) => fail(error instanceof WrongDocument ? new Error(`${file}: ${error.why}`) : error));
}
