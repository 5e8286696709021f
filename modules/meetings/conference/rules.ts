// Decisions about case conferences: pure, the same in the browser and on the server. The database holds the same lines (conference/access.sql).
import { levels, type Level } from '#modules/access/releases/contract.ts';
import type { PassageKind } from '../shapes.ts';

// ---- does one suit? ----
/** What speaks for calling a conference; the first two have to hold. */
export const suitabilityPoints = ['client_wants', 'safe', 'several', 'to_decide', 'can_come', 'simpler_tried'] as const;
export type SuitabilityPoint = (typeof suitabilityPoints)[number];
export const neededPoints: readonly SuitabilityPoint[] = ['client_wants', 'safe'];
/** What the points say: without the client's wish or with somebody in danger not now; with them when it brings several people to something to be decided. */
export function adviceOf(points: readonly string[]): 'yes' | 'not_now' | 'unclear' {
  if (neededPoints.some((point) => !points.includes(point))) return 'not_now';
  return points.includes('several') && points.includes('to_decide') ? 'yes' : 'unclear';
}

// ---- when ----
/** Days from today in which a conference usually takes place, and the latest that is still usual. */
export const usualDays = { from: 14, to: 21, latest: 31 } as const;
/** How a proposed day stands to what is usual. */
export function timing(daysAhead: number): 'past' | 'soon' | 'usual' | 'later' | 'late' {
  if (daysAhead < 0) return 'past';
  if (daysAhead < usualDays.from) return 'soon';
  return daysAhead <= usualDays.to ? 'usual' : daysAhead <= usualDays.latest ? 'later' : 'late';
}
/** Of several proposals the ones that suit the most of those invited: a yes before a maybe, nobody's no before anybody's. */
export function best<T extends { answers: readonly { answer: 'yes' | 'maybe' | 'no' }[] }>(options: readonly T[]): T[] {
  const score = ({ answers }: T) => answers.reduce((sum, { answer }) => sum + (answer === 'yes' ? 2 : answer === 'maybe' ? 1 : -3), 0);
  const top = Math.max(...options.map(score), 1);
  return options.filter((one) => score(one) === top);
}

// ---- whom ----
/** Whether a worker may be invited: ours, or one to whom something about persons of the conference is released. */
export type Ground = 'ours' | 'released' | 'not_reached' | 'none';
export const groundOf = (worker: { own: boolean; reached: boolean; organisationReached: boolean }): Ground => worker.own ? 'ours' : worker.reached ? 'released' : worker.organisationReached ? 'not_reached' : 'none';
export const mayInvite = (ground: Ground): boolean => ground === 'ours' || ground === 'released';
/** Who without an account may be given a link: somebody whom a person of the case covers, themselves or by a written consent. */
export const mayGiveLink = (covers: readonly string[]): boolean => covers.length > 0;
/** Persons who have not agreed that this guest may hear of them. */
export const uncovered = (about: readonly string[], covers: readonly string[]): string[] => about.filter((person) => !covers.includes(person));

// ---- preparing ----
export const preparationPoints = ['what', 'why', 'goal', 'who_comes', 'shared', 'support_person', 'place', 'interpreter', 'fears', 'child_support', 'child_view'] as const;
export type PreparationPoint = (typeof preparationPoints)[number];
const everybody: readonly PreparationPoint[] = ['what', 'why', 'goal'];
/** What is gone through with somebody before the conference. */
export function pointsFor({ part, child, interpreter }: { part: string; child: boolean; /** Somebody of the case needs interpreting. */ interpreter: boolean }): PreparationPoint[] {
  if (child) return [...everybody, 'who_comes', 'child_support', 'child_view', ...interpreter ? ['interpreter'] as const : []];
  if (part === 'client' || part === 'family') return [...everybody, 'who_comes', 'shared', 'support_person', 'place', ...interpreter ? ['interpreter'] as const : [], 'fears'];
  if (part === 'support') return [...everybody, 'who_comes'];
  return [...everybody, 'shared'];
}
export const isPrepared = (points: readonly string[], needed: readonly string[]): boolean => needed.every((point) => points.includes(point));

// ---- what an organisation reads of it ----
/** Least level of sharing at which another organisation reads a passage. */
export const levelOf = (kind: PassageKind): Level => kind === 'decision' || kind === 'agreement' ? 'commitments' : kind === 'text' ? 'plan' : 'mapping';
export const readable = ['meeting', 'agenda', 'agreements', 'talk', 'views'] as const;
export type Readable = (typeof readable)[number];
const from: Readonly<Record<Readable, Level>> = { meeting: 'involvement', agenda: 'commitments', agreements: 'commitments', talk: 'plan', views: 'mapping' };
const rank = (level: Level) => levels.indexOf(level);
type Flow = { personId: string; level: Level };
/** Level at which each person of the conference flows to an organisation: the highest of its releases; nothing when none does. */
export function flowOf(flows: readonly Flow[], about: readonly string[]): { personId: string; level: Level | null }[] {
  return about.map((personId) => ({ personId, level: flows.filter((flow) => flow.personId === personId).reduce<Level | null>((most, { level }) => most === null || rank(level) > rank(most) ? level : most, null) }));
}
/** What of the conference an organisation reads of somebody at a level. */
export const readsAt = (level: Level | null): Readable[] => level === null ? [] : readable.filter((one) => rank(from[one]) <= rank(level));
/** Whether it reads one passage: everybody it concerns flows to it at the level that the kind asks for. What concerns nobody stays with us. */
export const readsPassage = (passage: { kind: PassageKind; about: readonly string[] }, flow: readonly { personId: string; level: Level | null }[]): boolean =>
  passage.about.length > 0 && passage.about.every((person) => { const level = flow.find((one) => one.personId === person)?.level; return level != null && rank(level) >= rank(levelOf(passage.kind)); });
