// What may be decided about a formal application, and by when. Pure: the same in the browser and on the server.
import { addDays } from '#platform/i18n/format.ts';

type Sentence = Record<'cs' | 'en' | 'uk', string>;
export const ways = ['in_person', 'post', 'data_box', 'email', 'phone'] as const;
/** `unknown` stands in rows that are older than applications. */
export const receivedWays = [...ways, 'unknown'] as const;
export type Way = (typeof receivedWays)[number];
export const decisions = ['contract', 'refused', 'withdrawn', 'no_answer'] as const;
export type Decision = (typeof decisions)[number];
export const states = ['open', ...decisions] as const;
export type State = (typeof states)[number];
/** § 91(3) of Act 108/2006: the service asked for is not provided, it is full, the state of health, a contract ended for breach in the last six months. */
export const grounds = ['not_provided', 'capacity', 'health', 'repeated'] as const;
export type Ground = (typeof grounds)[number];
export const waitingOutcomes = ['contract', 'not_interested', 'unreachable', 'elsewhere'] as const;
export type WaitingOutcome = (typeof waitingOutcomes)[number];

/** Days to decide in a service that has not said otherwise. */
export const usualDays = 30;
export const decideBy = (receivedOn: string, days: number) => addDays(receivedOn, days);
/** Soon enough to be reminded of. */
export const soonDays = 7;
export const urgency = (by: string, today: string): 'late' | 'soon' | 'calm' => (by < today ? 'late' : by <= addDays(today, soonDays) ? 'soon' : 'calm');

type Decided = { state: Decision; decidedOn: string; ground: string | null; contractFrom: string | null; callAgreed: boolean };
/** What is wrong with a decision about an application that came on that day, by field. */
export function problemsOf({ state, decidedOn, ground, contractFrom, callAgreed }: Decided, receivedOn: string): Record<string, Sentence> {
  const wrong: Record<string, Sentence> = {};
  if (decidedOn < receivedOn) wrong['decidedOn'] = { cs: 'Rozhodnutí nemůže předcházet přijetí žádosti.', en: 'The decision cannot come before the application.', uk: 'Рішення не може передувати отриманню заяви.' };
  if (state === 'refused' && !ground) wrong['ground'] = { cs: 'Odmítnout lze jen ze zákonného důvodu. Vyberte ho.', en: 'Only a ground of the law allows a refusal. Choose it.', uk: 'Відмовити можна лише із законної підстави. Виберіть її.' };
  if (state !== 'refused' && ground) wrong['ground'] = { cs: 'Důvod patří jen k odmítnutí.', en: 'A ground belongs to a refusal only.', uk: 'Підстава стосується лише відмови.' };
  if (callAgreed && ground !== 'capacity') wrong['callAgreed'] = { cs: 'Do pořadníku patří jen odmítnutí pro kapacitu.', en: 'Only those refused for capacity stand on the waiting list.', uk: 'До черги належать лише відмови через місткість.' };
  if (contractFrom && state !== 'contract') wrong['contractFrom'] = { cs: 'Začátek smlouvy patří jen k uzavřené smlouvě.', en: 'The first day belongs to a contract only.', uk: 'Початок стосується лише укладеного договору.' };
  return wrong;
}
/** On the waiting list today: refused for capacity, agreed to be called, not taken off. */
export const isWaiting = ({ state, callAgreed, waitingEndedOn }: { state: State; callAgreed: boolean; waitingEndedOn: string | null }) => state === 'refused' && callAgreed && waitingEndedOn === null;
/** The year's days, for the register. */
export const yearDays = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });
