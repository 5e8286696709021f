// Emergency access: whoever stands beside a person in danger learns whom to call. Logged first, answered then, told to the owners.
import { z } from 'zod';
import { Created, Day, endpoints, Id, Instant, line, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';

export const dangers = ['life', 'violence', 'child', 'missing', 'self_harm', 'other'] as const;
export const Danger = z.enum(dangers).meta({ id: 'Danger' });
export type Danger = z.infer<typeof Danger>;
/** Shorter than this nobody says what happened. */
export const shortestReason = 15;

export const EmergencyRequest = z.strictObject({
  id: Id, /** The whole name, in any spelling. */ name: line(200), birthDate: Day, danger: Danger,
  reason: writing(1000).refine((text) => text.length >= shortestReason, { error: say({ cs: 'Napište aspoň jednou větou, co se stalo.', en: 'Write at least one sentence about what happened.', uk: 'Напишіть хоча б одним реченням, що сталося.' }) }),
});
export type EmergencyRequest = z.output<typeof EmergencyRequest>;

export const EmergencyView = z.object({
  endsAt: Instant, danger: Danger, reason: z.string(),
  person: z.object({ name: z.string(), nativeName: z.string(), birthDate: Day, interpreterLanguage: z.string().nullable() }),
  services: z.array(z.object({ organisation: z.string(), service: z.string(), phones: z.array(z.object({ label: z.string(), phone: z.string() })), workers: z.array(z.string()) })),
  /** What an approaching person must know. */
  safety: z.array(z.string()),
  children: z.array(z.object({ name: z.string(), born: z.int() })),
}).meta({ id: 'EmergencyView' });
export type EmergencyView = z.infer<typeof EmergencyView>;

export const EmergencyNotice = z.object({
  id: Id, at: Instant, reader: z.string(), organisation: z.string(), danger: Danger, reason: z.string(), personId: Id, personName: z.string().nullable(),
  /** When it ends or ended. */
  endsAt: Instant, lasts: z.boolean(), looks: z.int(), confirmedAt: Instant.nullable(), comment: z.string(),
}).meta({ id: 'EmergencyNotice' });
export type EmergencyNotice = z.infer<typeof EmergencyNotice>;

const mayAsk = ['worker', 'head'] as const;
const AccessRef = z.strictObject({ emergencyAccessId: Id });
export const emergency = endpoints({
  ask: { method: 'POST', path: '/emergency/requests', summary: 'Say who is in danger and why: this is logged before anything is looked for.', allow: mayAsk, creates: true, body: EmergencyRequest, reply: Created },
  answer: { method: 'POST', path: '/emergency/requests/:emergencyRequestId/answer', summary: 'Answer a logged request, once: an access for a few hours, or nobody found.', allow: mayAsk, params: z.strictObject({ emergencyRequestId: Id }), reply: z.object({ accessId: Id.nullable() }) },
  mine: { method: 'GET', path: '/emergency', summary: 'My emergency accesses that last.', allow: mayAsk, reply: z.object({ items: z.array(z.object({ id: Id, endsAt: Instant })) }) },
  view: { method: 'GET', path: '/emergency/:emergencyAccessId', summary: 'Whom to call and what to know; each look is in the read log.', allow: mayAsk, params: AccessRef, reply: EmergencyView },
  end: { method: 'POST', path: '/emergency/:emergencyAccessId/end', summary: 'End my emergency access.', allow: mayAsk, params: AccessRef },
  notices: { method: 'GET', path: '/emergency/notices', summary: 'Emergency accesses to people of ours that I was told of.', allow: ['worker', 'head', 'coordinator'], reply: z.object({ items: z.array(EmergencyNotice) }) },
  confirm: { method: 'POST', path: '/emergency/notices/:emergencyNoticeId/confirm', summary: 'I have read it; with a comment, and ending it now when I say so.', allow: ['worker', 'head', 'coordinator'], params: z.strictObject({ emergencyNoticeId: Id }), body: z.strictObject({ comment: writing(1000).optional(), end: z.boolean() }) },
});
