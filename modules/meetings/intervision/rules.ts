// Intervision and supervision: how they are led and what is done with what came of them. Pure; the same answer in the browser.
import type { MeetingKind, MeetingState } from '../shapes.ts';

export const answers = ['taken', 'later', 'not_taken'] as const;
export type IdeaAnswer = (typeof answers)[number];

/** Meetings at which a case is told. */
export const castKinds: readonly MeetingKind[] = ['intervision', 'supervision'];
export const isCast = (kind: MeetingKind): boolean => castKinds.includes(kind);
/** May a case be brought there yet? What ended takes no more. */
export const takesCases = (state: MeetingState): boolean => state === 'draft' || state === 'invited' || state === 'running';
/** Are ideas noted? Also while the minutes wait for approval; not once they were handed over. */
export const takesIdeas = (state: MeetingState, handedOn: string | null): boolean => handedOn === null && (takesCases(state) || state === 'written');

/** How one case is led, in minutes: who brings it tells it, colleagues ask, say what comes to their mind, and it is summed up by who brought it. */
export const steps = [
  { code: 'telling', minutes: 10 }, { code: 'asking', minutes: 10 }, { code: 'ideas', minutes: 20 }, { code: 'summing', minutes: 5 },
] as const;
export type StepCode = (typeof steps)[number]['code'];
export const stepWords: Readonly<Record<StepCode, { cs: string; en: string; uk: string }>> = {
  telling: { cs: 'Představení: kdo případ přináší, vypráví; ostatní poslouchají', en: 'Telling: who brings the case tells it, the others listen', uk: 'Представлення: хто приносить випадок, розповідає; інші слухають' },
  asking: { cs: 'Dotazy: jen na porozumění, bez rad', en: 'Questions: to understand only, no advice', uk: 'Запитання: лише для розуміння, без порад' },
  ideas: { cs: 'Nápady: co kolegy napadá; kdo případ přinesl, poslouchá', en: 'Ideas: what comes to colleagues’ minds; who brought the case listens', uk: 'Ідеї: що спадає колегам на думку; хто приніс випадок, слухає' },
  summing: { cs: 'Shrnutí: co si odnáší, kdo případ přinesl', en: 'Summing up: what the one who brought the case takes away', uk: 'Підсумок: що забирає із собою той, хто приніс випадок' },
};
