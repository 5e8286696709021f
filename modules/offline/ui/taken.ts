// What lies in the vault: the bundle of the server with who took it, the code lists, districts and colleagues, so that forms can be drawn.
import type { Me } from '#platform/design/me.ts';
import { useTaken } from '#platform/offline/useDevice.ts';
import type { Reply } from '#platform/http/contract.ts';
import type { access } from '#modules/access/organisations/contract.ts';
import type { Code, directory } from '#modules/directory/contract.ts';
import type { Bundle } from '../contract.ts';
import type { TakenAudits } from './audits.ts';
import type { TakenSheets } from './sheets.ts';

/** A device may hold what was taken by an earlier version, without what activities are written from without rounds and audits. */
export type Taken = Omit<Bundle, 'deposit' | 'ground' | 'around' | 'rounds' | 'audits' | 'safety' | 'support'> & Partial<Pick<Bundle, 'ground' | 'around' | 'rounds' | 'audits' | 'safety' | 'support'>> & { membershipId: string; me: Me; codes: Code[]; territory?: Reply<typeof directory.territory>; colleagues?: Reply<typeof access.colleagues>['items']; sheets?: TakenSheets; pages?: TakenAudits };
export const useTakenAlong = () => useTaken<Taken>();
