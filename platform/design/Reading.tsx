import type { ReactNode } from 'react';
import { Loading } from './Loading.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import type { Refused, Unreachable } from '#platform/http/client.ts';

type Props<T> = { of: { data: T | undefined; error: Refused | Unreachable | null; refetch: () => unknown }; rows?: number; loading?: ReactNode; children: (data: T) => ReactNode };

/** What was read, or the same shape in grey, or the reason why not. */
export function Reading<T>({ of, rows = 3, loading, children }: Props<T>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <ProblemAlert problem={of.error} onRetry={() => void of.refetch()} />;
  return loading ?? <Loading rows={rows} />;
}
