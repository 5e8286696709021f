import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { cards, type Change } from '../contract.ts';
import styles from './cards.module.css';
import { useChangeText } from './changeText.ts';
import type { Of } from './Verified.tsx';
import { authorText } from './words.ts';

function Line({ change }: { change: Change }) {
  const { heading, label, value } = useChangeText();
  return <Row title={heading(change)} note={
    <div className={styles.change}>
      {dateTime(change.at)} · {authorText(change.by)}
      {change.fields.length > 0 && <dl>{change.fields.map(({ field, before, after }) => (
        <div key={field}><dt>{label(field)}</dt><dd>{value(field, before) && <><del>{value(field, before)}</del>{' → '}</>}<ins>{value(field, after) || '–'}</ins></dd></div>
      ))}</dl>}
    </div>} />;
}

/** What was changed: who, when, from what to what. Read only when somebody asks. */
export function HistoryCard({ of }: { of: Of }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const history = usePages(cards.history, { query: { ...of, limit: 15 } }, { enabled: open });
  return (
    <Card title={t`Historie změn`} action={<Button variant="subtle" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <Trans>Skrýt</Trans> : <Trans>Ukázat</Trans>}</Button>}>
      {open && (history.error ? <ProblemAlert problem={history.error} onRetry={() => void history.refetch()} /> : !history.data ? <Loading rows={3} /> : (
        <>
          {history.data.items.length ? <Rows label={t`Historie změn`}>{history.data.items.map((change) => <Line key={change.id} change={change} />)}</Rows> : <p className="meta"><Trans>Od té doby, co to vidíte, se nic nezměnilo.</Trans></p>}
          <More of={history}><Trans>Ukázat starší</Trans></More>
        </>
      ))}
    </Card>
  );
}
