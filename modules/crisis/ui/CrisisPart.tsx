import { createElement, lazy, Suspense, type ComponentType } from 'react';
import { Loading } from '#platform/design/Loading.tsx';

type Props = { caseId: string; activationId: string };
type Loaded = () => Promise<{ default: ComponentType<Props> }>;
const loaded = new Map<Loaded, ComponentType<Props>>();
function lazyOf(component: Loaded): ComponentType<Props> {
  const made = loaded.get(component) ?? lazy(component);
  loaded.set(component, made);
  return made;
}

/** A part that a room brings to the page of a crisis. */
export function CrisisPart({ part, ...of }: { part: { component: Loaded } } & Props) {
  return <Suspense fallback={<Loading rows={4} />}>{createElement(lazyOf(part.component), of)}</Suspense>;
}
