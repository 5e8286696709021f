import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useCase } from '#modules/cases/ui/index.ts';
import { sheetLater } from '#platform/design/sheetLater.tsx';

const IncidentSheet = sheetLater(async () => (await import('./IncidentSheet.tsx')).IncidentSheet);

/** At a case of clients: to warn whoever goes to their home. */
export default function CaseIncident({ caseId }: { caseId: string }) {
  const [open, setOpen] = useState(false);
  if (!useCase(caseId).data?.writable) return null;
  return <><Button variant="default" leftSection={<IconAlertTriangle size={18} />} onClick={() => setOpen(true)}><Trans>Výstraha</Trans></Button>{open && <IncidentSheet caseId={caseId} onClose={() => setOpen(false)} />}</>;
}
