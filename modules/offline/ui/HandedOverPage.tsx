import { Button, Group, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { offline, type HandedOver } from '../contract.ts';
import { useWaitingWords } from './words.ts';
import styles from './Offline.module.css';

/** What somebody wrote in the field and could not send before their access ended: the head enters it under its author, or discards it. */
export default function HandedOverPage() {
  const { t } = useLingui();
  const read = useRead(offline.handedOver);
  return (
    <Page title={t`Předané záznamy`} narrow>
      <Reading of={read}>{({ items }) => items.length === 0 ? <Card><Empty><Trans>Nikdo nic nepředal. Objeví se tu, co někdo zapsal v terénu a nestihl odeslat, než jeho přístup skončil.</Trans></Empty></Card> : (
        <Card title={t`Čekají na zapsání`} count={items.length}>
          <ul role="list" className={styles.items}>{items.map((item) => <Handed key={item.id} item={item} />)}</ul>
        </Card>
      )}</Reading>
    </Page>
  );
}

function Handed({ item }: { item: HandedOver }) {
  const { t } = useLingui();
  const words = useWaitingWords();
  const [discarding, setDiscarding] = useState(false);
  const enter = useChange(offline.enter, { invalidates: 'everything', onDone: () => said(t`Zapsáno pod jménem autora.`) });
  return (
    <li className={styles.item}>
      <div className={styles.head}><b>{words.title(item)}{item.caseId && item.caseLabel && <> · <Link to={`/pripady/${item.caseId}` as string}>{item.caseLabel}</Link></>}</b></div>
      <span className="meta">{item.author} · {t`zapsáno ${dateTime(item.writtenAt)}`} · {t`předáno ${dateTime(item.handedAt)}`}</span>
      <Facts facts={words.content(item).map(([, name, value]) => [name, <span key="v" className={styles.words}>{value}</span>] as const)} />
      <ProblemAlert problem={enter.error} />
      <Group gap="sm">
        <Button variant="default" loading={enter.isPending} onClick={() => enter.mutate({ params: { depositId: item.id } })}><Trans>Zapsat pod jménem autora</Trans></Button>
        <Button variant="subtle" color="red" onClick={() => setDiscarding(true)}><Trans>Zahodit…</Trans></Button>
      </Group>
      {discarding && <DiscardSheet id={item.id} onClose={() => setDiscarding(false)} />}
    </li>
  );
}

function DiscardSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const discard = useChange(offline.discard, { invalidates: [offline.handedOver], onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Zahodit předaný záznam?`} confirm={<Trans>Zahodit</Trans>} danger loading={discard.isPending} problem={discard.error} labels={{ reason: t`Proč` }} onConfirm={() => discard.mutate({ params: { depositId: id }, body: { reason } })}>
      <Textarea label={t`Proč`} description={t`Důvod zůstane zapsaný, obsah ne.`} autosize minRows={2} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
