// Who may found which group, who is in it on a day. Pure; the same answer in the browser.
import type { Role } from '#platform/http/contract.ts';

export const groupKinds = ['working_group', 'team', 'series'] as const;
export type GroupKind = (typeof groupKinds)[number];
export const rhythms = ['none', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly'] as const;
export const quorums = ['none', 'third', 'half', 'two_thirds'] as const;
export const majorities = ['of_voting', 'of_present', 'of_all'] as const;
export const offices = ['chair', 'secretary', 'member', 'deputy'] as const;
export type Office = (typeof offices)[number];
/** Chair and secretary run the group. */
export const runs = (office: Office) => office === 'chair' || office === 'secretary';

/** A working group or a series speaks for organisations: head, coordination, secretary. A team is a matter of those who work together. */
const founders: Readonly<Record<GroupKind, readonly Role[]>> = {
  working_group: ['head', 'coordinator', 'secretary'],
  series: ['head', 'coordinator', 'secretary'],
  team: ['head', 'coordinator', 'secretary', 'worker', 'methodologist'],
};
export const mayFound = (role: Role, kind: GroupKind) => founders[kind].includes(role);
/** Kinds that this role may found, in the order in which they are offered. */
export const foundable = (role: Role): GroupKind[] => groupKinds.filter((kind) => mayFound(role, kind));

type Span = { since: string; until: string | null };
export const holdsOn = ({ since, until }: Span, day: string) => since <= day && (until === null || until >= day);
/** Members of a day, each with those who sat there on it. */
export const compositionOn = <M extends Span & { seats: readonly Span[] }>(members: readonly M[], day: string): M[] =>
  members.filter((member) => holdsOn(member, day)).map((member) => ({ ...member, seats: member.seats.filter((seat) => holdsOn(seat, day)) }));
/** Its account comes from there still; without anybody like that the member has no representative. */
export const isRepresented = (seats: readonly (Span & { here: boolean })[], day: string) => seats.some((seat) => seat.here && holdsOn(seat, day));
/** Entitled to vote on a day: one vote a member, whoever sits there. */
export const votesOn = (members: readonly (Span & { voting: boolean })[], day: string) => members.filter((member) => member.voting && holdsOn(member, day)).length;
