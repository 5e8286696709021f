// Parts that rooms bring to pages of other rooms: tabs and cards of a case, cards of Today. The page asks the list; it does not know the rooms.
import type { MessageDescriptor } from '@lingui/core';
import { createContext, useContext, type ComponentType } from 'react';
import type { Ahead } from './ahead.ts';

/** Whose case it is: of clients, or of a locality, in which no person stands. Of clients only when missing. */
export type CaseOf = 'client' | 'locality';
type InCase = { of?: readonly CaseOf[] };
type Asks = { /** What it asks as soon as it is drawn: begun before its script is there. */ ahead?: readonly Ahead[] };
export const isOf = ({ of = ['client'] }: InCase, kind: CaseOf) => of.includes(kind);

type Lazy<Props> = () => Promise<{ default: ComponentType<Props> }>;
/** A tab of the case page, at `/pripady/$caseId/<key>`, or of a locality, at `/lokality/$caseId/<key>`. */
export type CaseTab = InCase & { key: string; order: number; /** Has a big action of its own under the thumb of a phone; those of the page stay away. */ ownAction?: true; label: MessageDescriptor; component: Lazy<{ caseId: string }> };
/** A card of the case's overview; on a phone the columns follow one another, left, middle, right. */
export type CaseCard = InCase & Asks & { key: string; column: 'left' | 'middle' | 'right'; order: number; component: Lazy<{ caseId: string }> };
/** A line or block in the header of the case page. */
export type CaseHeader = InCase & Asks & { key: string; order: number; component: Lazy<{ caseId: string }> };
/** Lines in the history of a case: rows of a list. */
export type CaseHistory = InCase & { key: string; order: number; component: Lazy<{ caseId: string }> };
/** A button beside the tabs of the case page. */
export type CaseAction = InCase & { key: string; order: number; component: Lazy<{ caseId: string }> };
/** A card of a person's page. */
export type PersonCard = { key: string; column: 'left' | 'right'; order: number; component: Lazy<{ personId: string }> };
/** A card of Today: above everything what cannot wait (somebody may be in danger), then what I owe, where I go, what others want from me. */
export type TodayCard = { key: string; column: 'top' | 'owe' | 'go' | 'asked'; order: number; /** Also for those who have no clients: the component asks nothing about any. */ withoutClients?: true; component: Lazy<object> };
/** A tab of the page of a meeting, at `/setkani/$meetingId/<key>`; only at these kinds of meeting, at all when missing. */
export type MeetingTab = { key: string; order: number; label: MessageDescriptor; kinds?: readonly string[]; component: Lazy<{ meetingId: string }> };
/** A card of the overview of a meeting. */
export type MeetingCard = { key: string; column: 'left' | 'right'; order: number; kinds?: readonly string[]; component: Lazy<{ meetingId: string }> };
/** What comes out of a point of the agenda, under the text being written: decisions by vote, tasks, watched phenomena. */
export type MinuteAction = { key: string; order: number; kinds?: readonly string[]; component: Lazy<{ meetingId: string; itemId: string }> };
/** A card of the page of a group: what it watches, its tasks. */
export type GroupCard = { key: string; column: 'left' | 'right'; order: number; component: Lazy<{ groupId: string }> };
/** A tab of the crisis plan of a locality, at `/lokality/$caseId/krize?cast=<key>`. */
export type CrisisTab = { key: string; order: number; label: MessageDescriptor; component: Lazy<{ caseId: string; activationId: string }> };
/** A card of the overview of a crisis. */
export type CrisisCard = { key: string; column: 'left' | 'right'; order: number; component: Lazy<{ caseId: string; activationId: string }> };
/** A card of the overview of quality, each about what waits or what is seen. */
export type QualityCard = { key: string; column: 'left' | 'right'; order: number; /** Everybody when missing. */ roles?: readonly string[]; component: Lazy<object> };
/** A tab of the page of an audit, at `/kvalita/audity/$auditId?cast=<key>`. */
export type AuditTab = { key: string; order: number; /** Only for the team, for those who read what was found, or for those who hand documents over (the team and the service while it goes on); for everybody who sees the audit when missing. */ for?: 'team' | 'results' | 'hands'; label: MessageDescriptor; component: Lazy<{ auditId: string }> };
/** What hangs on one finding of an audit, under its text: recommendations. */
export type FindingPart = { key: string; order: number; component: Lazy<{ auditId: string; findingId: string; theme: string }> };
/** A tab of the page of a programme, at `/programy/$programmeId?cast=<key>`. */
export type ProgrammeTab = { key: string; order: number; /** Only for the team and those who lead it; for everybody who sees the programme when missing. */ for?: 'whole'; label: MessageDescriptor; component: Lazy<{ programmeId: string }> };
/** A card of the overview of a programme. */
export type ProgrammeCard = { key: string; column: 'left' | 'right'; order: number; for?: 'whole'; component: Lazy<{ programmeId: string }> };
/** A tab of the page of a site, at `/programy/$programmeId/mista/$siteId?cast=<key>`. */
export type SiteTab = { key: string; order: number; /** Only for the team. */ for?: 'team'; label: MessageDescriptor; component: Lazy<{ programmeId: string; siteId: string }> };
/** A section of the administration page. */
export type AdminSection = { key: string; order: number; label: MessageDescriptor; /** What it is for, in a sentence under the tabs. */ about?: MessageDescriptor; /** Shown to heads only. */ forHeads?: true; component: Lazy<object> };

/** What one room brings; it exports it as `parts` from its `ui/parts.ts`. */
export type Parts = { caseTabs?: CaseTab[]; caseCards?: CaseCard[]; caseHeader?: CaseHeader[]; caseHistory?: CaseHistory[]; caseActions?: CaseAction[]; personCards?: PersonCard[]; todayCards?: TodayCard[]; meetingTabs?: MeetingTab[]; meetingCards?: MeetingCard[]; minuteActions?: MinuteAction[]; groupCards?: GroupCard[]; crisisTabs?: CrisisTab[]; crisisCards?: CrisisCard[]; qualityCards?: QualityCard[]; auditTabs?: AuditTab[]; findingParts?: FindingPart[]; programmeTabs?: ProgrammeTab[]; programmeCards?: ProgrammeCard[]; siteTabs?: SiteTab[]; adminSections?: AdminSection[] };

export const PartsContext = createContext<readonly Parts[]>([]);
/** All parts of one kind, in their order. */
export function useParts<K extends keyof Parts>(kind: K): NonNullable<Parts[K]> {
  const all = useContext(PartsContext).flatMap((parts) => (parts[kind] ?? []) as { order: number }[]);
  return all.toSorted((a, b) => a.order - b.order) as NonNullable<Parts[K]>;
}
