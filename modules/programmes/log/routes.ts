import type { Db } from '#platform/db/connect.ts';
import { toCsv } from '#platform/files/csv.ts';
import { toXlsx } from '#platform/files/xlsx.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today, type Language } from '#platform/i18n/format.ts';
import { assertCodes, codeLabelsOn } from '#modules/directory/questions.ts';
import { RecordAdd, RecordChange } from '#modules/work/contract.ts';
import { correctRecord, recordById, writeRecord } from '#modules/work/questions.ts';
import { assertAtWork, getProgramme, type SeenProgramme } from '../questions.ts';
import { closed, notTeam } from '../refusals.ts';
import { none, supportLog, type Narrowing } from './contract.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { refusedBecause } from './rules.ts';
import { tableOf } from './table.ts';

type Body = { siteId: string | null; onDay: string; topic: string; activityId: string | null };
/** Refuses what does not hold on its day. `before`: what the entry said until now and may go on saying. */
async function check(db: Db, of: SeenProgramme, member: { since: string; until: string | null }, { siteId, onDay, topic, activityId }: Body, before?: { topic: string }): Promise<void> {
  const site = siteId ? await q.findSiteDays(db, of.id, siteId) : null;
  if (site === undefined) throw no.notOfProgramme('siteId');
  if (activityId && !await q.hasActivity(db, of.id, activityId)) throw no.notOfProgramme('activityId');
  const why = refusedBecause({ onDay, site }, { ...of, since: member.since, until: member.until }, today());
  if (why) throw why === 'closed' ? closed() : no.because(why);
  await assertCodes(db, 'programme_topic', [topic], 'topic', { day: onDay, kept: before ? [before.topic] : [] });
}
/** Of the team all of it; of a site its own. What is neither does not exist. */
async function assertTold(db: Db, programmeId: string, { siteId }: Narrowing): Promise<SeenProgramme> {
  const of = await getProgramme(db, programmeId);
  if (!of.whole && !(siteId && siteId !== none && of.mySites.some(({ id }) => id === siteId))) throw notFound();
  return of;
}
async function table(db: Db, programmeId: string, narrowing: Narrowing, language: Language) {
  await assertTold(db, programmeId, narrowing);
  const label = await codeLabelsOn(db, language, today());
  return tableOf(await q.findAll(db, programmeId, narrowing), language, (code) => label('programme_topic', code));
}

export const routes = (house: House): void => serve(house, 'supportLog', supportLog)({
  ground: (_, { db }) => q.findGround(db),
  add: async ({ params: { programmeId }, body }, { db, caller }) => {
    const of = await assertAtWork(db, programmeId), member = of.inTeam ? await q.findMember(db, programmeId, null) : undefined;
    if (!member) throw notTeam();
    await check(db, of, member, body);
    // Whoever pays for the programme pays for its support: the statement of the project counts it.
    const details = of.project ? { details: { projects: [{ projectId: of.project.id, share: 100 }] } } : {};
    await writeRecord(db, caller, RecordAdd.parse({ id: body.id, onDay: body.onDay, minutes: body.minutes, mode: body.mode, directness: 'organisational', facts: body.words, ...details }), 'method_support');
    await q.addSupport(db, body.id, programmeId, member.id, body);
    return { id: body.id };
  },
  correct: async ({ params: { programmeId, recordId }, body }, { db, caller, version }) => {
    const of = await assertAtWork(db, programmeId), before = await q.findOwn(db, programmeId, recordId), record = before && await recordById(db, recordId), member = before && await q.findMember(db, programmeId, recordId);
    if (!before || !record || !member) throw notFound();
    if (!record.mayChange) throw no.notYours();
    await check(db, of, member, body, before);
    if (record.version !== version) throw new Refusal('conflict', { current: await q.findLine(db, programmeId, recordId, record.onDay) });
    await correctRecord(db, caller, recordId, version, RecordChange.parse({ onDay: body.onDay, minutes: body.minutes, mode: body.mode, directness: 'organisational', facts: body.words }), 'method_support');
    if (!await q.changeSupport(db, recordId, body)) throw notFound();
    return (await q.findLine(db, programmeId, recordId, body.onDay))!;
  },
  takeBack: async ({ params: { programmeId, recordId } }, { db, version }) => {
    await assertAtWork(db, programmeId);
    const before = await q.findOwn(db, programmeId, recordId), record = before && await recordById(db, recordId);
    if (!record) throw notFound();
    if (!record.mayChange) throw no.notYours();
    if (!await q.takeBack(db, recordId, version)) throw new Refusal('conflict', { current: { version: record.version } });
  },
  sums: async ({ params: { programmeId }, query }, { db }) => { await assertTold(db, programmeId, query); return q.findSums(db, programmeId, query); },
  list: async ({ params: { programmeId }, query }, { db }) => { await assertTold(db, programmeId, query); return q.findLines(db, programmeId, query); },
  csv: async ({ params: { programmeId }, query }, { db, language }) => { const { header, rows } = await table(db, programmeId, query, language); return { name: 'podpora.csv', bytes: Buffer.from(toCsv(header, rows)) }; },
  xlsx: async ({ params: { programmeId }, query }, { db, language }) => { const { header, rows } = await table(db, programmeId, query, language); return { name: 'podpora.xlsx', bytes: await toXlsx('Podpora', header, rows) }; },
});
