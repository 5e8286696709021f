// A shift is handed over: what goes on, what to watch, and that it was taken over.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, prose, Version, writing } from '#platform/http/contract.ts';
import { CrisisRef } from '../contract.ts';

export const ShiftHandover = z.object({
  id: Id, version: Version, role: z.object({ code: z.string(), name: z.string() }), from: z.string(), to: z.string(), goesOn: z.string(), watch: z.string(), at: Instant, takenAt: Instant.nullable(), /** It is for me and I have not taken it over. */ waitsForMe: z.boolean(),
}).meta({ id: 'CrisisShift' });
export type ShiftHandover = z.infer<typeof ShiftHandover>;
const team = ['worker', 'head', 'coordinator'] as const;
export const crisisShifts = endpoints({
  list: { method: 'GET', path: '/cases/:caseId/crises/:activationId/shifts', summary: 'Hand-overs of shifts, the newest first.', allow: team, params: CrisisRef, reply: z.object({ items: z.array(ShiftHandover).max(200) }) },
  handOver: { method: 'POST', path: '/cases/:caseId/crises/:activationId/shifts', summary: 'My shift in a role ends; what goes on and what to watch.', allow: team, creates: true, params: CrisisRef,
    body: z.strictObject({ id: Id, roleCode: z.string().max(40), toMembershipId: Id, goesOn: writing(4000), watch: prose(4000).default('') }), reply: Created },
  take: { method: 'PUT', path: '/cases/:caseId/crises/:activationId/shifts/:shiftId/taken', summary: 'I have read it and take over.', allow: team, params: CrisisRef.extend({ shiftId: Id }), body: z.strictObject({}) },
});
