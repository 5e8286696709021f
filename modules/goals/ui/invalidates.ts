import { goalsClosing } from '../closing/contract.ts';
import { goals } from '../contract.ts';
import { goalVersions } from '../versions/contract.ts';

/** What is read anew when goals change. */
export const anew = { invalidates: [goals.centres, goals.year, goals.get, goals.waiting, goalVersions.list, goalsClosing.get] } as const;
