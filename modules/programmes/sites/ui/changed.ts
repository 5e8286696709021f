import { programmes } from '../../contract.ts';
import { programmeSites } from '../contract.ts';

/** What is read anew when something of a site changes. */
export const anew = { invalidates: [programmes.list, programmes.get, programmes.site, programmeSites.table, programmeSites.duties, programmeSites.actors] } as const;
