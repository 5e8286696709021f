import { use, type ReactNode } from 'react';
import { loadWhole } from './language.ts';

/** Draws what is inside when all words of the language are there; to be drawn inside of Suspense. */
export function Whole({ children }: { children: ReactNode }) {
  use(loadWhole());
  return children;
}
