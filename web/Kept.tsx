import { lazy, Suspense, type ComponentType } from 'react';
import { hasVault } from '#platform/offline/present.ts';
import { loadKeptHere } from '#modules/offline/ui/index.ts';
import { loadWhole } from './language.ts';

// Beside the way in: without its words or its script it stays away, and the way in is there.
const KeptHere = lazy<ComponentType<{ bySession?: boolean }>>(() => Promise.all([loadKeptHere(), loadWhole()]).then(([loaded]) => loaded, () => ({ default: () => null })));

/** What the device holds of somebody whose session has ended. */
export const Kept = ({ bySession = true }: { bySession?: boolean }) => hasVault() && <Suspense fallback={null}><KeptHere bySession={bySession} /></Suspense>;
