import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconAlertCircle, IconCheck, IconLock, IconLockOpen, IconPencil, IconRepeat } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMaybeMe } from '#platform/design/me.ts';
import { PersonalNote } from '#platform/design/ClientWords.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { WhoMark, type Who } from '#platform/design/WhoMark.tsx';
import { day, weekday } from '#platform/i18n/format.ts';
import { DetailLines } from '../activities/ui/DetailLines.tsx';
import type { WorkRecord } from '../contract.ts';
import { useKindWords } from './kinds.ts';
import { useWorkWords } from './words.tsx';
import styles from './Contact.module.css';

type Props = { record: WorkRecord; nameOf: (person: string) => string; who?: Who; /** Two lines of the text only. */ short?: boolean; withCase?: boolean; onChange?: () => void; /** What hangs on it: its documents. */ below?: ReactNode };

/** One record: when, how, by whom, what; open or locked in words, and whether it was understood. */
export function RecordItem({ record, nameOf, who = record.own ? 0 : 1, short = false, withCase = false, onChange, below }: Props) {
  const { t } = useLingui();
  const words = useWorkWords(), kinds = useKindWords(), me = useMaybeMe()?.membership.id;
  const { understood, details } = record, support = record.kind === 'method_support', kind = support ? kinds.method_support : details?.kind ? kinds[details.kind] : '', apart = support || details !== null && record.caseId === null;
  const people = record.about.map(nameOf).filter(Boolean).join(', ') || (kind && record.about.length > 0 ? t`klientů jménem: ${record.about.length}` : '');
  return (
    <li className={styles.record}>
      <div className={styles.head}>
        <WhoMark who={who} />
        <b>{weekday(record.onDay)} {day(record.onDay)}{record.atTime && ` ${record.atTime.replace(/^0/, '')}`}</b>
        {kind && <span className={styles.kind}>{kind}</span>}
        <span className="meta">{[words.mode[record.mode], words.minutes(record.minutes), record.place || details?.place?.name].filter(Boolean).join(' · ')}</span>
      </div>
      <div className="meta">{[withCase ? record.caseLabel ?? record.oneOffRequest : '', people, `${record.author.name}, ${record.organisation.name}`].filter(Boolean).join(' · ')}</div>
      {details && <DetailLines record={record} details={details} />}
      {record.facts && <p className={`${styles.facts} ${short ? styles.short : ''}`}>{record.facts}</p>}
      {!short && record.opinion && <div className={styles.opinion}><PersonalNote title={<Trans>Odborný názor, jen pro nás</Trans>}>{record.opinion}</PersonalNote></div>}
      <div className={styles.tags}>
        {record.confidenceOf ? <Tag icon={<IconLock aria-hidden />}><Trans>důvěrné: {nameOf(record.confidenceOf)}</Trans></Tag>
          : !record.own ? <Tag icon={<IconLockOpen aria-hidden />}><Trans>otevřeno nám</Trans></Tag>
          : record.openTo.length ? <Tag icon={<IconLockOpen aria-hidden />}><Trans>čte i {record.openTo.map(({ name }) => name).join(', ')}</Trans></Tag>
          : <Tag icon={<IconLock aria-hidden />}><Trans>jen náš tým</Trans></Tag>}
        {!short && (understood === 'yes' ? <Tag tone="done" icon={<IconCheck aria-hidden />}><Trans>porozumění ověřeno</Trans></Tag>
          : understood && <Tag tone={understood === 'not_checked' ? 'plain' : 'soon'} icon={<IconAlertCircle aria-hidden />}>{t`porozumění: ${words.understood[understood]}`}</Tag>)}
        {record.enteredBy && <span className="meta"><Trans>předáno, zapsáno do spisu: {record.enteredBy}</Trans></span>}
        {!short && record.interpreter && <span className="meta"><Trans>tlumočí {record.interpreter}</Trans></span>}
        {!short && record.goal && <span className="meta"><Trans>k cíli „{record.goal.words}“</Trans></span>}
        {!short && record.commitments.map(({ id, what, done }) => <span key={id} className="meta">{done ? t`splněno: ${what}` : t`úkol: ${what}`}</span>)}
        {!short && record.own && record.caseId === null && record.oneOffRequest && <Link className={styles.onward} to={`/sit/odkazani/nove?zaznam=${record.id}` as never}><Trans>Odkázat na službu</Trans></Link>}
        {below}
        {onChange && <span className={styles.actions}>
          {apart && kind && !support && record.author.id === me && <Button variant="subtle" size="xs" leftSection={<IconRepeat size={16} />} renderRoot={(props: object) => <Link to={'/prace/zapsat' as string} search={{ znovu: record.id } as never} {...props} />}><Trans>Zapsat znovu</Trans></Button>}
          {record.mayChange && (apart ? <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} />} renderRoot={(props: object) => <Link to={`/prace/zaznam/${record.id}` as string} {...props} />}><Trans>Opravit</Trans></Button>
            : <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} />} onClick={onChange}><Trans>Opravit</Trans></Button>)}
        </span>}
      </div>
    </li>
  );
}
