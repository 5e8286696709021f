// What pages and forms ask, answered from what was taken along. Everything else has no answer without signal.
import type { Endpoint, Reply } from '#platform/http/contract.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { access } from '#modules/access/organisations/contract.ts';
import { me } from '#modules/access/session/contract.ts';
import { audits } from '#modules/audits/contract.ts';
import { rating } from '#modules/audits/rating/contract.ts';
import { cases } from '#modules/cases/contract.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { commitments, type Commitment } from '#modules/commitments/contract.ts';
import { directory } from '#modules/directory/contract.ts';
import { activities } from '#modules/work/activities/contract.ts';
import { conditions } from '#modules/localities/conditions/contract.ts';
import { questionnaires } from '#modules/questionnaires/contract.ts';
import { rounds } from '#modules/localities/rounds/contract.ts';
import { lineOf as roundLine, withWaiting } from '#modules/localities/rounds/ui/index.ts';
import { visits } from '#modules/localities/safety/contract.ts';
import { supportLog } from '#modules/programmes/log/contract.ts';
import { work } from '#modules/work/contract.ts';
import type { TakenCase } from '../contract.ts';
import { pageHere, pagesHere, sheetHere, talksHere } from './audits.ts';
import { draftsHere } from './sheets.ts';
import type { Taken } from './taken.ts';
import { safetyHere } from './visits.ts';

type Ask = { params?: Record<string, string>; query?: Record<string, unknown> };
type Given = { taken: Taken; ask: Ask; /** What waits in the outbox. */ waiting: readonly Item[]; one: TakenCase | undefined };

/** Done here already, though the server does not know yet. */
const doneHere = (waiting: readonly Item[]) => new Set(waiting.filter(({ path }) => path === commitments.done.path).map(({ params }) => params['commitmentId']));
const still = (steps: readonly Commitment[], waiting: readonly Item[]) => { const done = doneHere(waiting); return steps.filter(({ id }) => !done.has(id)); };

/** The header of a case as far as it went along. */
const headerOf = (one: TakenCase): Reply<typeof cases.get> => ({
  id: one.id, standing: 'lead', label: one.label, number: one.number, subjectKind: null, scope: null, mode: null, phase: one.phase, episode: null, openedOn: null, version: null, lead: one.lead, writable: one.writable, mayLead: false,
  persons: one.persons, steps: [], lacking: [], services: [], team: [], episodes: [], changes: [], runsOut: [], sharingEndedOn: null,
});
const lineOf = ({ id, label, number, phase, lead }: TakenCase, today: string): Reply<typeof cases.list>['items'][number] =>
  ({ id, standing: 'lead', label, number, phase, subjectKind: null, lead, keyWorker: null, lastActivity: today, stillDays: null, nextDue: null, lacking: null });
const goalOf = ({ id, words, translation, dueOn, priority }: TakenCase['goals'][number], { me: { membership } }: Taken): Reply<typeof plan.get>['goals'][number] => ({
  id, version: 1, words, language: 'cs', translation, domain: null, priority, startsOn: null, dueOn, state: 'open', about: [], episode: 1, confidenceOf: null, service: null,
  organisation: { id: membership.organisation.id, shortName: membership.organisation.shortName }, own: true, mayChange: false, why: null,
});

/** Into what language somebody of the case needs interpreting, as far as it went along. */
const needed = ({ reach }: TakenCase): string | null => reach.find(({ interpreterLanguage }) => interpreterLanguage)?.interpreterLanguage ?? null;
/** How the next visit will be spoken: as the last one, else as the persons need it. (A device may hold what was taken before visits went along.) */
const talk = (one: TakenCase) => { const before = one.visit ?? one.last; return { language: before?.language ?? needed(one), interpreter: before?.interpreter ?? '' }; };

const has = (text: string, { query }: Ask) => text.toLocaleLowerCase('cs').includes(String(query?.['q'] ?? '').toLocaleLowerCase('cs'));
const ownedBy = ({ me: { membership: { organisation: { id, shortName } } } }: Taken) => ({ mine: true, open: false, organisation: { id, name: shortName } });
/** Places and partners as far as they are chosen from: their names. */
const placeOf = ({ id, name, orpCode }: NonNullable<Taken['around']>['places'][number], taken: Taken): Reply<typeof directory.places>['items'][number] =>
  ({ id, version: 1, name, kind: 'other', address: '', city: '', postalCode: null, orpCode, latitude: null, longitude: null, accessNote: '', barrierFree: null, note: '', partner: null, secret: false, ...ownedBy(taken) });
const partnerOf = ({ id, name }: NonNullable<Taken['around']>['partners'][number], taken: Taken): Reply<typeof directory.partners>['items'][number] => ({ id, version: 1, name, kind: 'other', ico: null, note: '', endsOn: null, contacts: [], services: [], ...ownedBy(taken) });
/** Persons of the cases that went along, to choose from. */
const candidatesOf = ({ cases: taken }: Taken, ask: Ask): Reply<typeof cases.candidates>['items'] => [...new Map(taken.flatMap(({ persons }) => persons).map((one) => [one.id, one])).values()].filter(({ name }) => has(name, ask))
  .map(({ id, name }) => ({ id, name, nativeName: '', birthYear: null, age: null, serviceId: null, household: [] }));

