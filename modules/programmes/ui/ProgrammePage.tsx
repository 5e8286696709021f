import { Trans, useLingui } from '@lingui/react/macro';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { useLingui as useTranslation } from '@lingui/react';
import { useParams } from '@tanstack/react-router';
import { Page } from '#platform/design/Page.tsx';
import { useParts, type ProgrammeCard } from '#platform/design/parts.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tabs } from '#platform/design/Tabs.tsx';
import type { Programme } from '../contract.ts';
import { AboutCard } from './AboutCard.tsx';
import { ActivitiesCard } from './ActivitiesCard.tsx';
import styles from './Programmes.module.css';
import { TeamCard } from './TeamCard.tsx';
import { useProgramme } from './useProgramme.ts';

/** One programme: what it is, and the tabs that rooms bring. */
export default function ProgrammePage() {
  const { programmeId = '' } = useParams({ strict: false }) as { programmeId?: string };
  const { t } = useLingui(), found = useProgramme(programmeId), of = found.data;
  return (
    <Page title={of?.name ?? t`Program`} subtitle={of?.by.name} back={{ to: '/programy', label: t`Programy` }}>
      <Reading of={found} rows={6}>{(programme) => <Whole of={programme} />}</Reading>
    </Page>
  );
}
function Whole({ of }: { of: Programme }) {
  const { t } = useLingui(), { _ } = useTranslation();
  const tabs = useParts('programmeTabs').filter((tab) => tab.for === undefined || of.whole);
  return <Tabs name="cast" label={t`Části programu`} tabs={[{ id: 'prehled', title: <Trans>Přehled</Trans>, content: () => <Overview of={of} /> }, ...tabs.map((tab) => ({ id: tab.key, title: _(tab.label), content: () => <LazyPart key={tab.key} load={tab.component} of={{ programmeId: of.id }} /> }))]} />;
}
function Overview({ of }: { of: Programme }) {
  const cards = useParts('programmeCards').filter((card) => card.for === undefined || of.whole), column = (name: ProgrammeCard['column']) => cards.filter((card) => card.column === name).map((card) => <LazyPart key={card.key} load={card.component} of={{ programmeId: of.id }} />);
  return (
    <div className={styles.columns}>
      <div className={styles.column}><AboutCard of={of} />{column('left')}</div>
      <div className={styles.column}><ActivitiesCard of={of} /><TeamCard of={of} />{column('right')}</div>
    </div>
  );
}
