import { NumberInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Page } from '#platform/design/Page.tsx';
import { today } from '#platform/i18n/format.ts';
import { WorkTabs } from '../../ui/WorkTabs.tsx';
import type { Indicator } from '../contract.ts';
import { emptyIndicator, IndicatorEditor } from './IndicatorEditor.tsx';

/** The head asks the records of work anything that a goal could count, before it becomes a goal. Nothing is kept. */
export default function CountPage() {
  const { t } = useLingui();
  const now = Number(today().slice(0, 4)), [indicator, setIndicator] = useState<Indicator>(() => ({ ...emptyIndicator(), target: null })), [year, setYear] = useState(now);
  return (
    <Page narrow title={<Trans>Spočítat práci</Trans>} subtitle={<Trans>Složte větu a uvidíte, co říkají záznamy. Stejnou větu může mít cíl. Nic se neukládá.</Trans>}>
      <WorkTabs />
      <Card>
        <NumberInput label={t`Rok`} hideControls maw={140} mb="md" min={2000} max={2100} value={year} onChange={(next) => { if (Number(next) >= 2000 && Number(next) <= 2100) setYear(Number(next)); }} />
        <IndicatorEditor value={indicator} onChange={setIndicator} year={year} />
      </Card>
    </Page>
  );
}
