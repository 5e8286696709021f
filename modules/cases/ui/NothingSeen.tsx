import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { useCase } from './useCase.ts';

/** An empty part of a case. Only who leads it is told that nothing is there; others see no more than what is shared with them, whether anything exists or not. */
export function NothingSeen({ caseId, action, children }: { caseId: string; action?: ReactNode; children: ReactNode }) {
  const leads = useCase(caseId).data?.standing === 'lead';
  return <Empty action={action}>{leads ? children : <Trans>Nevidíte nic, co by k tomu bylo sdíleno. Zeptejte se organizace, která případ vede.</Trans>}</Empty>;
}