/** My organisation and I, as a sheet names its author. */
const whoOf = ({ me: { name, membership: { organisation: { id, shortName } } } }: Taken) => ({ name, organisation: { id, name: shortName } });
const sheetsOf = ({ taken, ask, waiting }: Given) => draftsHere(taken.sheets, waiting, whoOf(taken), ask.params?.['caseId']);
const lineOfSheet = ({ sheet: { answers: _, caseId: __, ...line } }: Reply<typeof conditions.get>) => line;
/** A round with what this device has marked in it since. */
const roundsOf = ({ taken, waiting }: Given) => (taken.rounds ?? []).map((round) => withWaiting(round, waiting, { id: taken.membershipId, name: taken.me.name }));

const replies: [Endpoint, (given: Given) => unknown][] = [
  [me.get, ({ taken }) => ({ ...taken.me, totpRequired: false })],
  [directory.codes, ({ taken }) => ({ items: taken.codes })],
  [directory.territory, ({ taken }) => taken.territory],
  [directory.places, ({ taken, ask }) => taken.around && { items: taken.around.places.filter(({ name }) => has(name, ask)).slice(0, 50).map((one) => placeOf(one, taken)), next: null }],
  [directory.partners, ({ taken, ask }) => taken.around && { items: taken.around.partners.filter(({ name }) => has(name, ask)).slice(0, 50).map((one) => partnerOf(one, taken)), next: null }],
  [access.colleagues, ({ taken }) => taken.colleagues && { items: taken.colleagues }],
  [activities.ground, ({ taken }) => taken.ground],
  [supportLog.ground, ({ taken }) => taken.support],
  [cases.candidates, ({ taken, ask }) => ({ items: candidatesOf(taken, ask) })],
  [commitments.mine, ({ taken, ask: { query }, waiting }) => ({ items: still(taken.mine, waiting).filter((one) => !query?.['until'] || (one.owner.remindOn ?? one.dueOn ?? '9') <= String(query['until'])), more: 0 })],
  [cases.list, ({ taken, ask: { query } }) => ({ items: taken.cases.filter(({ label }) => label.toLocaleLowerCase('cs').includes(String(query?.['q'] ?? '').toLocaleLowerCase('cs'))).map((one) => lineOf(one, taken.today)), next: null })],
  [visits.mine, ({ taken, waiting }) => safetyHere(taken, waiting)],
  [cases.get, ({ one }) => one && headerOf(one)],
  [plan.get, ({ taken, one, waiting }) => one && { goals: one.goals.map((goal) => goalOf(goal, taken)), steps: still(one.steps, waiting), services: [], episode: null, mayWrite: one.writable }],
  [questionnaires.list, ({ taken }) => taken.sheets && { items: taken.sheets.questionnaires, next: null }],
  [questionnaires.version, ({ taken, ask }) => taken.sheets?.versions.find(({ id }) => id === ask.params?.['versionId'])],
  [conditions.list, (given) => given.taken.sheets && { items: sheetsOf(given).map(lineOfSheet), next: null }],
  [conditions.get, (given) => sheetsOf(given).find(({ sheet }) => sheet.id === given.ask.params?.['sheetId'])],
  [rounds.get, (given) => roundsOf(given).find(({ id }) => id === given.ask.params?.['roundId'])],
  [audits.get, ({ taken, ask }) => pageHere(taken, ask.params?.['auditId'])],
  [audits.list, ({ taken }) => pagesHere(taken)],
  [audits.interviews, ({ taken, ask, waiting }) => talksHere(taken, waiting, ask.params?.['auditId'])],
  [rating.sheet, ({ taken, ask, waiting }) => sheetHere(taken, waiting, ask.params?.['auditId'])],
  [rounds.mine, (given) => ({ items: roundsOf(given).map(roundLine) })],
  [work.lastForCase, ({ one }) => one && { last: one.last && { ...one.last, language: one.last.language ?? needed(one) } }],
  // The last visit, asked for its language: nothing else of it went along.
  [work.ofCase, ({ one, ask: { query } }) => one && query?.['limit'] === 1 ? { items: [talk(one)], next: null } : undefined],
  // Who else may read is decided with a signal: without one nothing is opened to anybody.
  [work.readers, ({ one }) => one && { items: [] }],
];

/** The reply to a request, or undefined when nothing of it was taken along. */
export function answer(endpoint: Endpoint, ask: unknown, taken: Taken, waiting: readonly Item[]): unknown {
  const given = (ask ?? {}) as Ask;
  const found = replies.find(([one]) => one.method === endpoint.method && one.path === endpoint.path);
  return found?.[1]({ taken, ask: given, waiting: waiting.filter(({ state }) => state !== 'saved'), one: taken.cases.find(({ id }) => id === given.params?.['caseId']) });
}
