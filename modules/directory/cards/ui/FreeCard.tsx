import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, daysUntil, number, today } from '#platform/i18n/format.ts';
import { cards, type ServiceCard, type Telling } from '../contract.ts';
import { tellingDays } from '../rules.ts';
import styles from './cards.module.css';
import { OpenNow } from './OpenNow.tsx';
import { authorText } from './words.ts';

const Waiting = ({ days }: { days: number }) => (days === 0 ? <Trans>bez čekání</Trans> : <Plural value={days} one="čekání # den" few="čekání # dny" many="čekání # dne" other="čekání # dní" />);
const Words = ({ of: { free, waitingDays, note } }: { of: Telling }) => <>{free !== null && <Plural value={free} one="# volné místo" few="# volná místa" many="# volného místa" other="# volných míst" />}{free !== null && waitingDays !== null && ', '}{waitingDays !== null && <Waiting days={waitingDays} />}{note && ` · ${note}`}</>;

function History({ serviceId }: { serviceId: string }) {
  const { t } = useLingui();
  const tellings = useRead(cards.tellings, { params: { serviceId }, query: { limit: 30 } });
  if (tellings.error) return <ProblemAlert problem={tellings.error} onRetry={() => void tellings.refetch()} />;
  if (!tellings.data) return <Loading rows={3} />;
  return <Rows label={t`Jak se volná místa měnila`}>{tellings.data.items.map((one) => <Row key={one.id} title={<Words of={one} />} note={`${day(one.toldOn)} · ${one.toldBy} · ${authorText(one.by)}`} />)}</Rows>;
}

/** Is it open, does it take new people, and how many places were told when and by whom. Old news is said to be old. */
export function FreeCard({ card: { service, hours, told } }: { card: ServiceCard }) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const age = told ? -daysUntil(told.toldOn) : 0;
  const ended = service.endsOn !== null && service.endsOn < today();
  return (
    <Card title={t`Právě teď`}>
      <div className="stack" style={{ gap: 'var(--space-2)' }}>
        <div className="inline">
          {ended ? <Tag><Trans>skončila {day(service.endsOn!)}</Trans></Tag> : <><OpenNow hours={hours} />{service.acceptsReferrals ? <Tag tone="done"><Trans>přijímá nové lidi</Trans></Tag> : <Tag tone="soon"><Trans>teď nepřijímá</Trans></Tag>}</>}
        </div>
        {told ? (
          <div>
            {told.free !== null && <p className={styles.free}><b>{number(told.free)}</b> <Plural value={told.free} one="volné místo" few="volná místa" many="volného místa" other="volných míst" /></p>}
            {told.waitingDays !== null && <p className="strong"><Waiting days={told.waitingDays} /></p>}
            {told.note && <p>{told.note}</p>}
            <p className="meta"><Trans>Řečeno {day(told.toldOn)}: {told.toldBy}. Zapsáno: {authorText(told.by)}.</Trans></p>
            {age > tellingDays && <Tag tone="soon"><Plural value={age} one="před # dnem, zeptejte se znovu" few="před # dny, zeptejte se znovu" many="před # dne, zeptejte se znovu" other="před # dny, zeptejte se znovu" /></Tag>}
          </div>
        ) : <p className="meta"><Trans>Volná místa zatím nikdo nezapsal. Kapacita služby není počet volných míst.</Trans></p>}
        {told && <div><Button variant="subtle" size="xs" aria-expanded={all} onClick={() => setAll(!all)}>{all ? <Trans>Skrýt starší</Trans> : <Trans>Jak se to měnilo</Trans>}</Button></div>}
        {all && <History serviceId={service.id} />}
      </div>
    </Card>
  );
}
