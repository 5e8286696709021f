// What lies in the vault: the bundle of the server with who took it and the code lists, so that forms can be drawn.
import type { Me } from '#platform/design/me.ts';
import { useTaken } from '#platform/offline/useDevice.ts';
import type { Code } from '#modules/directory/contract.ts';
import type { Bundle } from '../contract.ts';

export type Taken = Omit<Bundle, 'deposit'> & { membershipId: string; me: Me; codes: Code[] };
export const useTakenAlong = () => useTaken<Taken>();
