import { Suspense, lazy, useState, type ComponentType } from 'react';
import { Loading } from '#platform/design/Loading.tsx';

/** What a room brings to the page of a programme or of a site, loaded by itself. */
export function Part<Of extends object>({ component, of }: { component: () => Promise<{ default: ComponentType<Of> }>; of: Of }) {
  const [Component] = useState<ComponentType<Of>>(() => lazy(component) as unknown as ComponentType<Of>);
  return <Suspense fallback={<Loading rows={4} />}><Component {...of} /></Suspense>;
}
