import { useLingui } from '@lingui/react/macro';
import { useMe } from '#platform/design/me.ts';
import { SectionTabs } from '#platform/design/SectionTabs.tsx';
import { tabs } from './tabs.ts';

/** The parts of „Cíle“. The year of a centre belongs to mine, or to the overview of all. */
export function GoalsTabs({ centreId }: { centreId?: string }) {
  const { t } = useLingui();
  const mine = useMe().membership.organisation.id;
  return <SectionTabs tabs={tabs} label={t`Části cílů`} within={centreId && (centreId === mine ? '/cile/centrum' : '/cile')} />;
}
