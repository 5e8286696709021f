import { Alert, Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconCloudOff, IconCloudUp, IconAlertCircle, IconArrowsSplit2 } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { keepFile } from '#platform/design/keepFile.ts';
import { Facts } from '#platform/design/Facts.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { outbox } from '#platform/offline/useDevice.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { ConflictItem } from './ConflictItem.tsx';
import { CorrectSheet } from './CorrectSheet.tsx';
import { useTakenAlong } from './taken.ts';
import { caseOf, useWaitingWords } from './words.ts';
import styles from './Offline.module.css';

/** One item with its state in words, and what can be done with it. Nothing is dropped without being asked. */
export function OutboxItem({ item, sending, onRetry }: { item: Item; sending: boolean; onRetry?: () => void }) {
  const { t } = useLingui();
  const words = useWaitingWords(), taken = useTakenAlong();
  const [doing, setDoing] = useState<'correct' | 'drop' | null>(null);
  // A step is named by what it was: the item itself holds only its number and how it went.
  const step = item.params['commitmentId'], among = taken?.cases.find(({ id, steps }) => id === caseOf(item) || steps.some((one) => one.id === step));
  const label = among?.label, what = among?.steps.find(({ id }) => id === step)?.what, title = words.title(item);
  const content = [...(what ? [['what', t`Co`, what] as [string, string, string]] : []), ...words.content(item)];
  const elsewhere = taken && item.membershipId !== taken.membershipId;
  const states = {
    waiting: sending ? <Tag tone="waiting" icon={<IconCloudUp aria-hidden />}><Trans>odesílá se</Trans></Tag> : <Tag tone="soon" icon={<IconCloudOff aria-hidden />}><Trans>čeká na signál</Trans></Tag>,
    refused: <Tag tone="late" icon={<IconAlertCircle aria-hidden />}><Trans>server odmítl</Trans></Tag>,
    conflict: <Tag tone="soon" icon={<IconArrowsSplit2 aria-hidden />}><Trans>mezitím změněno</Trans></Tag>,
    saved: <Tag tone="done" icon={<IconCheck aria-hidden />}><Trans>uloženo</Trans></Tag>,
  };
  const save = () => {
    const text = [`${title}${label ? ` · ${label}` : ''}`, dateTime(new Date(item.at)), ...content.map(([, name, value]) => `${name}: ${value}`)].join('\n');
    keepFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'zaznam.txt');
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}><b>{[title, label].filter(Boolean).join(' · ')}</b>{states[item.state]}</div>
      <span className="meta">{t`zapsáno ${dateTime(new Date(item.at))}`}{elsewhere && <> · <Trans>za jinou organizaci, odešle se, až za ni budete pracovat</Trans></>}</span>
      {item.state === 'saved' ? <p className={styles.words}>{words.short(item)}</p> : <Facts facts={content.map(([, name, value]) => [name, <span key="v" className={styles.words}>{value}</span>] as const)} />}
      {item.state === 'refused' && (
        <Alert role="alert" color="red" variant="light" title={item.problem?.title}>
          {item.problem?.detail && <p>{item.problem.detail}</p>}
          {item.problem?.fields && <ul>{Object.entries(item.problem.fields).map(([field, text]) => <li key={field}>{text}</li>)}</ul>}
        </Alert>
      )}
      {item.state === 'conflict' && <ConflictItem item={item} {...(onRetry && { onRetry })} />}
      {item.state !== 'saved' && (
        <Group gap="sm">
          {item.state === 'refused' && <Button variant="default" onClick={() => setDoing('correct')}><Trans>Opravit</Trans></Button>}
          {item.state === 'refused' && onRetry && <Button variant="default" onClick={() => { void outbox.again(item.id).then(onRetry); }}><Trans>Poslat znovu</Trans></Button>}
          <Button variant="subtle" onClick={save}><Trans>Stáhnout text</Trans></Button>
          {item.state === 'refused' && <Button variant="subtle" color="red" onClick={() => setDoing('drop')}><Trans>Zahodit</Trans></Button>}
        </Group>
      )}
      {doing === 'correct' && <CorrectSheet item={item} onClose={() => setDoing(null)} {...(onRetry && { onSent: onRetry })} />}
      <ConfirmSheet open={doing === 'drop'} onClose={() => setDoing(null)} title={t`Zahodit zápis?`} confirm={<Trans>Zahodit</Trans>} danger onConfirm={() => { setDoing(null); void outbox.drop(item.id); }}>
        <p><Trans>Na server se nikdy nedostane. Text si předtím můžete stáhnout.</Trans></p>
      </ConfirmSheet>
    </li>
  );
}
