import { Trans, useLingui } from '@lingui/react/macro';
import { useLingui as useTranslation } from '@lingui/react';
import { useParams } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useParts } from '#platform/design/parts.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tabs } from '#platform/design/Tabs.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Site } from '../contract.ts';
import { Part } from './Part.tsx';
import { useSite } from './useProgramme.ts';

/** One site of a programme: how it stands, and the tabs that rooms bring. */
export default function SitePage() {
  const { programmeId = '', siteId = '' } = useParams({ strict: false }) as { programmeId?: string; siteId?: string };
  const { t } = useLingui(), found = useSite(programmeId, siteId), of = found.data;
  return (
    <Page title={of?.name ?? t`Místo programu`} subtitle={of?.orp?.region} back={{ to: `/programy/${programmeId}`, label: of?.programme.name ?? t`Program` }}>
      <Reading of={found} rows={6}>{(site) => <Whole of={site} />}</Reading>
    </Page>
  );
}
function Whole({ of }: { of: Site }) {
  const { t } = useLingui(), { _ } = useTranslation();
  const tabs = useParts('siteTabs').filter((tab) => tab.for === undefined || of.team), parts = { programmeId: of.programme.id, siteId: of.id };
  return <Tabs name="cast" label={t`Části místa`} tabs={[{ id: 'prehled', title: <Trans>Přehled</Trans>, content: () => <Overview of={of} /> }, ...tabs.map((tab) => ({ id: tab.key, title: _(tab.label), content: () => <Part key={tab.key} component={tab.component} of={parts} /> }))]} />;
}
function Overview({ of }: { of: Site }) {
  const { t } = useLingui();
  return <Card title={t`O místě`}><Facts facts={[[t`Obvod`, of.orp?.name], [t`Organizace`, of.organisation?.name], [t`Zapojení od`, of.joinedOn && day(of.joinedOn)], [t`Odešlo`, of.leftOn && day(of.leftOn)], [t`Proč odešlo`, of.leftReason]]} /></Card>;
}
