import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import type { Db } from '#platform/db/connect.ts';
import { programmes, type ProgrammeBody } from './contract.ts';
import * as k from './keeping-queries.ts';
import { findPage } from './queries.ts';
import { assertLeads, getProgramme, getSite, type SeenProgramme } from './questions.ts';
import * as refuse from './refusals.ts';

/** What a programme refers to has to be ours to refer to; what it already says may stay. */
async function check(db: Db, body: ProgrammeBody, kept?: SeenProgramme): Promise<void> {
  if (body.modelVersionId && body.modelVersionId !== kept?.model?.versionId && !await k.isModel(db, body.modelVersionId)) throw refuse.noModel();
  if (body.projectId && body.projectId !== kept?.project?.id && !await k.isProject(db, body.projectId)) throw refuse.noProject();
}
const conflict = (current: unknown) => new Refusal('conflict', { current });
/** What stands there now, as the form writes it. */
const conflictOf = ({ version, name, shortName, registrationNumber, funder, about, beginsOn, endsOn, closedOn, project, model }: SeenProgramme) =>
  conflict({ version, name, shortName, registrationNumber, funder, about, beginsOn, endsOn, closedOn, projectId: project?.id ?? null, modelVersionId: model?.versionId ?? null });

export const routes = (house: House): void => serve(house, 'programmes', programmes)({
  list: ({ query }, { db }) => findPage(db, query),
  get: async ({ params: { programmeId } }, { db }) => { const { organisationId: _, ...of } = await getProgramme(db, programmeId); return of; },
  site: async ({ params: { programmeId, siteId } }, { db }) => { const { programmeId: _, toOrganisationId: __, ...of } = await getSite(db, programmeId, siteId); return of; },

  begin: async ({ body }, { db, caller }) => {
    await check(db, body);
    await k.begin(db, body);
    // A head leads what the organisation runs anyway; whoever else begins it would lose it with the first lead.
    if (caller.role !== 'head') await k.join(db, body.id, { id: crypto.randomUUID(), membershipId: caller.membershipId, leads: true, expertise: '', since: body.beginsOn < today() ? body.beginsOn : today(), until: null });
    return { id: body.id };
  },
  change: async ({ params: { programmeId }, body }, { db, version }) => {
    const found = await assertLeads(db, programmeId);
    if (found.version !== version) throw conflictOf(found);
    await check(db, body, found);
    if (!await k.put(db, programmeId, version, body)) throw conflictOf(await getProgramme(db, programmeId));
  },
  close: async ({ params: { programmeId }, body: { closedOn } }, { db, version }) => {
    const found = await getProgramme(db, programmeId);
    if (!found.whole) throw refuse.notTeam();
    if (!found.leads) throw refuse.notLead();
    if (closedOn && closedOn < found.beginsOn) throw refuse.closesBefore();
    if (closedOn && closedOn > today()) throw refuse.closesLater();
    if (found.version !== version || !await k.close(db, programmeId, version, closedOn)) throw conflictOf(await getProgramme(db, programmeId));
  },

  addActivity: async ({ params: { programmeId }, body }, { db }) => {
    const found = await assertLeads(db, programmeId);
    if (found.activities.some(({ number }) => number === body.number)) throw refuse.numberTaken();
    await k.addActivity(db, programmeId, body);
    return { id: body.id };
  },
  changeActivity: async ({ params: { programmeId, keyActivityId: id }, body }, { db, version }) => {
    const found = await assertLeads(db, programmeId), one = found.activities.find((activity) => activity.id === id);
    if (!one) throw notFound();
    if (one.version !== version) throw conflict(one);
    if (found.activities.some((other) => other.number === body.number && other.id !== id)) throw refuse.numberTaken();
    if (!await k.putActivity(db, programmeId, id, version, body)) throw conflict((await getProgramme(db, programmeId)).activities.find((activity) => activity.id === id));
  },

  join: async ({ params: { programmeId }, body }, { db }) => {
    const found = await assertLeads(db, programmeId), before = found.team.find(({ membershipId }) => membershipId === body.membershipId);
    if (before && (before.until === null || before.until >= today())) throw refuse.inTeamAlready();
    if (!await k.isColleague(db, body.membershipId, found.organisationId)) throw refuse.notColleague();
    return { id: await k.join(db, programmeId, body) };
  },
  changeMember: async ({ params: { programmeId, memberId }, body }, { db, version }) => {
    const found = await assertLeads(db, programmeId), one = found.team.find(({ id }) => id === memberId);
    if (!one) throw notFound();
    // Before the member: whoever leads and ends by yesterday loses the right in the next statement.
    if (one.version === version && body.until) await k.endSupport(db, { memberId }, body.until);
    if (one.version !== version || !await k.putMember(db, programmeId, memberId, version, body)) throw conflict((await getProgramme(db, programmeId)).team.find(({ id }) => id === memberId));
  },
});
