// What is sent when referring and when answering.
import { z } from 'zod';
import { Day, Id, line, prose, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { ages, declineReasons, needsWords, outcomes, urgencies } from './rules.ts';

const words = {
  need: z.string().min(1).max(60),
  /** What is asked: about the situation, never a name. */
  asked: writing(2000),
  ages: z.array(z.enum(ages)).max(ages.length).default([]), languages: z.array(z.string().min(1).max(60)).max(10).default([]), orpCode: z.string().regex(/^\d{4}$/).nullable().default(null),
  urgency: z.enum(urgencies), /** From the urgency when missing. */ answerDueOn: Day.nullable().default(null),
  accompanied: z.boolean().default(false), accompaniedBy: prose(200).default(''), accompaniedOn: Day.nullable().default(null),
  /** Whom of us to call at work. */
  contact: line(200),
};
/** The words of a draft. */
export const Words = z.strictObject(words);
export type Words = z.output<typeof Words>;
/** Somebody is asked: said in a form before it is sent. */
export const Addressed = z.array(z.unknown()).min(1);
const oneTarget = z.strictObject({ id: Id, serviceId: Id.nullable().default(null), partnerId: Id.nullable().default(null) });
export const NewReferral = z.strictObject({
  /** Of the whole lot; each referral has its own in `targets`. */
  id: Id, serviceId: Id, caseId: Id.nullable().default(null), about: z.array(Id).max(30).default([]), recordId: Id.nullable().default(null), note: prose(4000).default(''),
  targets: z.array(oneTarget).min(1).max(8), /** Left as a draft otherwise. */ send: z.boolean().default(true), ...words,
}).refine((r) => r.targets.every((one) => one.serviceId !== null || one.partnerId !== null), { path: ['targets'], error: say({ cs: 'Vyberte službu nebo partnera.', en: 'Choose a service or a partner.', uk: 'Виберіть службу або партнера.' }) })
  .refine((r) => new Set(r.targets.map((one) => one.serviceId ?? one.partnerId)).size === r.targets.length, { path: ['targets'], error: say({ cs: 'Jedna služba je vybraná dvakrát.', en: 'One service is chosen twice.', uk: 'Одну службу вибрано двічі.' }) })
  .refine((r) => r.caseId !== null || r.about.length === 0, { path: ['about'], error: say({ cs: 'Koho se to týká, jde vybrat jen z případu.', en: 'Persons are chosen from a case.', uk: 'Людей вибирають зі справи.' }) });
export type NewReferral = z.output<typeof NewReferral>;

const text = prose(2000).default('');
const choice = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('send') }), z.strictObject({ move: z.literal('receive') }), z.strictObject({ move: z.literal('accept'), text }),
  z.strictObject({ move: z.literal('wait'), until: Day.nullable().default(null), position: z.int().min(1).max(100_000).nullable().default(null), text }),
  z.strictObject({ move: z.literal('decline'), reason: z.enum(declineReasons), text }),
  z.strictObject({ move: z.literal('start'), text }),
  z.strictObject({ move: z.literal('end'), outcome: z.enum(outcomes), text }),
  z.strictObject({ move: z.literal('withdraw'), text: writing(2000) }),
]);
export const MoveBody = choice
  .refine((m) => m.move !== 'wait' || m.until !== null || m.position !== null, { path: ['until'], error: say({ cs: 'Napište aspoň odhad dne, nebo pořadí.', en: 'Say at least an estimated day, or the position.', uk: 'Напишіть хоча б орієнтовний день або номер у черзі.' }) })
  .refine((m) => m.move !== 'decline' || !needsWords(m.reason) || m.text !== '', { path: ['text'], error: say({ cs: 'Napište důvod.', en: 'Write the reason.', uk: 'Напишіть причину.' }) });
export type MoveBody = z.output<typeof MoveBody>;
