import { createElement, lazy, Suspense, type ComponentType } from 'react';
import { Loading } from '#platform/design/Loading.tsx';

type Loaded = () => Promise<{ default: ComponentType<{ meetingId: string }> }>;
const loaded = new Map<Loaded, ComponentType<{ meetingId: string }>>();
/** One lazy component for one part, however often it is drawn. */
function lazyOf(component: Loaded): ComponentType<{ meetingId: string }> {
  const made = loaded.get(component) ?? lazy(component);
  loaded.set(component, made);
  return made;
}

/** A tab or card that a part of the room brings to the page of a meeting. */
export function Part({ part, meetingId }: { part: { component: Loaded }; meetingId: string }) {
  return <Suspense fallback={<Loading rows={3} />}>{createElement(lazyOf(part.component), { meetingId })}</Suspense>;
}
