// What the frame draws with. Nothing of the device is loaded by this: each part comes when it is needed.
import type { QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';

export const loadKeptHere = () => import('./KeptHere.tsx');
export const OfflineDoor = lazy(() => import('./OfflineDoor.tsx'));
/** Opens what lies in the device; called only where there is something. */
export const startField = async (client: QueryClient): Promise<void> => (await import('./start.ts')).start(client);
