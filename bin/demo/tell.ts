// Short ways of telling a case: opening it, writing records, mapping, plan, releases. Each says by whom and on which day.
import { releases } from '#modules/access/releases/contract.ts';
import { cases } from '#modules/cases/contract.ts';
import { needs, requests, vulnerability } from '#modules/cases/mapping/contract.ts';
import { network } from '#modules/cases/network/contract.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { commitments, type OwnerChoice } from '#modules/commitments/contract.ts';
import { work } from '#modules/work/contract.ts';
import { newId } from '#platform/http/client.ts';
import type { Ask, Endpoint } from '#platform/http/contract.ts';
import { isOver } from './calendar.ts';
import type { Worker } from './stage.ts';

type Body<E extends Endpoint> = Ask<E> extends { body: infer B } ? B : never;
type Part = 'client' | 'adult' | 'child';

/** Opens a case and returns its id. */
export async function opens(by: Worker, on: string, given: Omit<Body<typeof cases.open>, 'id' | 'persons' | 'mode' | 'scope' | 'phase'> & { persons: Record<string, Part>; mode?: 'individual' | 'team'; scope?: 'internal' | 'external'; phase?: 'prospect' | 'mapping' }): Promise<string> {
  const id = newId();
  await by.does(on, cases.open, { body: { mode: 'individual', scope: 'internal', phase: 'mapping', ...given, id, persons: Object.entries(given.persons).map(([personId, part]) => ({ personId, part })) } });
  return id;
}

type Phase = 'prospect' | 'mapping' | 'planning' | 'evaluation';
/** Goes on to the next phase; a reason is needed when something is lacking. */
export const goesOn = (by: Worker, on: string, caseId: string, from: Phase, to: Exclude<Phase, 'prospect'>, reason = '') =>
  by.does(on, cases.movePhase, { params: { caseId }, body: { id: newId(), from, to, reason } }, '14:40');

/** What the client asks for, in own words, with the worker's reading. */
export const asks = (by: Worker, on: string, caseId: string, personId: string, given: { about?: string[]; words: string; language?: string; translation?: string; translatedBy?: string; reading: string }) =>
  by.does(on, requests.add, { params: { caseId }, body: { id: newId(), personId, about: given.about ?? [personId], language: 'cs', translation: '', translatedBy: '', ...given, saidOn: on, confidenceOf: null } });

/** Ratings on one day: domain, worker's value, client's value, why. */
export const rates = (by: Worker, on: string, caseId: string, about: string[], ratings: [domain: string, worker: number | null, client: number | null, reason?: string, about?: string[]][]) =>
  by.does(on, needs.rate, { params: { caseId }, body: { id: newId(), ratedOn: on, confidenceOf: null, ratings: ratings.map(([domain, workerValue, clientValue, reason = '', whom = about]) => ({ id: newId(), domain, about: whom, workerValue, clientValue, reason })) } }, '11:20');

/** A set of vulnerability factors of somebody. Returns their ids by factor. */
export async function isVulnerable(by: Worker, on: string, caseId: string, about: string[], factors: Record<string, string>): Promise<Record<string, string>> {
  const ids = Object.fromEntries(Object.keys(factors).map((factor) => [factor, newId()]));
  await by.does(on, vulnerability.add, { params: { caseId }, body: { id: newId(), about, notedOn: on, confidenceOf: null, factors: Object.entries(factors).map(([factor, note]) => ({ id: ids[factor]!, factor, note })) } }, '11:40');
  return ids;
}

type Tie = Body<typeof network.addTie>;
/** A tie of the network as it is on the day. Returns its id. */
export async function hasTie(by: Worker, on: string, caseId: string, about: string[], sector: Tie['sector'], name: string, detail: string, strength: Tie['strength'], direction: Tie['direction'], more: { privatePerson?: boolean; serviceId?: string; partnerId?: string } = {}): Promise<string> {
  const id = newId();
  await by.does(on, network.addTie, { params: { caseId }, body: { id, about, sector, name, detail, strength, direction, onDay: on, privatePerson: false, ...more } }, '12:10');
  return id;
}
/** What the tie is like since a day. */
export const tieBecomes = (by: Worker, on: string, caseId: string, tieId: string, strength: Tie['strength'], direction: Tie['direction']) =>
  by.does(on, network.setTieState, { params: { caseId, tieId, onDay: on }, body: { strength, direction } }, '12:20');

/** A goal in the client's words. Returns its id. */
export async function wants(by: Worker, on: string, caseId: string, given: Omit<Body<typeof plan.addGoal>, 'id' | 'language'> & { language?: string }): Promise<string> {
  const id = newId();
  await by.does(on, plan.addGoal, { params: { caseId }, body: { language: 'cs', ...given, id } }, '15:00');
  return id;
}

export const worker = (who: Worker): OwnerChoice => ({ kind: 'worker', membershipId: who.membershipId });
export const client = (personId: string): OwnerChoice => ({ kind: 'client', personId });
export const nobody: OwnerChoice = { kind: 'nobody' };
/** Who will do what by when. Returns its id. */
export async function agrees(by: Worker, on: string, caseId: string | null, about: string[], what: string, owner: OwnerChoice, dueOn: string | null, more: Omit<Body<typeof commitments.add>, 'id' | 'caseId' | 'about' | 'what' | 'owner' | 'dueOn'> = {}): Promise<string> {
  const id = newId();
  await by.does(on, commitments.add, { body: { id, caseId, about, what, owner, dueOn, ...more } }, '15:20');
  return id;
}
/** Answers to an offer of another organisation. */
export const answers = (by: Worker, on: string, commitmentId: string, answer: 'accept' | 'decline', reason?: string, version = 1) =>
  by.does(on, commitments.answer, { params: { commitmentId }, version, body: { answer, ...(reason && { reason }) } }, '9:10');
