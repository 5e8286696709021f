// The case as a file: the list, the header, opening, its persons.
import { newId } from '#platform/http/client.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import type { Context, Handlers } from '#platform/http/serve.ts';
import type { CaseHeader, CaseLine, cases } from './contract.ts';
import { findFacts } from './facts-queries.ts';
import * as header from './header-queries.ts';
import { findInvitations, findLines, findLoad, findOpenLedCases, findUnanswered, type CaseFilter } from './list-queries.ts';
import { openCase } from './opening.ts';
import { assertLead, assertOpen, assertOpenLead } from './questions.ts';
import { lacking, standingOf, stepsOf } from './rules.ts';
import * as state from './state-queries.ts';
import * as team from './team-queries.ts';

type FileHandlers = Pick<Handlers<typeof cases>, 'list' | 'get' | 'people' | 'open' | 'change' | 'choices' | 'overview' | 'invitations' | 'candidates' | 'addPerson' | 'endPerson'>;
/** Residence permits, releases and agreements are shown when they end within two months. */
const runsOutWithin = 60;
const ok = { ok: true } as const;

/** Everything the header of a case says; not found when out of reach. */
export async function headerOf({ db, caller }: Context, caseId: string): Promise<CaseHeader> {
  // All at once: what is out of reach has no rows in any of them.
  const [found, persons, services, members, episodes, changes, runsOut, facts] = await Promise.all([
    header.findReachedCase(db, caseId), header.findPersons(db, caseId), header.findServices(db, caseId), header.findTeam(db, caseId), header.findEpisodes(db, caseId), header.findPhaseChanges(db, caseId),
    header.findRunningOut(db, caseId, runsOutWithin), findFacts(db, [caseId]),
  ]);
  if (!found) throw notFound();
  const standing = standingOf(found);
  const common = { id: caseId, standing, persons, services, team: members, episodes, changes, runsOut, sharingEndedOn: found.sharing_ended_on };
  if (!found.visible) {
    return { ...common, label: found.own_label, number: null, subjectKind: null, scope: null, mode: null, phase: null, episode: null, openedOn: null, version: null, lead: null, writable: false, mayLead: false, steps: [], lacking: [] };
  }
  const opened = episodes.find((one) => one.number === found.episode)?.openedOn ?? (found.episode === 1 ? found.opened_on : null);
  return {
    ...common, label: found.label, number: found.number, subjectKind: found.subject_kind, scope: found.scope, mode: found.mode, phase: found.phase, episode: found.episode, openedOn: found.opened_on, version: found.version,
    lead: { id: found.organisation_id, name: found.lead_name }, writable: found.open && found.phase !== 'closed' && standing !== 'invited', mayLead: standing === 'lead' && caller.role !== 'coordinator',
    steps: stepsOf(found.phase, found.episode, opened, changes), lacking: standing === 'lead' && facts[0] ? lacking(facts[0].phase, facts[0], facts[0].of) : [],
  };
}

/** Rows of the list with what each lacks, in one more query. */
async function linesOf(context: Context, filter: CaseFilter): Promise<CaseLine[]> {
  const lines = await findLines(context.db, filter);
  const facts = await findFacts(context.db, lines.filter((row) => row.standing === 'lead').map((row) => row.id));
  const counts = new Map(facts.map((one) => [one.id, lacking(one.phase, one, one.of).length]));
  return lines.map((row) => ({ ...row, lacking: counts.get(row.id) ?? null }));
}

const cursorOf = (text: string | undefined): { on: string; id: string } | undefined => {
  if (text === undefined) return undefined;
  const found = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text);
  if (!found) throw new Refusal('invalid');
  return { on: found[1]!, id: found[2]! };
};
const unknownLead = new Refusal('invalid', { fields: { leadMembershipId: { cs: 'Vyberte kolegu nebo kolegyni z organizace.', en: 'Choose a colleague of the organisation.', uk: 'Виберіть колегу з організації.' } } });
const endsTooSoon = (path: string) => new Refusal('invalid', { fields: { [path]: { cs: 'Konec nemůže být před začátkem.', en: 'The end cannot be before the start.', uk: 'Кінець не може бути раніше початку.' } } });

