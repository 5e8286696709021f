import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { useCase } from './useCase.ts';

/** An empty part of a case. Only who leads it, and whoever takes part in a locality, is told that nothing is there; others see no more than what is shared with them, whether anything exists or not. */
export function NothingSeen({ caseId, action, children }: { caseId: string; action?: ReactNode; children: ReactNode }) {
  const header = useCase(caseId).data, leads = header?.standing === 'lead' || header?.subjectKind === 'locality' && header.standing === 'participant';
  return <Empty action={action}>{leads ? children : <Trans>Nevidíte nic, co by k tomu bylo sdíleno. Zeptejte se organizace, která případ vede.</Trans>}</Empty>;
}
