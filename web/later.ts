import { lazy, type ComponentType } from 'react';

/** A component whose script is loaded when it is first drawn; to be drawn inside of Suspense. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>) => lazy(async () => ({ default: await load() }));
