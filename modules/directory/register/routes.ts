import { toCsv } from '#platform/files/csv.ts';
import { against, notFound, Refusal, type Language } from '#platform/http/problems.ts';
import { serve, type House, type UploadContext } from '#platform/http/serve.ts';
import { queueJob } from '#platform/jobs/queue.ts';
import type { Db } from '#platform/db/connect.ts';
import { compareRegister, countRows } from './compare-queries.ts';
import { imports, register, type Import } from './contract.ts';
import { itemsOf, WrongFile } from './file.ts';
import { readItem, type Row } from './item.ts';
import * as own from './own-queries.ts';
import * as q from './queries.ts';
import { differences, reportOf, rowOf } from './report.ts';
import { isUnderWay } from './rules.ts';
import { readSheet, writeSheet } from './sheet.ts';
import * as sheets from './sheet-queries.ts';

const keptBy = (name: string) => against({ cs: `Registr tu vede ${name}. Jiná organizace ho nemůže převzít podruhé.`, en: `The register is kept here by ${name}. Another organisation cannot take it over again.`, uk: `Реєстр тут веде ${name}. Інша організація не може прийняти його вдруге.` });
/** Somebody keeps it whose name is not ours to know. */
const keptByOther = { cs: 'jiná organizace', en: 'another organisation', uk: 'інша організація' };
const another = () => against({ cs: 'Jiný soubor se právě převádí. Počkejte, až to skončí; nic se nezměnilo.', en: 'Another file is being taken over now. Wait until it ends; nothing was changed.', uk: 'Зараз переноситься інший файл. Зачекайте завершення; нічого не змінено.' });

/** Reads a file lot by lot, each in its own transaction while bytes come; a file that cannot be read whole leaves nothing behind. */
async function read(later: UploadContext['later'], id: string, kind: Import['kind'], lots: AsyncIterable<Row[]>, size: () => number, compare: (db: Db) => Promise<void>): Promise<Import> {
  let begun = false;
  try {
    for await (const lot of lots) {
      if (!begun) {
        const may = await later((db) => q.begin(db, id, kind)).catch((error: { code?: string }) => { if (error.code === '23505') return false; throw error; });
        if (!may) throw may === false ? another() : new Refusal('id_used');
        begun = true;
      }
      if (!await later((db) => q.stage(db, id, lot))) throw another();
    }
    return await later(async (db) => {
      await compare(db);
      await countRows(db, id);
      await q.shown(db, id, size());
      return (await q.findImport(db, id))!;
    });
  } catch (error) {
    if (begun) await later((db) => q.discard(db, id)).catch(() => undefined);
    throw error instanceof WrongFile ? error.refusal() : error;
  }
}
async function* weighed(bytes: AsyncIterable<Uint8Array>, add: (length: number) => void) { for await (const part of bytes) { add(part.byteLength); yield part; } }

async function mayKeep(db: Db, language: Language): Promise<void> {
  if (await q.amMasked(db)) throw against({ cs: 'Utajená organizace registr vést nemůže: co by převzala, by nikdo neviděl.', en: 'A masked organisation cannot keep the register: nobody would see what it took over.', uk: 'Прихована організація не може вести реєстр: ніхто не побачив би перенесеного.' });
  const keeper = await q.findKeeper(db);
  if (keeper && !keeper.mine) throw keptBy(keeper.name || keptByOther[language]);
}
async function confirm(db: Db, importId: string, language: Language): Promise<void> {
  const found = await q.findImport(db, importId);
  if (!found) throw notFound();
  if (isUnderWay(found.state) || found.state === 'done') return;
  if (found.state !== 'preview' && found.state !== 'failed') throw against({ cs: 'Náhled už neplatí. Vyberte soubor znovu; nic se nezměnilo.', en: 'The preview is not valid any more. Choose the file again; nothing was changed.', uk: 'Попередній перегляд уже недійсний. Виберіть файл знову; нічого не змінено.' });
  if (found.kind === 'register') {
    await mayKeep(db, language);
    if (!await q.becomeKeeper(db) && !(await q.findKeeper(db))?.mine) throw keptBy(keptByOther[language]);
  } else if (found.counts.wrong) throw against({ cs: 'V sešitu jsou řádky, které nejde převzít. Opravte je a vyberte sešit znovu; nic se nezměnilo.', en: 'Some rows of the sheet cannot be taken over. Mend them and choose the sheet again; nothing was changed.', uk: 'У книзі є рядки, які неможливо прийняти. Виправте їх і виберіть книгу знову; нічого не змінено.' });
  try {
    if (!await q.queue(db, importId)) throw notFound();
  } catch (error) { if ((error as { code?: string }).code === '23505') throw another(); throw error; }
  await queueJob(db, 'directory.import', { id: importId }, `import ${importId}`);
}

