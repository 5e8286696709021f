// Confirmed: every record of a file in one transaction, in batches, with the places and partners that come along.
import type { Db } from '#platform/db/connect.ts';
import type { Caller } from '#platform/db/request.ts';
import { against, Refusal, type Language } from '#platform/http/problems.ts';
import { addPartnerByName, addPlaceByName } from '#modules/directory/questions.ts';
import type { Import, ImportedRecord, ImportHead } from './contract.ts';
import * as q from './queries.ts';
import { refused } from './receive.ts';

const batch = 1000;

/** The same import sent again is the first one. Throws when anything in it is not right: then nothing of it stays. */
export async function bringIn(db: Db, importId: string, head: ImportHead, records: readonly ImportedRecord[], { caller, language }: { caller: Caller; language: Language }): Promise<Import> {
  await q.holdImports(db);
  if (!await q.addImport(db, importId, head.fileName, records)) {
    const before = await q.findImport(db, importId);
    if (!before || before.undone || before.rows !== records.length || before.fileName !== head.fileName) throw new Refusal('id_used');
    return before;
  }
  for (const place of head.places) await addPlaceByName(db, place);
  for (const partner of head.partners) await addPartnerByName(db, partner);
  const newIds = new Set([...head.places, ...head.partners].map(({ id }) => id)), [wrong] = await refused(db, records, { language, membershipId: caller.membershipId, head: caller.role === 'head', newIds });
  if (wrong) throw new Refusal('invalid', { fields: { file: { cs: `Řádek ${wrong.row}: ${wrong.message}`, en: `Row ${wrong.row}: ${wrong.message}`, uk: `Рядок ${wrong.row}: ${wrong.message}` } } });
  if ((await q.findStored(db, records)).length > head.stored) throw against({ cs: 'Některé řádky tu mezitím už jsou: nejspíš je načetl někdo další. Nic se neuložilo. Podívejte se, které to jsou, a rozhodněte znovu.', en: 'Some of the rows are here by now: somebody else has probably brought them in. Nothing was saved. See which ones, and decide again.', uk: 'Деякі рядки тут уже є: мабуть, їх завантажив хтось інший. Нічого не збережено. Перегляньте, які саме, і вирішіть знову.' });
  const clients = await q.findClients(db, records.flatMap((r) => r.clients));
  for (let i = 0; i < records.length; i += batch) await q.bring(db, importId, records.slice(i, i + batch).map((r) => {
    const found = r.clients.flatMap((token) => clients.get(token.toLowerCase()) ?? []);
    return { ...r, caseId: found.find((one) => 'caseId' in one)?.caseId ?? null, about: [...new Set(found.flatMap((one) => ('personId' in one ? one.personId : [])))] };
  }));
  if (head.remember) await q.rememberMapping(db, head.remember);
  return (await q.findImport(db, importId))!;
}
