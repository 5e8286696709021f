import { useLingui } from '@lingui/react/macro';
import { SectionTabs } from '#platform/design/SectionTabs.tsx';
import { tabs } from './tabs.ts';

/** The second row of „Kvalita“. */
export function QualityTabs({ within }: { within?: string }) {
  const { t } = useLingui();
  return <SectionTabs tabs={tabs} label={t`Části kvality`} within={within} />;
}