export const finishes = (by: Worker, on: string, commitmentId: string, result: string, version = 1) =>
  by.does(on, commitments.done, { params: { commitmentId }, version, body: { result, doneOn: on } }, '16:10');

type RecordBody = Body<typeof work.add>;
export type Mode = RecordBody['mode'];
/** A visit or call agreed on with the client. */
export const promises = (by: Worker, on: string, caseId: string, about: string[], what: string, dueOn: string, dueTime: string, who: Worker = by) =>
  agrees(by, on, caseId, about, what, worker(who), dueOn, { kind: 'promised_contact', dueTime });

export type Note = { on: string; at: string; minutes: number; mode: Mode; activities: string; text: string } & Partial<Omit<RecordBody, 'id' | 'onDay' | 'atTime' | 'minutes' | 'mode' | 'activities' | 'facts'>>;
const indirect = ['institution_talk', 'coordination', 'planning_team'], organisational = ['administration'];
/** A record of work: written down when it was over. One that is not over yet is left out. */
export async function notes(by: Worker, caseId: string | null, about: string[], { on, at, minutes, mode, activities, text, ...more }: Note): Promise<string | undefined> {
  if (!isOver(on, at, minutes)) return undefined;
  const id = newId(), done = activities.split(' ').filter(Boolean);
  const directness = done.some((a) => organisational.includes(a)) ? 'organisational' : done.some((a) => indirect.includes(a)) ? 'indirect' : 'direct';
  const [hour, minute] = at.split(':').map(Number) as [number, number], end = Math.min(hour * 60 + minute + minutes + 5, 23 * 60);
  await by.does(on, work.add, { body: { id, caseId, about, onDay: on, atTime: at.padStart(5, '0'), minutes, mode, activities: done, facts: text, directness, ...more } }, `${Math.floor(end / 60)}:${end % 60}`);
  return id;
}
/** How a foreign client was spoken with: language, interpreter, what was checked. */
export const through = (language: string, interpreter = '', understood: 'yes' | 'partly' | 'not_checked' = 'yes') => ({ language, interpreter, understood });

export type Share = { to: string; service?: string; level: 'involvement' | 'commitments' | 'plan' | 'mapping' | 'notes'; purpose: string; from: string; until: string; language?: 'cs' | 'uk' | 'vi' | 'mn' | 'ru' | 'en'; interpreter?: string; mutual?: boolean; items?: { kind: 'vulnerability' | 'health' | 'tie' | 'document'; itemId: string }[] };
/** Proposes a release about each of the people. Returns the releases in their order. */
export async function proposes(by: Worker, on: string, caseId: string, people: string[], share: Share): Promise<string[]> {
  const ids = people.map(() => newId());
  await by.does(on, releases.propose, { params: { caseId }, body: {
    id: newId(), toOrganisationId: share.to, toServiceId: share.service ?? null, people: people.map((personId, i) => ({ personId, releaseId: ids[i]! })), level: share.level, purpose: share.purpose,
    validFrom: share.from, validTo: share.until, language: share.language ?? 'cs', interpreter: share.interpreter ?? '', mutual: share.mutual ?? false, items: share.items ?? [],
  } }, '10:05');
  return ids;
}
/** Strokes that look like a signature, different for each name. */
function strokes(name: string): string {
  let x = 8, path = `M${x} 60`;
  for (const [i, letter] of [...name].entries()) {
    const height = (letter.codePointAt(0)! * 7) % 38;
    x += 9;
    path += letter === ' ' ? ` M${x + 6} 58` : ` L${x} ${60 - height} L${x + 4} ${62 + (i % 3) * 3}`;
  }
  return path;
}
/** Signs a consent on the screen. */
export const signs = (by: Worker, on: string, releaseId: string, signerName: string, more: { understood?: 'yes' | 'partly'; guardianId?: string; childOpinion?: string; interpreter?: string } = {}) =>
  by.does(on, releases.sign, { params: { releaseId }, version: 1, body: { signerName, strokes: strokes(signerName), understood: 'yes', ...more } }, '10:40');

/** Invites a service; returns the id of its taking part. */
export async function invites(by: Worker, on: string, caseId: string, serviceId: string, invitation: string): Promise<string> {
  const id = newId();
  await by.does(on, cases.invite, { params: { caseId }, body: { id, serviceId, invitation } }, '9:50');
  return id;
}
/** The invited service accepts, and calls the case in its own way. */
export const joins = (by: Worker, on: string, caseId: string, caseServiceId: string, ownLabel: string, text = '') =>
  by.does(on, cases.answerInvitation, { params: { caseId, caseServiceId }, version: 1, body: { answer: 'accepted', text, ownLabel } }, '8:40');
/** The agreement of an own service with the client, after joining. */
export const agreesWithClient = (by: Worker, on: string, caseId: string, caseServiceId: string, form: 'oral' | 'written', scope: string, endsOn: string | null = null) =>
  by.does(on, cases.setAgreement, { params: { caseId, caseServiceId }, version: 2, body: { form, on, scope, endsOn } }, '11:00');
/** A colleague joins the team. */
export const takesIn = (by: Worker, on: string, caseId: string, who: Worker, role: 'key_worker' | 'coordinator' | 'member' | 'interpreter' | 'partner', serviceId: string | null = null) =>
  by.does(on, cases.addTeamMember, { params: { caseId }, body: { id: newId(), membershipId: who.membershipId, serviceId, role } }, '9:20');