const xlsx = (name: string, bytes: Uint8Array) => ({ name, bytes });
export const routes = (house: House): void => {
  serve(house, 'imports', imports)({
    list: async (_, { db }) => ({ items: await q.findImports(db) }),
    get: async ({ params }, { db }) => { const found = await q.findImport(db, params.importId); if (!found) throw notFound(); return found; },
    rows: async ({ params, query }, { db, language }) => {
      if (!await q.findImport(db, params.importId)) throw notFound();
      const { items, next } = await q.findRows(db, params.importId, query), labels = await q.findLabels(db);
      return { items: items.map((row) => rowOf(row, labels, language)), next };
    },
    report: async ({ params }, { db, language }) => {
      if (!await q.findImport(db, params.importId)) throw notFound();
      const { header, lines } = reportOf(await q.findReport(db, params.importId), await q.findLabels(db), language);
      return { name: 'prevzeti.csv', bytes: new TextEncoder().encode(toCsv(header, lines)) };
    },
    confirm: ({ params }, { db, language }) => confirm(db, params.importId, language),
    discard: async ({ params }, { db }) => { if (!await q.discard(db, params.importId)) throw notFound(); },
    undo: async ({ params }, { db }) => {
      const found = await q.findImport(db, params.importId);
      if (!found) throw notFound();
      if (found.state === 'undone') return;
      if (!found.undoable) throw against({ cs: 'Tohle převzetí už vrátit nejde.', en: 'This import cannot be undone any more.', uk: 'Це перенесення вже не можна скасувати.' });
      const built = await sheets.findBuilt(db, params.importId);
      if (built.length) throw against({ cs: `Na převzatém už někdo staví nebo to změnil: ${built.join(', ')}. Nic se nevrátilo.`, en: `Somebody builds on what was taken over, or changed it: ${built.join(', ')}. Nothing was undone.`, uk: `На перенесеному вже хтось будує або змінив його: ${built.join(', ')}. Нічого не скасовано.` });
      if (!await sheets.undo(db, params.importId)) throw notFound();
    },
    readSheet: async ({ params: { importId }, bytes }, { later }) => {
      let size = 0;
      const known = await later((db) => sheets.findKnown(db));
      return read(later, importId, 'sheet', readSheet(weighed(bytes, (length) => { size += length; }), known), () => size, (db) => sheets.compareSheet(db, importId));
    },
    template: async () => xlsx('vzor-sluzby-partneru.xlsx', await writeSheet([], { withExample: true })),
    exportSheet: async (_, { db }) => xlsx('sluzby-partneru.xlsx', await writeSheet(await sheets.findLines(db), { withExample: false, lists: await sheets.findLists(db) })),
  });
  serve(house, 'register', register)({
    get: async (_, { db }) => {
      const keeper = await q.findKeeper(db);
      return { keeper: keeper ? { name: keeper.name, mine: keeper.mine } : null, ...await q.registerSums(db) };
    },
    read: async ({ params: { importId }, bytes }, { later, language, caller }) => {
      let size = 0, row = 0;
      const known = await later(async (db) => { await mayKeep(db, language); return q.findKnown(db); });
      const lots = (async function* () { for await (const items of itemsOf(weighed(bytes, (length) => { size += length; }))) yield items.map((item) => readItem(item, ++row, known)); })();
      return read(later, importId, 'register', lots, () => size, (db) => compareRegister(db, importId, caller.organisationId));
    },
    ofService: async ({ params }, { db, language }) => {
      const entry = await own.findOfService(db, params.serviceId);
      if (!entry) return { card: null };
      const { number, seen, lastSeen, missing, fields } = entry;
      return { card: { number, lastSeen, missing, since: seen.since, secret: seen.secret, capacities: seen.capacities, differences: differences(Object.entries(seen.fields).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(fields[field as keyof typeof fields]))
        .map(([field, value]) => ({ field, register: value, here: fields[field as keyof typeof fields] })), await q.findLabels(db), language) } };
    },
    ours: async (_, { db }) => ({ items: (await own.findOurs(db)).map(({ number, seen, type }) => ({ number, type, name: seen.fields.name, forms: seen.fields.forms, since: seen.since, places: seen.places.map(({ address }) => address) })) }),
    take: async ({ params: { number }, body: { id } }, { db }) => {
      const entry = await own.lockOurs(db, number);
      if (!entry) throw notFound();
      await own.take(db, id, entry.seen);
      await own.link(db, number, id);
      return { id };
    },
    link: async ({ params: { number }, body: { serviceId } }, { db }) => {
      if (!await own.lockOurs(db, number) || !await own.isOwnService(db, serviceId)) throw notFound();
      if (await own.isLinked(db, serviceId)) throw against({ cs: 'Tato služba už je s jinou službou z registru spojená.', en: 'This service is linked with another one of the register already.', uk: 'Цю послугу вже повʼязано з іншою послугою реєстру.' });
      await own.link(db, number, serviceId);
    },
    decline: async ({ params: { number } }, { db }) => { if (!await own.decline(db, number)) throw notFound(); },
  });
};
