import type { Db } from '#platform/db/connect.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { toXlsx } from '#platform/files/xlsx.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { assertCodes, codeLabels } from '#modules/directory/questions.ts';
import { learning } from './contract.ts';
import { summaryPaper, teamSheet } from './paper.ts';
import { findEnding, findOf } from './qualifications/queries.ts';
import * as q from './queries.ts';
import { remindDays } from './rules.ts';
import { missingOf, thisYear, yearsOf } from './shown.ts';

async function getYear(db: Db, membershipId: string, year: number) {
  const found = (await yearsOf(db, year, membershipId))[0];
  if (!found) throw notFound();
  return found;
}
const checkKinds = (db: Db, kinds: readonly string[], field: string, kept: readonly string[] = []) => assertCodes(db, 'learning_kind', kinds, field, { kept });
/** What an entry proves has to be learned by that person, and proved by nothing else. */
async function checkProved(db: Db, membershipId: string, proves: readonly string[], besides: string) {
  if (proves.length && (await q.provable(db, membershipId, proves, besides)).length !== new Set(proves).size)
    throw new Refusal('invalid', { fields: { proves: { cs: 'Něco z vybraného už dokládá jiný zápis, nebo to tento člověk nemá.', en: 'Another entry proves some of it already, or it is not this person’s.', uk: 'Щось із вибраного вже підтверджує інший запис або це не належить цій людині.' } } });
}
async function getEntry(db: Db, id: string) {
  const found = await q.findEntry(db, id);
  if (!found) throw notFound();
  return found;
}
async function getItem(db: Db, id: string) {
  const found = await q.findItem(db, id);
  if (!found || !(await q.standingTo(db, found.membershipId)).plans) throw notFound();
  return found;
}

