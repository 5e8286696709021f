import { use, type ReactNode } from 'react';
import { hasDaily, hasWhole, loadDaily, loadWhole } from './language.ts';

/** Draws what is inside when all words of the language are there; to be drawn inside of Suspense. */
export function Whole({ children }: { children: ReactNode }) {
  if (!hasWhole()) use(loadWhole());
  return children;
}
/** The same with the words of the frame's parts and of the pages that are opened all day: a page that needs others brings them. */
export function Daily({ children }: { children: ReactNode }) {
  if (!hasDaily()) use(loadDaily());
  return children;
}
