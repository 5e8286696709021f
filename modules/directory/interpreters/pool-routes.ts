import { assertCodes } from '#modules/directory/questions.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { namesOf } from '#modules/people/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import type { z } from 'zod';
import { interpreters, type InterpreterBody } from './contract.ts';
import * as q from './pool-queries.ts';
import * as no from './refusals.ts';
import { contractWarningDays } from './rules.ts';

const territory = (field: string) => new Refusal('invalid', { fields: { [field]: { cs: 'Vyberte ze seznamu.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
/** What an interpreter refers to has to be ours to refer to. */
async function check(db: Db, body: z.output<typeof InterpreterBody>, kept: readonly string[] = []): Promise<void> {
  await assertCodes(db, 'language', body.languages.map(({ language }) => language), 'languages', { kept });
  if (!await q.areTerritory(db, body.orpCodes, body.regionCodes)) throw territory('orpCodes');
  if (body.membershipId && !await q.isColleague(db, body.membershipId)) throw notFound();
  if (body.partnerId && !await q.knowsPartner(db, body.partnerId)) throw notFound();
}
const ofMine = async (db: Db, id: string) => {
  const found = await q.findInterpreter(db, id);
  if (!found?.mine) throw notFound();
  return found;
};

export const routes = (house: House): void => serve(house, 'interpreters', interpreters)({
  list: async ({ query }, { db }) => ({ ...await q.findInterpreters(db, query), expiring: await q.countExpiring(db, contractWarningDays) }),
  add: async ({ body: { id, ...body } }, { db }) => { await check(db, body); await q.addInterpreter(db, id, body); return { id }; },
  change: async ({ params, body }, { db, version }) => {
    const before = await ofMine(db, params.interpreterId);
    await check(db, body, before.languages.map(({ language }) => language));
    if (body.membershipId && body.membershipId !== before.membershipId && await q.isAwaited(db, before.id)) throw no.awaited();
    await q.changeInterpreter(db, params.interpreterId, version, body);
  },
  share: async ({ params, body }, { db }) => {
    await ofMine(db, params.interpreterId);
    for (const id of body.organisationIds) if (!await q.seesOrganisation(db, id)) throw notFound();
    await q.share(db, params.interpreterId, body);
  },
  terms: async ({ params, body }, { db }) => {
    if (!await q.findInterpreter(db, params.interpreterId)) throw notFound();
    if (!await q.areTerritory(db, body.preferences.flatMap(({ orpCode }) => orpCode ?? []), [])) throw territory('preferences');
    await assertCodes(db, 'language', body.preferences.map(({ language }) => language), 'preferences');
    await q.setTerms(db, params.interpreterId, body);
  },
  conflicts: async ({ params }, { db }) => {
    if (!await q.findInterpreter(db, params.interpreterId)) throw notFound();
    const found = await q.findConflicts(db, params.interpreterId), names = await namesOf(db, found.flatMap(({ personId }) => personId ?? []));
    return { items: found.map(({ personId, ...one }) => ({ ...one, person: personId ? { id: personId, name: names.get(personId) ?? '' } : null })) };
  },
  addConflict: async ({ params, body }, { db }) => {
    if (!await q.findInterpreter(db, params.interpreterId)) throw notFound();
    if (Number(Boolean(body.personId)) + Number(Boolean(body.withOrganisationId)) !== 1 || Boolean(body.personId) !== Boolean(body.caseId)) throw no.oneOf();
    if (body.caseId) await assertOpen(db, body.caseId);
    if (body.withOrganisationId && !await q.seesOrganisation(db, body.withOrganisationId)) throw notFound();
    await q.addConflict(db, params.interpreterId, body);
    return { id: body.id };
  },
  endConflict: async ({ params }, { db }) => { if (!await q.endConflict(db, params.interpreterConflictId)) throw notFound(); },
});
