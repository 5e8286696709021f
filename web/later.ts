import { lazy, type ComponentType } from 'react';
import { loadWhole } from './language.ts';

/** A component whose script is loaded when it is first drawn; to be drawn inside of Suspense. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>) => lazy(async () => ({ default: await load() }));
/** The same, with all words of the language. */
export const laterInWhole = <P extends object>(load: () => Promise<ComponentType<P>>) => later(async () => (await Promise.all([load(), loadWhole()]))[0]);
