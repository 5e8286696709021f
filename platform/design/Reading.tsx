import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './Loading.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

type Props<T> = { of: UseQueryResult<T>; rows?: number; loading?: ReactNode; children: (data: T) => ReactNode };

/** What was read, or the same shape in grey, or the reason why not. */
export function Reading<T>({ of, rows = 3, loading, children }: Props<T>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <ProblemAlert problem={of.error} onRetry={() => void of.refetch()} />;
  return loading ?? <Loading rows={rows} />;
}
