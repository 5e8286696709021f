import { lazy, Suspense, type ComponentType } from 'react';
import { hasVault } from '#platform/offline/present.ts';
import { KeptHere } from '#modules/offline/ui/index.ts';
import { loadWhole } from './language.ts';

type Props = { bySession?: boolean };
// Beside the way in: without its words it stays away, and the way in is there. (What is loaded late may not itself be something that loads late.)
const InWords = lazy<ComponentType<Props>>(() => loadWhole().then(() => ({ default: (props) => <KeptHere {...props} /> }), () => ({ default: () => null })));

/** What the device holds of somebody whose session has ended. */
export const Kept = ({ bySession = true }: Props) => hasVault() && <Suspense fallback={null}><InWords bySession={bySession} /></Suspense>;
