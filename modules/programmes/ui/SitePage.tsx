import { Trans, useLingui } from '@lingui/react/macro';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { useLingui as useTranslation } from '@lingui/react';
import { useParams } from '@tanstack/react-router';
import { Page } from '#platform/design/Page.tsx';
import { useParts } from '#platform/design/parts.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tabs } from '#platform/design/Tabs.tsx';
import type { Site } from '../contract.ts';
import { SiteOverview } from '../sites/ui/SiteOverview.tsx';
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
  return <Tabs name="cast" label={t`Části místa`} tabs={[{ id: 'prehled', title: <Trans>Přehled</Trans>, content: () => <SiteOverview of={of} /> }, ...tabs.map((tab) => ({ id: tab.key, title: _(tab.label), content: () => <LazyPart key={tab.key} load={tab.component} of={parts} /> }))]} />;
}
