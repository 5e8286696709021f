import { useLingui } from '@lingui/react/macro';
import { SectionTabs } from '#platform/design/SectionTabs.tsx';
import { tabs } from './tabs.ts';

/** The parts of „Přehledy“. */
export function InsightsTabs({ within }: { within?: string }) {
  const { t } = useLingui();
  return <SectionTabs tabs={tabs} label={t`Části přehledů`} within={within} />;
}
