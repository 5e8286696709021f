import { useRead } from '#platform/design/query.ts';
import { programmes } from '../contract.ts';

/** One programme as I see it; its tabs read it once. */
export const useProgramme = (programmeId: string) => useRead(programmes.get, { params: { programmeId } });
/** One site as I see it. */
export const useSite = (programmeId: string, siteId: string) => useRead(programmes.site, { params: { programmeId, siteId } });
/** What is read anew when something of a programme or a site changes. */
export const anew = { invalidates: [programmes.list, programmes.get, programmes.site] } as const;
