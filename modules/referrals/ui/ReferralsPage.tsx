import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { NetworkTabs } from '#modules/directory/ui/index.ts';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { referrals } from '../contract.ts';
import { standings, statesOf, type Standing } from '../filters.ts';
import type { State } from '../rules.ts';
import { boxOf, sideOf, useReferralFilters } from './address.ts';
import { Narrowed } from './Narrowed.tsx';
import styles from './Referrals.module.css';
import { ReferralRow } from './ReferralRow.tsx';
import { useReferralWords } from './words.ts';

/** Inbox and outbox of referrals: overdue ones first. */
export default function ReferralsPage() {
  const { t } = useLingui(), words = useReferralWords();
  const [side, setSide] = useAddress('smer', 'k-nam'), [asked, setState] = useAddress('stav', 'open');
  const { filters, clear } = useReferralFilters();
  const box = boxOf(side), state = (standings as readonly string[]).includes(asked) ? asked as Standing : 'open';
  const read = usePages(referrals.list, { query: { ...filters, box, state } }, { keepPrevious: true });
  const counts = read.data?.counts ?? [], of = (which: readonly State[]) => counts.filter((one) => which.includes(one.state)).reduce((sum, one) => sum + one.referrals, 0);
  const label = box === 'in' ? t`Odkázaní k nám` : box === 'out' ? t`Odkázaní od nás` : t`Odkázaní k nám i od nás`;
  return (
    <Page title={t`Odkázání`} subtitle={<Trans>Kdo na koho čeká a jak to dopadlo</Trans>} action={{ label: t`Odkázat na službu`, icon: <IconArrowForwardUp size={18} />, to: '/sit/odkazani/nove' }}>
      <NetworkTabs />
      <div className="stack">
        <div className="inline">
          <div className={styles.side}><Segmented label={t`Směr`} hideLabel value={sideOf[box]} onChange={setSide} options={[{ value: sideOf.in, label: t`K nám` }, { value: sideOf.out, label: t`Od nás` }, { value: sideOf.both, label: t`Obojí` }]} /></div>
          <Select aria-label={t`Stav`} value={state} onChange={(next) => setState(next ?? 'open')} allowDeselect={false} style={{ flex: '0 1 16rem' }}
            data={standings.filter((one) => box === 'out' || one !== 'draft').toSorted((a, b) => Number(b === 'open') - Number(a === 'open')).map((one) => ({ value: one, label: `${words.standing[one]} (${of(statesOf(one))})` }))} />
        </div>
        <Narrowed filters={filters} items={read.data?.items ?? []} onClear={clear} />
        {read.error ? <ProblemAlert problem={read.error} onRetry={() => void read.refetch()} /> : !read.data ? <Loading rows={5} /> : (
          <Card title={label} count={of(statesOf(state))}>
            {read.data.items.length ? <Rows label={label}>{read.data.items.map((one) => <ReferralRow key={one.id} of={one} {...(box !== 'both' && { side: box })} />)}</Rows>
              : <Empty>{Object.keys(filters).length || box === 'both' ? <Trans>Takové odkázání tu není.</Trans> : box === 'in' ? <Trans>Nikdo k vám teď nikoho neodkazuje.</Trans> : <Trans>Nikoho teď neodkazujete. Začněte tlačítkem Odkázat na službu, nebo v případu.</Trans>}</Empty>}
            <More of={read} />
          </Card>
        )}
      </div>
    </Page>
  );
}
