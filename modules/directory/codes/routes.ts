import { addDays, day as dayText } from '#platform/i18n/format.ts';
import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { codes } from './contract.ts';
import { cellsOf } from '#platform/files/csv.ts';
import { planImport, writeCsv, wrongFile, type Planned } from './csv.ts';
import * as q from './queries.ts';
import { covers, isOwn, ownCode } from './rules.ts';

const orCzech = ({ cs, en, uk }: { cs: string; en: string; uk: string }) => ({ cs, en: en || cs, uk: uk || cs });
const wrongDay = (field: string, first: string) => new Refusal('invalid', { fields: { [field]: { cs: `Nejdřív ${dayText(first, 'cs')}: co je zapsané, se zpětně nepřejmenovává.`, en: `From ${dayText(first, 'en')} at the earliest: what is written is not changed back in time.`, uk: `Не раніше ${dayText(first, 'uk')}: записане не змінюється заднім числом.` } } });

/** The entry as it stands: its own periods, the one that holds on the day, and the common entry. */
async function entryOf(db: Db, list: string, code: string, on: string) {
  const own = (await q.findOwn(db)).filter((one) => one.list === list && one.code === code), common = (await q.findCommon(db)).find((one) => one.list === list && one.code === code);
  if (!own.length && !common) throw notFound();
  return { own, common, current: own.find((one) => covers({ from: one.validFrom, to: one.validTo }, on)), later: own.find((one) => one.validFrom > on) };
}
const laterPeriod = () => against({ cs: 'Od pozdějšího dne už je zapsaná jiná změna. Nejdřív ji nechte proběhnout.', en: 'Another change is written from a later day. Let it happen first.', uk: 'З пізнішого дня вже записана інша зміна. Спершу дочекайтеся її.' });

async function plan(db: Db, organisationId: string, csv: string): Promise<Planned[]> {
  const rows = cellsOf(csv), wrong = wrongFile(rows);
  if (wrong) throw new Refusal('invalid', { fields: { csv: wrong } });
  return planImport(rows, (await q.findOwn(db)).filter((one) => isOwn(one.code)), await q.findCommon(db), organisationId, await q.today(db));
}
const count = (rows: readonly Planned[], what: Planned['what']) => rows.filter((row) => row.what === what).length;

async function rename(db: Db, { list, code }: { list: string; code: string }, { id, from, reason, ...labels }: { id: string; from: string; reason: string; cs: string; en: string; uk: string }): Promise<void> {
  const { own, common, current, later } = await entryOf(db, list, code, from), today = await q.today(db), texts = orCzech(labels);
  if (common && !reason) throw new Refusal('invalid', { fields: { reason: { cs: 'Napište, proč u vás má společná položka jiný název.', en: 'Write why the common entry has another label with you.', uk: 'Напишіть, чому спільна позиція має у вас іншу назву.' } } });
  // A slip in the label of the period that has just begun is put right in its place.
  if (current?.offered && current.validFrom === from) return void await q.changePeriod(db, current.id, { ...texts, reason });
  if (from < today) throw wrongDay('from', today);
  if (later) throw laterPeriod();
  if (current && !current.offered || !current && !common && own.length) throw against({ cs: 'Položka už není v nabídce. Vraťte ji do nabídky, pak ji přejmenujte.', en: 'The entry is no longer offered. Offer it again first.', uk: 'Позиція вже не пропонується. Спершу поверніть її.' });
  if (current) await q.changePeriod(db, current.id, { valid_to: addDays(from, -1) });
  await q.addPeriod(db, { id, list, code, ...texts, reason, valid_from: from, valid_to: current?.validTo ?? null });
}
async function end(db: Db, { list, code }: { list: string; code: string }, { id, from }: { id: string; from: string }): Promise<void> {
  const { common, current, later } = await entryOf(db, list, code, from), today = await q.today(db);
  if (from < today) throw wrongDay('from', today);
  if (later) throw laterPeriod();
  const gone = () => against({ cs: 'Položka v ten den už v nabídce není.', en: 'The entry is not offered on that day any more.', uk: 'Того дня позиція вже не пропонується.' });
  if (!common && !current || current && !current.offered || common && !current && !covers(common, from)) throw gone();
  if (current) {
    if (current.validFrom >= from) throw against({ cs: 'Položka v ten den teprve začíná. Ukončete ji nejdřív od dalšího dne.', en: 'The entry begins on that day. End it from the next day at the earliest.', uk: 'Того дня позиція лише починається. Завершіть її щонайраніше з наступного дня.' });
    await q.changePeriod(db, current.id, { valid_to: addDays(from, -1) });
  }
  if (common) await q.addPeriod(db, { id, list, code, cs: current?.cs ?? common.cs, en: current?.en ?? common.en, uk: current?.uk ?? common.uk, offered: false, valid_from: from, valid_to: null });
}

