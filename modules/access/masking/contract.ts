// Masked organisations: whoever may not know the name reads a neutral one.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, prose } from '#platform/http/contract.ts';

export const OrganisationRef = z.strictObject({ organisationId: Id });
export const Unmasking = z.object({ id: Id, organisation: z.object({ id: Id, name: z.string() }), since: Day, until: Day.nullable(), /** Holds today. */ holds: z.boolean() });
export const Mask = z.object({
  organisationId: Id, /** The true one. */ name: z.string(), masked: z.boolean(), /** What others read. */ neutralName: z.string(), neutralShortName: z.string(), /** Because the whole is masked; only its head can take it off. */ inherited: z.boolean(),
  /** An office cannot be masked. */ possible: z.boolean(), unmaskings: z.array(Unmasking),
}).meta({ id: 'Mask' });
export type Mask = z.infer<typeof Mask>;

const head = ['head'] as const;
export const masking = endpoints({
  list: { method: 'GET', path: '/masks', summary: 'My organisation and its parts: masked or not, and to whom they told their name.', allow: head, reply: z.object({ items: z.array(Mask) }) },
  put: { method: 'PUT', path: '/masks/:organisationId', summary: 'Mask my organisation, with all its parts and services, under a neutral name.', allow: head, params: OrganisationRef, body: z.strictObject({ name: line(80), shortName: line(40) }) },
  lift: { method: 'DELETE', path: '/masks/:organisationId', summary: 'Take the mask off: everybody reads the true name again.', allow: head, params: OrganisationRef },
  tell: { method: 'POST', path: '/masks/:organisationId/unmaskings', summary: 'Let another organisation know the name.', allow: head, creates: true, params: OrganisationRef, body: z.strictObject({ id: Id, toOrganisationId: Id, until: Day.nullable(), note: prose(300) }), reply: Created },
  untell: { method: 'POST', path: '/masks/unmaskings/:unmaskingId/end', summary: 'From now on it reads the neutral name again.', allow: head, params: z.strictObject({ unmaskingId: Id }) },
});
