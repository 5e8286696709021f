import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { signals } from '../contract.ts';
import { useBarrierWords } from './words.ts';

/** Barriers of the organisation: how many in which domain, and the records behind each number. */
export default function BarriersPage() {
  const { t } = useLingui();
  const [domain, setDomain] = useAddress('oblast'), [after, setAfter] = useAddress('od');
  const found = useRead(signals.barriers, { query: { limit: 50, ...(domain && { domain }), ...(after && { after }) } }, { keepPrevious: true });
  const { label } = useCodes('barrier_domain'), levels = useBarrierWords();
  return (
    <Page title={<Trans>Bariéry</Trans>} subtitle={<Trans>Jen uvnitř organizace; žádné číslo odtud neodchází</Trans>} back={{ to: '/prace', label: t`Práce` }}>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading rows={5} />}
      {found.data && (found.data.counts.length === 0 ? <Card><Empty><Trans>Zatím není zapsaná žádná bariéra. Zapisují se v případu nebo přímo u kontaktu.</Trans></Empty></Card> : (
        <div className="columns">
          <Card title={<Trans>Podle oblasti</Trans>}><Rows>{found.data.counts.map((one) => <Row key={one.domain} current={one.domain === domain} title={label(one.domain)} note={<Plural value={one.cases} one="v # případu" few="ve # případech" many="v # případu" other="v # případech" />}
            end={<Button variant="subtle" size="xs" onClick={() => setDomain(one.domain === domain ? '' : one.domain)}>{number(one.barriers)}<span className="hidden-text">{t`, ukázat: ${label(one.domain)}`}</span></Button>} />)}</Rows></Card>
          <Card title={domain ? label(domain) : <Trans>Všechny oblasti</Trans>} action={domain && <Button variant="default" size="xs" onClick={() => setDomain('')}><Trans>Všechny</Trans></Button>}>
            <Rows>{found.data.items.map((one) => <Row key={one.id} title={one.text} note={[label(one.domain, one.notedOn), levels[one.level], one.orp?.name, one.caseLabel, day(one.notedOn)].filter(Boolean).join(' · ')} {...(one.caseId && { to: `/pripady/${one.caseId}` })} />)}</Rows>
            {found.data.next && <Button variant="default" mt="sm" onClick={() => setAfter(found.data.next!)}><Trans>Starší</Trans></Button>}
          </Card>
        </div>
      ))}
    </Page>
  );
}
