import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { SetOut } from '#modules/localities/safety/ui/index.ts';
import { NextVisit } from './NextVisit.tsx';
import { useDay, useHasClients } from './useDay.ts';
import { clock, headingOf, useSoonWords, WriteVisit } from './words.tsx';
import styles from './Today.module.css';

/** Where I go today: promised contacts and reviews by their time, the next one marked; on a phone it stands alone above. */
export default function TripCard() {
  const { t } = useLingui();
  const phone = usePhone(), soon = useSoonWords();
  const { mine, visits, next, minute, isWritten } = useDay();
  if (!useHasClients()) return null;
  const rest = phone ? visits.filter((visit) => visit !== next) : visits;
  return (
    <>
      {phone && next && <NextVisit visit={next} minute={minute} />}
      {!(phone && next && rest.length === 0) && (
        <Card title={phone && next ? t`Dál dnes` : t`Dnešní cesta`}>
          <ProblemAlert problem={mine.error} onRetry={() => void mine.refetch()} />
          {mine.isPending && <Loading rows={3} />}
          {mine.data && (rest.length === 0 ? <Empty><Trans>Na dnešek není domluvená žádná schůzka ani kontakt.</Trans></Empty> : (
            <Rows>{rest.map((visit) => {
              const words = soon(visit, minute), isNext = visit === next, written = isWritten(visit), what = visit.caseLabel ? visit.what : undefined;
              const how = written ? <Tag tone="done"><Trans>zapsáno, čeká na odeslání</Trans></Tag> : words && <Tag tone={isNext ? 'waiting' : 'plain'}>{words}</Tag>;
              return <Row key={visit.id} current={isNext} lead={<span className={styles.time}>{clock(visit.dueTime) ?? t`dnes`}</span>} title={headingOf(visit)} note={how ? <span className="inline">{what}{how}</span> : what}
                {...(visit.caseId && { to: `/pripady/${visit.caseId}` })} end={<span className="inline"><SetOut promise={visit} /><WriteVisit visit={visit} /></span>} />;
            })}</Rows>
          ))}
        </Card>
      )}
    </>
  );
}
