import { ActionIcon, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { usePhone } from '#platform/design/phone.ts';
import { sheetLater } from '#platform/design/sheetLater.tsx';

const PrintSheet = sheetLater(async () => (await import('./PrintSheet.tsx')).PrintSheet, ({ open }) => open);

/** Button that prints the whole file of a case. */
export function PrintButton({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const phone = usePhone(), [open, setOpen] = useState<boolean>();
  return (
    <>
      {phone ? <ActionIcon variant="subtle" color="gray" aria-label={t`Tisk spisu`} onClick={() => setOpen(true)}><IconPrinter size={20} aria-hidden /></ActionIcon>
        : <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => setOpen(true)}><Trans>Tisk spisu</Trans></Button>}
      {open !== undefined && <PrintSheet caseId={caseId} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