export const file: FileHandlers = {
  async list({ query: { after, limit, ...filter } }, context) {
    const lines = await linesOf(context, { ...filter, limit, after: cursorOf(after) });
    const items = lines.slice(0, limit), last = items.at(-1);
    return { items, next: lines.length > limit && last ? `${last.lastActivity}_${last.id}` : null };
  },
  get: ({ params }, context) => headerOf(context, params.caseId),
  people: async ({ params }, { db }) => ({ items: await header.findPersons(db, params.caseId) }),
  async choices(_, { db }) {
    const [colleagues, services] = await Promise.all([team.findColleagues(db), team.findOwnServices(db)]);
    return { colleagues, services };
  },
  candidates: async ({ query }, { db }) => ({ items: await team.findCandidates(db, query.q) }),
  invitations: async (_, { db }) => ({ items: await findInvitations(db) }),

  async overview(_, context) {
    const { db } = context;
    const none = { mine: false, closed: false };
    const [still, invitations, ids, load] = await Promise.all([linesOf(context, { ...none, still: true, limit: 99 }), findUnanswered(db), findOpenLedCases(db), findLoad(db)]);
    const facts = await findFacts(db, ids);
    const counts = new Map<string, number>();
    for (const one of facts) for (const { code } of lacking(one.phase, one, one.of)) counts.set(code, (counts.get(code) ?? 0) + 1);
    const standing = new Set(still.map((row) => row.id));
    return {
      still: still.filter((row) => row.standing === 'lead').toReversed(), invitations,
      lacking: [...counts].map(([code, cases]) => ({ code, cases })).toSorted((a, b) => b.cases - a.cases),
      load: load.map(({ caseIds, ...one }) => ({ ...one, open: caseIds.length, still: caseIds.filter((id) => standing.has(id)).length })),
    };
  },

  async open({ body }, { db, caller }) {
    const { agreement } = body;
    if (body.phase === 'prospect' && agreement) throw against({ cs: 'Se zájemcem se dohoda ještě neuzavírá.', en: 'There is no agreement with a prospect yet.', uk: 'З потенційним клієнтом угоду ще не укладають.' });
    if (agreement?.endsOn && agreement.endsOn < agreement.on) throw endsTooSoon('agreement.endsOn');
    if (new Set(body.persons.map((one) => one.personId)).size < body.persons.length) throw new Refusal('invalid', { fields: { persons: { cs: 'Někdo je tu dvakrát.', en: 'Somebody is there twice.', uk: 'Хтось зазначений двічі.' } } });
    const lead = body.leadMembershipId ?? caller.membershipId;
    if (!(await team.findColleagues(db)).some((one) => one.id === lead)) throw unknownLead;
    const organisation = await team.findServiceOrganisation(db, body.serviceId);
    if (!organisation) throw notFound();
    await openCase(db, { id: body.id, label: body.label, subjectKind: body.subjectKind, scope: body.scope, mode: body.mode, phase: body.phase, serviceId: body.serviceId, organisationId: organisation, leadMembershipId: lead, agreement });
    for (const one of body.persons) await team.insertCasePerson(db, { id: newId(), case_id: body.id, person_id: one.personId, part: one.part });
    return { id: body.id };
  },

  async change({ params: { caseId }, body }, { db, version }) {
    await assertOpenLead(db, caseId);
    if (!await state.changeCase(db, caseId, version, body)) throw new Refusal('conflict', { current: await state.findCaseFacts(db, caseId) });
    return ok;
  },

  async addPerson({ params: { caseId }, body }, { db }) {
    await assertOpenLead(db, caseId);
    if (!await team.returnPerson(db, caseId, body.personId, body.part)) await team.insertCasePerson(db, { id: body.id, case_id: caseId, person_id: body.personId, part: body.part });
    return { id: body.id };
  },
  async endPerson({ params: { caseId, casePersonId }, body }, { db, version }) {
    await assertLead(db, caseId);
    await assertOpen(db, caseId);
    const person = await team.findCasePerson(db, caseId, casePersonId);
    if (!person) throw notFound();
    if (body.until < person.since) throw endsTooSoon('until');
    if (await team.countOtherPersons(db, caseId, casePersonId) === 0) throw against({ cs: 'V případu musí někdo zůstat.', en: 'Somebody must stay in the case.', uk: 'У справі хтось має залишитися.' });
    if (!await team.endCasePerson(db, caseId, casePersonId, version, body.until)) throw new Refusal('conflict', { current: person });
    return ok;
  },
};
