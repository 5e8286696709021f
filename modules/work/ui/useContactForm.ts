// The quick record: what it begins with, what it checks, where it is sent.
import { call, newId } from '#platform/http/client.ts';
import { say } from '#platform/http/problems.ts';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { today } from '#platform/i18n/format.ts';
import { RecordAdd, work, type WorkRecord } from '../contract.ts';
import type { BarrierLevel } from '#modules/signals/contract.ts';
import type { z } from 'zod';
import type { Directness, Mode, Understood } from '../rules.ts';

export type ContactValues = {
  id: string; caseId: string | null; onDay: string; atTime: string | null; minutes: number | null; mode: Mode | null; directness: Directness; place: string; activities: string[];
  about: string[]; language: string | null; interpreter: string; understood: Understood | null; facts: string; opinion: string; openTo: string[]; confidenceOf: string | null; goalId: string | null; oneOffRequest: string;
  commitments: { id: string; done: boolean }[]; newTasks: { id: string; what: string; dueOn: string | null }[]; barriers: { id: string; domain: string; level: z.infer<typeof BarrierLevel>; text: string }[];
};
export type Last = { about: string[]; mode: Mode; minutes: number; directness: Directness; place: string; language: string | null; interpreter: string };

/** People, way, length and interpreter come from the last visit; the back-check and reading rights never do. */
export const emptyContact = (caseId: string | null, about: string[], last: Last | null, visit: Pick<Last, 'language' | 'interpreter'> | undefined = undefined): ContactValues => ({
  id: newId(), caseId, onDay: today(), atTime: null, minutes: last?.minutes ?? null, mode: last?.mode ?? null, directness: last?.directness ?? 'direct', place: last?.place ?? '', activities: [],
  about, language: (last ?? visit)?.language ?? null, interpreter: (last ?? visit)?.interpreter ?? '', understood: null, facts: '', opinion: '', openTo: [], confidenceOf: null, goalId: null, oneOffRequest: '', commitments: [], newTasks: [], barriers: [],
});

/** Something was planned for today: its time and people hold, language and interpreter are those of the last visit; way and length would only be a guess. */
export const plannedContact = (caseId: string, about: string[], atTime: string | null, visit: Pick<Last, 'language' | 'interpreter'> | undefined): ContactValues =>
  ({ ...emptyContact(caseId, about, null, visit), atTime });

/** Says something: a sentence, or at least one thing that hangs on it. */
const saysSomething = (v: Pick<z.infer<typeof RecordAdd>, 'facts' | 'opinion' | 'oneOffRequest' | 'goalId' | 'activities' | 'newTasks' | 'barriers' | 'commitments'>) =>
  [v.facts, v.opinion, v.oneOffRequest, v.goalId].some(Boolean) || v.activities.length + v.newTasks.length + v.barriers.length + v.commitments.length > 0;
// Said along with what else is missing, not only when the rest is in order.
const Written = RecordAdd.refine(saysSomething, { path: ['facts'], when: () => true, error: say({ cs: 'Napište aspoň větu, co se stalo.', en: 'Write at least a sentence about what happened.', uk: 'Напишіть хоча б одне речення про те, що сталося.' }) });

type Options = { initial: ContactValues; key: string; onSaved: () => void; invalidate: () => Promise<unknown> };
export const useContactForm = ({ initial, key, onSaved, invalidate }: Options) => useDraftForm<ContactValues>({
  key, initial, schema: Written, onSaved,
  save: async (values) => { await call(work.add, { body: RecordAdd.parse(values) as z.input<typeof RecordAdd> }); await invalidate(); },
});

/** What a written record may be corrected to. */
export const contentOf = (r: WorkRecord) => ({
  onDay: r.onDay, atTime: r.atTime, minutes: r.minutes as number | null, mode: r.mode as Mode | null, directness: r.directness, place: r.place, activities: r.activities, about: r.about, language: r.language, interpreter: r.interpreter,
  understood: r.understood, facts: r.facts, opinion: r.opinion, openTo: r.openTo.map(({ id }) => id), confidenceOf: r.confidenceOf, goalId: r.goal?.id ?? null, oneOffRequest: r.oneOffRequest,
});
