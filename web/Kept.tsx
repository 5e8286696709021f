import { lazy, Suspense, type ComponentType } from 'react';
import { hasVault } from '#platform/offline/present.ts';
import { KeptHere } from '#modules/offline/ui/index.ts';
import { loadWhole } from './language.ts';

// Beside the way in: without its words it stays away, and the way in is there.
const InWords = lazy<ComponentType<{ bySession?: boolean }>>(() => loadWhole().then(() => ({ default: KeptHere }), () => ({ default: () => null })));

/** What the device holds of somebody whose session has ended. */
export const Kept = ({ bySession = true }: { bySession?: boolean }) => hasVault() && <Suspense fallback={null}><InWords bySession={bySession} /></Suspense>;
