import { useLingui } from '@lingui/react/macro';
import { SectionTabs } from '#platform/design/SectionTabs.tsx';
import { tabs } from './tabs.ts';

/** The parts of „Cíle“. */
export function GoalsTabs() {
  const { t } = useLingui();
  return <SectionTabs tabs={tabs} label={t`Části cílů`} />;
}
