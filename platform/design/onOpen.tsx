import { lazy, Suspense, useState, type ComponentType } from 'react';

/** A sheet or dialog whose code comes when it is first opened: `const Search = onOpen(() => import('./Search.tsx').then((m) => m.Search))`. */
export function onOpen<P extends { open: boolean }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Loaded = lazy(() => load().then((component) => ({ default: component }))) as unknown as ComponentType<P>;
  return function OnOpen(props: P) {
    // Once opened it stays, so that closing can be drawn.
    const [opened, setOpened] = useState(props.open);
    if (props.open && !opened) setOpened(true);
    return opened ? <Suspense fallback={null}><Loaded {...props} /></Suspense> : null;
  };
}
