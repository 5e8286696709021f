import { NumberInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useAddress } from '#platform/design/address.ts';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { learning } from '../contract.ts';
import { WorkerYear } from './WorkerYear.tsx';

/** One worker in a year. */
export default function WorkerPage() {
  const { membershipId = '' } = useParams({ strict: false }) as { membershipId?: string }, { t } = useLingui(), now = today().slice(0, 4), [said, setYear] = useAddress('rok', now), year = Number(said) || Number(now);
  const found = useRead(learning.worker, { params: { membershipId }, query: { year } }, { keepPrevious: true });
  return (
    <Page title={found.data?.worker.name ?? t`Vzdělávání`} back={{ to: '/kvalita/vzdelavani', label: t`Vzdělávání` }} tools={<NumberInput label={t`Rok`} w={110} min={2000} max={2100} allowDecimal={false} value={year} onChange={(value) => { if (Number(value) >= 2000) setYear(String(value)); }} />}>
      <QualityTabs within="/kvalita/vzdelavani" />
      <WorkerYear membershipId={membershipId} year={year} />
    </Page>
  );
}
