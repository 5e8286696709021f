// The signpost: a paper with services for somebody to take along. Nothing on it, in its name or in the request says for whom it is.
import { z } from 'zod';
import { endpoints, Id } from '#platform/http/contract.ts';

export const signpostLanguages = ['cs', 'uk', 'ru', 'vi', 'mn', 'en'] as const;
export const SignpostLanguage = z.enum(signpostLanguages);
export type SignpostLanguage = z.infer<typeof SignpostLanguage>;
/** Five panels of a folded sheet hold two services each; the sixth is its front. */
export const mostInLeaflet = 10;

export const signpost = endpoints({
  pdf: { method: 'POST', path: '/directory/signpost', summary: 'A signpost to services as a PDF: a list on A4 or a sheet folded twice, Czech alone or beside a language of clients.', allow: 'signedIn', file: 'application/pdf',
    body: z.strictObject({ serviceIds: z.array(Id).min(1).max(30), layout: z.enum(['list', 'leaflet']), /** `cs`: Czech alone. */ language: SignpostLanguage }) },
});
