import { useLingui } from '@lingui/react/macro';
import { SectionTabs } from '#platform/design/SectionTabs.tsx';
import { tabs } from './tabs.ts';

/** The parts of „Práce“. */
export function WorkTabs() {
  const { t } = useLingui();
  return <SectionTabs tabs={tabs} label={t`Části práce`} />;
}
