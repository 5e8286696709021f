import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useMe } from '#platform/design/me.ts';
import { usePages } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { number } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { InsightsTabs } from '#modules/insights/ui/index.ts';
import { FromSignals } from '../advocacy/ui/FromSignals.tsx';
import { signals } from '../contract.ts';
import { BarrierSheet } from './BarrierSheet.tsx';
import { Filters } from './Filters.tsx';
import styles from './Signals.module.css';
import { SignalRows } from './SignalRows.tsx';
import { useNarrowing } from './useNarrowing.ts';

/** Signals of the organisation: how many in which domain, and those behind each number; from them an action begins. */
export default function SignalsPage() {
  const { t } = useLingui(), { role } = useMe().membership, narrowing = useNarrowing(), { domain, setDomain, query } = narrowing, [noting, setNoting] = useState(false), [month, setMonth] = useAddress('mesic');
  const asked = { ...query, ...(/^\d{4}-\d{2}$/.test(month) && { month }) }, found = usePages(signals.list, { query: { limit: 50, ...asked } }, { keepPrevious: true }), { label } = useCodes('barrier_domain');
  const methodologist = role === 'methodologist';
  return (
    <Page title={t`Podněty`} subtitle={methodologist ? t`Podněty mimo případy a ze setkání; případy čte tým a koordinace` : t`Co opakovaně stojí v cestě, z případů, lokalit a setkání. Malá čísla organizaci neopouštějí.`}
      {...(!methodologist && { tools: <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setNoting(true)}><Trans>Zapsat podnět</Trans></Button> })}>
      <InsightsTabs />
      <Filters of={narrowing} />
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {!found.data && !found.error && <Card><Loading rows={5} /></Card>}
      {found.data && (found.data.counts.length === 0 ? <Card><Empty><Trans>Zatím není zapsaný žádný podnět. Zapisují se v případu, u kontaktu, ze setkání, nebo tady.</Trans></Empty></Card> : (
        <div className={styles.split}>
          <Card title={t`Podle oblasti`}><Rows>{found.data.counts.map((one) => <Row key={one.domain} current={one.domain === domain} title={label(one.domain)} note={<Plural value={one.cases} one="v # případu" few="ve # případech" many="v # případu" other="v # případech" />}
            end={<Button variant="subtle" size="xs" onClick={() => setDomain(one.domain === domain ? '' : one.domain)}>{number(one.signals)}<span className="hidden-text">{t`, ukázat: ${label(one.domain)}`}</span></Button>} />)}</Rows></Card>
          <Card title={domain ? label(domain) : t`Všechny oblasti`} action={month && <Button variant="default" size="xs" onClick={() => setMonth('')}><Trans>Všechny měsíce</Trans></Button>}>
            <FromSignals query={asked} any={found.data.items.length > 0} />
            {found.data.items.length === 0 ? <Empty><Trans>Tomuto výběru neodpovídá žádný podnět.</Trans></Empty> : <SignalRows of={found.data.items} label={t`Podněty`} />}
            <More of={found} />
          </Card>
        </div>
      ))}
      {noting && <BarrierSheet caseId={null} onClose={() => setNoting(false)} />}
    </Page>
  );
}
