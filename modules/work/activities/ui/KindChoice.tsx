import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconRepeat } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { dayShort, weekday } from '#platform/i18n/format.ts';
import { activityKinds } from '../../rules.ts';
import { kindIcons, useKindWords } from '../../ui/kinds.ts';
import { useWorkWords } from '../../ui/words.tsx';
import { activities } from '../contract.ts';
import styles from './Activity.module.css';

/** What kind of work it was: one of my last ones again by one tap, or a kind. */
export function KindChoice({ onDay }: { /** The day it is written for, when it is not today. */ onDay: string }) {
  const { t } = useLingui();
  const kinds = useKindWords(), words = useWorkWords();
  const ground = useRead(activities.ground), starts = ground.data?.starts ?? [];
  const day = onDay ? { den: onDay } : {}, Contact = kindIcons.contact;
  return (
    <>
      <ProblemAlert problem={ground.error} onRetry={() => void ground.refetch()} />
      {starts.length > 0 && (
        <Card title={<Trans>Znovu jako posledně</Trans>}>
          <Rows label={t`Znovu jako posledně`}>{starts.map(({ record }) => (
            <Row key={record.id} lead={<IconRepeat size={18} aria-hidden />} to={`/prace/zapsat?${new URLSearchParams({ znovu: record.id, ...day }).toString()}`}
              title={<span className={styles.name}>{[kinds[record.kind], record.details?.place?.name ?? (record.place || record.details?.partner?.name)].filter(Boolean).join(' · ')}</span>} note={[`${weekday(record.onDay)} ${dayShort(record.onDay)}`, words.minutes(record.minutes)].join(' · ')} />
          ))}</Rows>
        </Card>
      )}
      <Card title={<Trans>Co to bylo</Trans>}>
        <ul className={styles.kinds} role="list" aria-label={t`Druhy práce`}>
          <li><Link to={'/zapsat' as string} className={styles.kind}><Contact size={20} aria-hidden /><span className={styles.name}>{kinds.contact}</span></Link></li>
          {activityKinds.map((kind) => { const Icon = kindIcons[kind]; return <li key={kind}><Link to={'/prace/zapsat' as string} search={{ druh: kind, ...day } as never} className={styles.kind}><Icon size={20} aria-hidden /><span className={styles.name}>{kinds[kind]}</span></Link></li>; })}
        </ul>
      </Card>
    </>
  );
}
