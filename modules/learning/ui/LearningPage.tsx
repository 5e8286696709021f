import { NumberInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useAddress } from '#platform/design/address.ts';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { Tabs, type Tab } from '#platform/design/Tabs.tsx';
import { today } from '#platform/i18n/format.ts';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { InductionsCard } from '../induction/ui/InductionsCard.tsx';
import { EndingList } from '../qualifications/ui/EndingList.tsx';
import { RulesCard } from './RulesCard.tsx';
import { TeamCard } from './TeamCard.tsx';
import { WorkerYear } from './WorkerYear.tsx';

/** Vzdělávání: of the team for those who lead it, of me for me. */
export default function LearningPage() {
  const { t } = useLingui(), { membership } = useMe(), leads = membership.role === 'head' || membership.role === 'methodologist', now = today().slice(0, 4), [said, setYear] = useAddress('rok', now), year = Number(said) || Number(now);
  const tabs: Tab[] = [
    ...(leads ? [{ id: 'tym', title: t`Tým`, content: () => <TeamCard year={year} /> }] : []), { id: 'moje', title: t`Moje`, content: () => <WorkerYear membershipId={membership.id} year={year} /> },
    ...(leads ? [{ id: 'zpusobilosti', title: t`Způsobilosti`, content: () => <EndingList /> }] : []), { id: 'nastupy', title: t`Noví lidé`, content: () => <InductionsCard /> }, { id: 'pozadavky', title: t`Co se vyžaduje`, content: () => <RulesCard /> },
  ];
  return (
    <Page title={t`Vzdělávání`} subtitle={t`Co se vyžaduje, co je splněno, co je v plánu a komu co končí`} tools={<NumberInput label={t`Rok`} w={110} min={2000} max={2100} allowDecimal={false} value={year} onChange={(value) => { if (Number(value) >= 2000) setYear(String(value)); }} />}>
      <QualityTabs />
      <Tabs tabs={tabs} label={t`Části vzdělávání`} name="cast" />
    </Page>
  );
}