export const routes = (house: House): void => serve(house, 'learning', learning)({
  team: async ({ query }, { db, caller }) => { const year = query.year ?? thisYear(); return { year, items: (await yearsOf(db, year)).map(({ worker }) => worker), leads: ['head', 'methodologist'].includes(caller.role) }; },
  xlsx: async ({ query }, { db }) => {
    const year = query.year ?? thisYear(), { header, rows } = teamSheet((await yearsOf(db, year)).map(({ worker }) => worker));
    return { name: `vzdelavani-${year}.xlsx`, bytes: await toXlsx(`Vzdělávání ${year}`, header, rows) };
  },
  worker: async ({ params, query }, { db }) => {
    const year = query.year ?? thisYear(), { worker, rows, plan, whole } = await getYear(db, params.membershipId, year);
    return { year, worker, rows: rows.slice(0, 3000).map(({ membershipId: _, ...row }) => row), plan, qualifications: await findOf(db, worker.membershipId), crisis: await q.findCrisis(db, worker.membershipId), mayWrite: whole };
  },
  summary: async ({ params, query }, { db }) => {
    const year = query.year ?? thisYear(), found = await getYear(db, params.membershipId, year), label = await codeLabels(db, 'cs');
    const paper = summaryPaper({ year, ...found, qualifications: await findOf(db, found.worker.membershipId), organisation: await q.organisationName(db), printedOn: today(), kind: (code) => label('learning_kind', code, today()), qualification: (code) => label('qualification_kind', code, today()) });
    return { name: `vzdelavani-${year}.pdf`, bytes: await toPdf(paper) };
  },
  mine: async (_, { db, caller }) => {
    const year = thisYear(), leads = ['head', 'methodologist'].includes(caller.role), all = await yearsOf(db, year, leads ? undefined : caller.membershipId);
    return { year, worker: all.find(({ worker }) => worker.me)?.worker ?? null, ending: (await findEnding(db, addDays(today(), remindDays[0]))).slice(0, 100),
      lacking: leads ? all.filter(({ worker }) => !worker.me && (worker.validTo === null || worker.validTo >= today()) && missingOf(worker) > worker.planned).length : null };
  },
  addEntry: async ({ body }, { db }) => {
    if (!(await q.standingTo(db, body.membershipId)).whole) throw notFound();
    await checkKinds(db, [body.kind], 'kind');
    await checkProved(db, body.membershipId, body.proves, body.id);
    await q.addEntry(db, body);
    return { id: body.id };
  },
  changeEntry: async ({ params, body }, { db, version }) => {
    const before = await getEntry(db, params.learningEntryId);
    await checkKinds(db, [body.kind], 'kind', [before.kind]);
    await checkProved(db, before.membershipId, body.proves.filter((id) => !before.proves.includes(id)), before.id);
    if (!await q.changeEntry(db, before.id, version, body)) throw new Refusal('conflict', { current: await getEntry(db, before.id) });
  },
  dropEntry: async ({ params }, { db, version }) => {
    const before = await getEntry(db, params.learningEntryId);
    if (before.proofs) throw against({ cs: 'Zápis má doklady. Nejdřív smažte je.', en: 'The entry has proofs. Delete them first.', uk: 'Запис має підтвердження. Спершу видаліть їх.' });
    if (!await q.dropEntry(db, before.id, version)) throw new Refusal('conflict', { current: before });
  },
  addItem: async ({ body }, { db }) => {
    if (!(await q.standingTo(db, body.membershipId)).plans) throw notFound();
    await checkKinds(db, [body.kind], 'kind');
    await q.addItem(db, body);
    return { id: body.id };
  },
  changeItem: async ({ params, body }, { db, version }) => {
    const before = await getItem(db, params.planItemId);
    await checkKinds(db, [body.kind], 'kind', [before.kind]);
    if (body.learnedId && body.learnedId !== before.learnedId && !await q.isLearned(db, before.membershipId, body.learnedId)) throw new Refusal('invalid', { fields: { learnedId: { cs: 'Za bodem plánu má stát něco, co je zapsané.', en: 'Something written down has to stand behind the point.', uk: 'За пунктом плану має стояти щось записане.' } } });
    if (!await q.changeItem(db, before.id, version, body)) throw new Refusal('conflict', { current: await getItem(db, before.id) });
  },
  dropItem: async ({ params }, { db, version }) => {
    const before = await getItem(db, params.planItemId);
    if (!await q.dropItem(db, before.id, version)) throw new Refusal('conflict', { current: before });
  },
  rules: async (_, { db, caller }) => ({ items: await q.findRules(db), mayWrite: caller.role === 'head' }),
  addRule: async ({ body }, { db }) => {
    await checkKinds(db, body.counts.map(({ kind }) => kind), 'counts');
    const line = (await q.findRules(db)).filter(({ lineId }) => lineId === body.lineId);
    if (body.lineId && !line.some(({ mayWrite }) => mayWrite)) throw notFound();
    if (line.some(({ validFrom }) => validFrom === body.validFrom)) throw new Refusal('invalid', { fields: { validFrom: { cs: 'Od tohoto dne už jedno znění platí.', en: 'A wording from this day stands already.', uk: 'Від цього дня вже чинна інша редакція.' } } });
    await q.addRule(db, body);
    return { id: body.id };
  },
  changeRule: async ({ params, body }, { db, version }) => {
    const all = await q.findRules(db), before = all.find(({ id }) => id === params.learningRuleId);
    if (!before?.mayWrite) throw notFound();
    await checkKinds(db, body.counts.map(({ kind }) => kind), 'counts', before.counts.map(({ kind }) => kind));
    if (all.some((one) => one.lineId === before.lineId && one.id !== before.id && one.validFrom === body.validFrom)) throw new Refusal('invalid', { fields: { validFrom: { cs: 'Od tohoto dne už jedno znění platí.', en: 'A wording from this day stands already.', uk: 'Від цього дня вже чинна інша редакція.' } } });
    if (!await q.changeRule(db, before.id, version, body)) throw new Refusal('conflict', { current: (await q.findRules(db)).find(({ id }) => id === before.id) });
  },
});
