import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { checkedVersion, getVersion, kept, sheetConflict, versionsOf } from '#modules/questionnaires/questions.ts';
import { assertLeads, assertWritesAt, getProgramme, getSite } from '../questions.ts';
import { programmeRounds, type Round, type Sheet } from './contract.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { isAwaited, standings } from './rules.ts';

async function getRound(db: Db, programmeId: string, id: string): Promise<Round> {
  const found = await q.findRound(db, programmeId, id);
  if (!found) throw notFound();
  return found;
}
async function getSheet(db: Db, siteId: string, id: string): Promise<Sheet> {
  const found = await q.findSheet(db, siteId, id);
  if (!found) throw notFound();
  return found;
}
/** A draft that the caller fills in, held. */
async function filled(db: Db, { programmeId, siteId, sheetId }: { programmeId: string; siteId: string; sheetId: string }): Promise<Sheet> {
  await assertWritesAt(db, programmeId, siteId);
  await q.lockSheet(db, sheetId);
  const sheet = await getSheet(db, siteId, sheetId);
  if (sheet.state === 'finished') throw no.frozen();
  return sheet;
}
const changed = (current: Round) => new Refusal('conflict', { current });

export const routes = (house: House): void => serve(house, 'programmeRounds', programmeRounds)({
  awaited: async (_, { db }) => ({ items: await q.findAwaited(db) }),
  list: async ({ params: { programmeId } }, { db }) => {
    const programme = await getProgramme(db, programmeId), rounds = await q.findRounds(db, programmeId), sites = await q.findSites(db, programmeId), fills = await q.findFills(db, programmeId);
    return {
      mayBegin: programme.leads && programme.atWork,
      items: rounds.map((round) => ({ ...round, sites: sites.flatMap((site) => {
        const fill = fills.find((one) => one.roundId === round.id && one.siteId === site.id), awaited = isAwaited(site, round);
        if (!fill && !awaited) return [];
        return [{ siteId: site.id, name: site.name, awaited, sheetId: fill?.id ?? null, late: fill?.late ?? false, by: fill?.by ?? '', at: fill?.at ?? null, state: !fill ? 'missing' as const : fill.state === 'finished' ? 'finished' as const : fill.returned ? 'returned' as const : 'draft' as const }];
      }) })),
    };
  },
  begin: async ({ params: { programmeId }, body }, { db }) => {
    await assertLeads(db, programmeId);
    await checkedVersion(db, body.versionId, { answers: {}, onDay: today() }, { whole: false, purpose: 'maturity' });
    await q.addRound(db, { ...body, programmeId });
    return { id: body.id };
  },
  put: async ({ params: { programmeId, roundId }, body }, { db, version }) => {
    await assertLeads(db, programmeId);
    const round = await getRound(db, programmeId, roundId);
    if (!await q.putRound(db, round.id, version, body)) throw changed(round);
  },
  drop: async ({ params: { programmeId, roundId } }, { db, version }) => {
    await assertLeads(db, programmeId);
    const round = await getRound(db, programmeId, roundId);
    if (round.begun) throw no.hasSheets();
    if (!await q.dropRound(db, round.id, version)) throw changed(round);
  },
  standings: async ({ params: { programmeId } }, { db }) => {
    if (!(await getProgramme(db, programmeId)).whole) throw notFound();
    const rounds = (await q.findRounds(db, programmeId)).toReversed(), frames = await versionsOf(db, rounds.map(({ versionId }) => versionId)), sheets = await q.findFinished(db, programmeId), sites = await q.findSites(db, programmeId);
    return { rounds, frames: [...frames.values()], sites: sites.map(({ id, name }) => ({ id, name })), items: standings(rounds, new Map([...frames].map(([id, { content }]) => [id, content])), sheets) };
  },
  site: async ({ params: { programmeId, siteId } }, { db }) => {
    const site = await getSite(db, programmeId, siteId), rounds = await q.findRounds(db, programmeId), sheets = await q.findSheets(db, siteId), frames = await versionsOf(db, rounds.map(({ versionId }) => versionId));
    return { rounds: rounds.map((round) => ({ ...round, awaited: isAwaited(site, round) })), sheets, frames: [...frames.values()], writes: site.writes, mayReturn: site.team && site.writes };
  },
  beginSheet: async ({ params: { programmeId, siteId }, body }, { db }) => {
    const site = await assertWritesAt(db, programmeId, siteId), round = await getRound(db, programmeId, body.roundId);
    if (round.beginsOn > today()) throw no.notBegun();
    if (!isAwaited(site, round)) throw no.notAwaited();
    if ((await q.findSheets(db, siteId)).some(({ roundId }) => roundId === round.id)) throw no.hasSheet();
    await q.addSheet(db, { id: body.id, roundId: round.id, siteId, onDay: today() });
    return { id: body.id };
  },
  sheet: async ({ params: { programmeId, siteId, sheetId } }, { db }) => {
    const site = await getSite(db, programmeId, siteId), sheet = await getSheet(db, siteId, sheetId);
    return { sheet, frame: await getVersion(db, sheet.versionId), round: await getRound(db, programmeId, sheet.roundId), siteName: site.name, writes: site.writes, mayReturn: site.team && site.writes };
  },
  putSheet: async ({ params, body }, { db, version }) => {
    const sheet = await filled(db, params);
    if (sheet.version !== version) throw sheetConflict(sheet);
    await checkedVersion(db, sheet.versionId, body, { whole: false });
    return { version: (await q.putSheet(db, sheet.id, version, body))! };
  },
  finishSheet: async ({ params, body }, { db, version }) => {
    const sheet = await filled(db, params);
    if (sheet.version !== version) throw sheetConflict(sheet);
    const { content } = await checkedVersion(db, sheet.versionId, body, { whole: true, reasons: true });
    await q.putSheet(db, sheet.id, version, { ...body, answers: kept(content, body.answers) }, true);
  },
  returnSheet: async ({ params: { programmeId, siteId, sheetId }, body }, { db, version }) => {
    const site = await assertWritesAt(db, programmeId, siteId);
    if (!site.team) throw notFound();
    await q.lockSheet(db, sheetId);
    const sheet = await getSheet(db, siteId, sheetId);
    if (sheet.state !== 'finished') throw no.notFinished();
    if (!await q.returnSheet(db, sheet.id, version, body.word)) throw sheetConflict(sheet);
  },
  dropSheet: async ({ params }, { db, version }) => {
    const sheet = await filled(db, params);
    if (sheet.returned) throw no.wasFinished();
    if (sheet.version !== version || !await q.dropSheet(db, sheet.id, version)) throw sheetConflict(sheet);
  },
});
