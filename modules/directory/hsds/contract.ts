// The public directory in the shape of HSDS 3 (Human Services Data Specification, openreferral.org): only what agreed to be published, pages by number.
import { z } from 'zod';
import { endpoints, Id } from '#platform/http/contract.ts';

const Item = z.record(z.string(), z.unknown());
/** The envelope of HSDS 3 around a page. */
export const HsdsPage = z.object({ total_items: z.int(), total_pages: z.int(), page_number: z.int(), size: z.int(), first_page: z.boolean(), last_page: z.boolean(), empty: z.boolean(), contents: z.array(Item).max(500) }).meta({ id: 'HsdsPage' });
const query = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1), per_page: z.coerce.number().int().min(1).max(500).default(50) });
const ref = z.strictObject({ id: Id });

export const hsds = endpoints({
  services: { method: 'GET', path: '/hsds/services', summary: 'Published services in the shape of HSDS 3.', allow: 'public', query, reply: HsdsPage },
  service: { method: 'GET', path: '/hsds/services/:id', summary: 'A published service with all that belongs to it, in the shape of HSDS 3.', allow: 'public', params: ref, reply: Item },
  organizations: { method: 'GET', path: '/hsds/organizations', summary: 'Organisations of published services in the shape of HSDS 3.', allow: 'public', query, reply: HsdsPage },
  organization: { method: 'GET', path: '/hsds/organizations/:id', summary: 'An organisation of published services in the shape of HSDS 3.', allow: 'public', params: ref, reply: Item },
  serviceAtLocations: { method: 'GET', path: '/hsds/service_at_locations', summary: 'Published services at their locations in the shape of HSDS 3.', allow: 'public', query, reply: HsdsPage },
});
