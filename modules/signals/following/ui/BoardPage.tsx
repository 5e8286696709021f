import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { number } from '#platform/i18n/format.ts';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { following } from '../contract.ts';
import type { AddresseeKind, Age, Dimension, Due, State } from '../rules.ts';
import styles from './Following.module.css';
import { FollowedRows } from './FollowedRows.tsx';
import { MeetingSheet } from './MeetingSheet.tsx';
import { RepeatsCard } from './RepeatsCard.tsx';
import { useFilters } from './useFilters.ts';
import { useAgeWords, useDueWords, useKindWords, useStateWords, useThemes } from './words.ts';

type Facet = { dimension: Dimension; title: string; groups: readonly { key: string; n: number }[]; word: (key: string) => string };

/** All recommendations that I follow, across services: what is due first; each count opens its list. */
export default function BoardPage() {
  const { t } = useLingui(), { role } = useMe().membership, phone = usePhone(), filters = useFilters(), [calling, setCalling] = useState(false);
  const found = usePages(following.list, { query: { limit: 50, ...filters.query } }, { keepPrevious: true }), label = useThemes(), stateWords = useStateWords(), kinds = useKindWords(), dues = useDueWords(), ages = useAgeWords();
  const callable = found.data?.items.filter(({ may }) => may.includes('callMeeting')) ?? [];
  return (
    <Page title={t`Doporučení`} subtitle={t`Co kdo komu doporučil, jak na to odpověděl a co se s tím stalo`}
      {...(callable.length > 0 && { tools: <Button variant="default" leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setCalling(true)}><Trans>Svolat společné setkání</Trans></Button> })}>
      <QualityTabs />
      <Reading of={found} rows={6}>{(data) => {
        const facets: Facet[] = [
          { dimension: 'state', title: t`Jak stojí`, groups: data.counts.state, word: (key) => stateWords[key as State] }, { dimension: 'due', title: t`Termín`, groups: data.counts.due, word: (key) => dues[key as Due] }, { dimension: 'age', title: t`Od předání`, groups: data.counts.age, word: (key) => ages[key as Age] },
          { dimension: 'source', title: t`Odkud`, groups: data.counts.source, word: (key) => key === 'audit' ? t`z auditů` : data.programmes.find(({ id }) => id === key)?.name ?? t`odjinud` },
          { dimension: 'theme', title: t`Téma`, groups: data.counts.theme, word: (key) => label(key) }, { dimension: 'service', title: t`Služba`, groups: data.counts.service, word: (key) => data.services.find(({ id }) => id === key)?.name ?? t`bez služby` }, { dimension: 'kind', title: t`Komu`, groups: data.counts.kind, word: (key) => kinds[key as AddresseeKind] },
        ];
        // What is the same of all tells nothing and chooses nothing.
        const shown = facets.filter(({ dimension, groups }) => groups.length > 1 || filters.chosen[dimension]);
        return (
          <>
            <div className={styles.bar}>
              <Segmented<'all' | 'mine'> label={t`Která doporučení`} hideLabel options={[{ value: 'all', label: t`Všechna` }, { value: 'mine', label: t`Čekají na mě (${number(data.forMe)})` }]} value={filters.mine ? 'mine' : 'all'} onChange={(value) => filters.setMine(value === 'mine')} />
              <Segmented<'open' | 'all'> label={t`Běžící, nebo i uzavřená`} hideLabel options={[{ value: 'open', label: t`Běžící` }, { value: 'all', label: t`I uzavřená` }]} value={filters.chosen.state ? null : filters.all ? 'all' : 'open'} onChange={(value) => filters.setAll(value === 'all')} />
            </div>
            {phone && shown.length > 0 && <div className={styles.filters}>{shown.map((one) => <FacetSelect key={one.dimension} of={one} filters={filters} />)}</div>}
            <div className={shown.length > 0 && !phone ? styles.board : undefined}>
              {!phone && shown.length > 0 && <div className={styles.facets}>{shown.map((one) => <FacetCard key={one.dimension} of={one} filters={filters} />)}</div>}
              <div className={styles.facets}>
                <Card title={filters.mine ? t`Čeká na mě` : t`Doporučení`}>
                  {data.items.length > 0 ? <FollowedRows of={data.items} label={t`Doporučení`} /> : <Empty>{filters.any ? <Trans>Tomuto výběru neodpovídá žádné doporučení.</Trans> : <Trans>Žádné doporučení teď neběží. Přicházejí z auditů, když jsou uzavřené, a z programů.</Trans>}</Empty>}
                  <More of={found} />
                </Card>
                {role !== 'worker' && <RepeatsCard onTheme={(theme) => { filters.setAll(true); filters.choose.theme(theme); }} />}
              </div>
            </div>
          </>
        );
      }}</Reading>
      {calling && <MeetingSheet of={callable} onClose={() => setCalling(false)} />}
    </Page>
  );
}

type Filtered = { of: Facet; filters: ReturnType<typeof useFilters> };
function FacetCard({ of: { dimension, title, groups, word }, filters: { chosen, choose } }: Filtered) {
  const { t } = useLingui(), now = chosen[dimension], shown = now && !groups.some(({ key }) => key === now) ? [...groups, { key: now, n: 0 }] : groups;
  return (
    <Card title={title} action={now && <Button variant="subtle" size="xs" onClick={() => choose[dimension]('')}><Trans>Vše</Trans><span className="hidden-text">{`: ${title}`}</span></Button>}>
      <Rows label={title}>{shown.map(({ key, n }) => <Row key={key} current={key === now} title={word(key)} end={<Button variant="subtle" size="xs" aria-pressed={key === now} onClick={() => choose[dimension](key === now ? '' : key)}>{number(n)}<span className="hidden-text">{t`, ukázat: ${word(key)}`}</span></Button>} />)}</Rows>
    </Card>
  );
}
function FacetSelect({ of: { dimension, title, groups, word }, filters: { chosen, choose } }: Filtered) {
  const { t } = useLingui();
  return <Select label={title} data={groups.map(({ key, n }) => ({ value: key, label: `${word(key)} (${number(n)})` }))} placeholder={t`vše`} clearable clearButtonProps={{ 'aria-label': t`Zrušit výběr: ${title}` }} value={chosen[dimension] || null} onChange={(key) => choose[dimension](key ?? '')} />;
}