const handlers = {
  rename: async ({ params, body }: { params: { list: string; code: string }; body: Parameters<typeof rename>[2] }, { db }: Context) => { await rename(db, params, body); return { id: body.id }; },
  end: async ({ params, body }: { params: { list: string; code: string }; body: { id: string; from: string } }, { db }: Context) => { await end(db, params, body); return { id: body.id }; },
};

export const routes = (house: House): void => serve(house, 'codes', codes)({
  ...handlers,
  own: async (_, { db }) => ({ items: await q.findOwn(db) }),
  uses: async ({ params }, { db }) => ({ items: await q.findUses(db, params.list) }),
  add: async ({ body: { id, list, code, validFrom, validTo, ...labels } }, { db, caller }) => {
    if (validTo !== null && validTo < validFrom) throw new Refusal('invalid', { fields: { validTo: { cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' } } });
    if ((await q.findCommon(db)).some((one) => one.list === list && one.code === code)) throw new Refusal('duplicate', { detail: { cs: 'Takový kód už je ve společném seznamu.', en: 'The common list has this code already.', uk: 'Такий код уже є у спільному переліку.' } });
    await q.addPeriod(db, { id, list, code: ownCode(code, caller.organisationId), ...orCzech(labels), valid_from: validFrom, valid_to: validTo });
    return { id };
  },
  resume: async ({ params: { list, code } }, { db }) => {
    const today = await q.today(db), { own } = await entryOf(db, list, code, today), out = own.find((one) => !one.offered && one.validTo === null);
    if (!out) throw against({ cs: 'Položka je v nabídce.', en: 'The entry is offered.', uk: 'Позиція пропонується.' });
    // A period that has not begun yet becomes its first day alone: what was decided stays written.
    await q.changePeriod(db, out.id, { valid_to: out.validFrom >= today ? out.validFrom : addDays(today, -1) });
  },
  checkImport: async ({ body }, { db, caller, language }) => ({ rows: (await plan(db, caller.organisationId, body.csv)).map((row) => ({ ...row, reason: row.reason?.[language] ?? null })) }),
  import: async ({ body }, { db, caller }) => {
    const rows = await plan(db, caller.organisationId, body.csv);
    if (count(rows, 'wrong')) throw against({ cs: 'V souboru jsou řádky, které nejde převzít. Nic se nezměnilo.', en: 'Some rows cannot be taken over. Nothing was changed.', uk: 'У файлі є рядки, які неможливо прийняти. Нічого не змінено.' });
    if (count(rows, 'new') !== body.adds || count(rows, 'change') !== body.changes) throw against({ cs: 'Seznam se mezitím změnil. Zkontrolujte soubor znovu; nic se nezměnilo.', en: 'The list has changed meanwhile. Check the file again; nothing was changed.', uk: 'Перелік тим часом змінився. Перевірте файл знову; нічого не змінено.' });
    for (const { id, what, list, code, cs, en, uk, validFrom, validTo } of rows) {
      if (what === 'change') await q.changePeriod(db, id!, { cs, en, uk, valid_to: validTo });
      if (what === 'new') await q.addPeriod(db, { id: crypto.randomUUID(), list, code, cs, en, uk, valid_from: validFrom, valid_to: validTo });
    }
  },
  export: async (_, { db }) => ({ name: 'vlastni-polozky.csv', bytes: new TextEncoder().encode(writeCsv((await q.findOwn(db)).filter((one) => isOwn(one.code)))) }),
});
