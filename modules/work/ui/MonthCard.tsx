import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { day, month, number, percent, weekday } from '#platform/i18n/format.ts';
import { work } from '../contract.ts';
import { inHours } from './words.tsx';
import styles from './Contact.module.css';

/** My month in three numbers, last on Today, saying who sees them and which days stay without a record. */
export default function MonthCard() {
  const { t } = useLingui();
  const { role } = useMe().membership;
  const found = useRead(work.month, {}, { enabled: role === 'worker' || role === 'coordinator' || role === 'head' }).data;
  if (!found) return null;
  const { contacts, minutes, direct, without } = found;
  return (
    <Card title={t`Můj ${month(found.month).replace(/\s\d{4}.*$/, '')}`} action={<Link to={'/prace' as string} style={{ fontWeight: 600, color: 'var(--action)' }}><Trans>Záznamy</Trans></Link>}>
      <dl className={styles.figures}>
        <div><dt><Trans>kontaktů</Trans></dt><dd>{number(contacts)}</dd></div>
        <div><dt><Trans>hodin</Trans></dt><dd>{number(inHours(minutes))}</dd></div>
        <div><dt><Trans>přímá práce</Trans></dt><dd>{minutes ? percent(direct / minutes) : '–'}</dd></div>
      </dl>
      <p className="meta inline"><IconLock size={14} aria-hidden /><Trans>Vidíte vy a vaše vedení.</Trans></p>
      {without.length > 0 && <p className="meta"><Trans>Bez zápisu:</Trans> {without.slice(-3).map((one) => `${weekday(one)} ${day(one).replace(/\s\d{4}$/, '')}`).join(', ')}{without.length > 3 && ` ${t`a dříve ještě ${without.length - 3}`}`}</p>}
    </Card>
  );
}
