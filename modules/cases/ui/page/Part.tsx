import { createElement, lazy, Suspense, type ComponentType } from 'react';
import { Loading } from '#platform/design/Loading.tsx';

type Loaded = () => Promise<{ default: ComponentType<{ caseId: string }> }>;
const loaded = new Map<Loaded, ComponentType<{ caseId: string }>>();
/** One lazy component for one part, however often it is drawn. */
function lazyOf(component: Loaded): ComponentType<{ caseId: string }> {
  const made = loaded.get(component) ?? lazy(component);
  loaded.set(component, made);
  return made;
}

/** A part that a room brings to the page of a case. */
export function Part({ part, caseId, rows = 4 }: { part: { component: Loaded }; caseId: string; rows?: number }) {
  return <Suspense fallback={<Loading rows={rows} />}>{createElement(lazyOf(part.component), { caseId })}</Suspense>;
}
