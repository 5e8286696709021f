import { Suspense } from 'react';
import { hasVault } from '#platform/offline/present.ts';
import { KeptHere } from '#modules/offline/ui/index.ts';
import { Whole } from './Whole.tsx';

/** What the device holds of somebody whose session has ended. */
export const Kept = ({ bySession = true }: { bySession?: boolean }) => hasVault() && <Suspense fallback={null}><Whole><KeptHere bySession={bySession} /></Whole></Suspense>;
