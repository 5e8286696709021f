import { Trans, useLingui } from '@lingui/react/macro';
import { Page } from '#platform/design/Page.tsx';
import { WorkTabs } from '../../ui/WorkTabs.tsx';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';
import { ImportsCard } from './ImportsCard.tsx';

/** Records from a file and into a file. */
export default function FilesPage() {
  const { t } = useLingui();
  return (
    <Page title={<Trans>Načíst a vyvézt záznamy</Trans>} subtitle={t`Sešit XLSX nebo tabulka CSV: nejdřív se ukáže, co by se zapsalo; uloží se to až po potvrzení`}>
      <WorkTabs />
      <ImportCard />
      <ImportsCard />
      <ExportCard />
    </Page>
  );
}
