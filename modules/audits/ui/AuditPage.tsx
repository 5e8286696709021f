import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLingui as useTranslation } from '@lingui/react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useParts } from '#platform/design/parts.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tabs } from '#platform/design/Tabs.tsx';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import type { Audit } from '../contract.ts';
import { AuditHead } from './AuditHead.tsx';
import { CancelSheet } from './CancelSheet.tsx';
import { DeclareNotice } from './DeclareNotice.tsx';
import { MethodNotice } from './MethodNotice.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { useAudit } from './useAudit.ts';

/** One audit: what is known of it to the reader, and the tabs that rooms bring. */
export default function AuditPage() {
  const { auditId = '' } = useParams({ strict: false }) as { auditId?: string };
  const { t } = useLingui(), found = useAudit(auditId), of = found.data, [cancelling, setCancelling] = useState(false), going = of?.state === 'open' || of?.state === 'draft';
  return (
    <Page title={of ? of.service.name || t`Služba` : t`Audit`} subtitle={of && of.service.of !== of.service.name ? of.service.of : undefined} back={{ to: '/kvalita/audity', label: t`Audity` }} tools={of?.plans && going && <Button variant="subtle" color="red" onClick={() => setCancelling(true)}><Trans>Zrušit audit</Trans></Button>}>
      <QualityTabs within="/kvalita/audity" />
      <Reading of={found} rows={6}>{(audit) => <Whole of={audit} />}</Reading>
      {cancelling && of && <CancelSheet of={of} onClose={() => setCancelling(false)} />}
    </Page>
  );
}
function Whole({ of }: { of: Audit }) {
  const { t } = useLingui(), { _ } = useTranslation();
  const tabs = useParts('auditTabs').filter((tab) => tab.for === undefined || tab.for === 'team' && of.inTeam || tab.for === 'results' && of.results || tab.for === 'hands' && (of.inTeam || of.hands));
  return <>
    <AuditHead of={of} />
    <DeclareNotice of={of} />
    {of.newer && of.inTeam && <MethodNotice of={of} />}
    <Tabs name="cast" label={t`Části auditu`} tabs={[{ id: 'prehled', title: <Trans>Přehled</Trans>, content: () => <OverviewTab of={of} /> }, ...tabs.map((tab) => ({ id: tab.key, title: _(tab.label), content: () => <LazyPart key={tab.key} load={tab.component} of={{ auditId: of.id }} /> }))]} />
  </>;
}
