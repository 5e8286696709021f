// What somebody may do until a day. Of a health certificate only that it holds.
import { z } from 'zod';
import { Created, Day, endpoints, Id, page, pageQuery, prose } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Qualification } from '../contract.ts';

const QualificationRef = z.strictObject({ qualificationId: Id });
const written = { kind: z.string().min(1).max(60), title: prose(200).default(''), obtainedOn: Day, validUntil: Day.nullable().default(null), proof: prose(300).default('') };
const inOrder = (q: { obtainedOn: string; validUntil: string | null }, ctx: z.RefinementCtx) => { if (q.validUntil && q.validUntil < q.obtainedOn) ctx.addIssue({ code: 'custom', path: ['validUntil'], message: say({ cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' }) }); };

export const qualifications = endpoints({
  list: { method: 'GET', path: '/qualifications', summary: 'Qualifications that hold or were not renewed, those that end first first: of everybody for the head and methodologists, mine for me.', allow: 'signedIn', query: z.strictObject(pageQuery), reply: page(Qualification) },
  add: { method: 'POST', path: '/qualifications', summary: 'Write down a qualification, or with `followsId` renew one.', allow: 'signedIn', creates: true, body: z.strictObject({ id: Id, membershipId: Id, followsId: Id.nullable().default(null), ...written }).superRefine(inOrder), reply: Created },
  change: { method: 'PATCH', path: '/qualifications/:qualificationId', summary: 'Correct a qualification, or end it.', allow: 'signedIn', versioned: true, params: QualificationRef, body: z.strictObject({ ...written, endedOn: Day.nullable().default(null) }).superRefine(inOrder) },
});
