import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { Page } from '#platform/design/Page.tsx';
import { Tabs } from '#platform/design/Tabs.tsx';
import { useMe } from '#platform/design/me.ts';
import { insights, mayRead, type Insight } from '../rules.ts';
import { DistrictView } from './DistrictView.tsx';
import { FiguresView } from './FiguresView.tsx';
import { InsightsTabs } from './InsightsTabs.tsx';

/** Přehledy: figures of the organisation, and what was published of the district. */
export default function InsightsPage() {
  const { t } = useLingui(), { role } = useMe().membership;
  const titles: Record<Insight, string> = { caseload: t`Otevřené případy`, flow: t`Průchod fázemi`, help: t`První pomoc`, needs: t`Potřeby`, barriers: t`Překážky`, workload: t`Práce` };
  const ids: Record<Insight, string> = { caseload: 'pripady', flow: 'faze', help: 'prvni-pomoc', needs: 'potreby', barriers: 'prekazky', workload: 'prace' };
  const tabs = insights.filter((what) => mayRead(role, what, 'usual')).map((what) => ({ id: ids[what], title: titles[what], content: () => <FiguresView what={what} title={titles[what]} /> }));
  return (
    <Page title={<Trans>Přehledy</Trans>} subtitle={<Trans>Spočítané z případů a záznamů; nikdo je neopisuje</Trans>}
      tools={<Button variant="default" onClick={() => window.print()} leftSection={<IconPrinter size={18} aria-hidden />}><Trans>Vytisknout</Trans></Button>}>
      <InsightsTabs />
      <Tabs name="prehled" label={t`Přehledy`} tabs={[...tabs, { id: 'obvod', title: t`Obvod`, content: () => <DistrictView /> }]} />
    </Page>
  );
}
