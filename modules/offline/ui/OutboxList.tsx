import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconRefresh } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useOutbox } from '#platform/offline/useDevice.ts';
import { OutboxItem } from './OutboxItem.tsx';
import styles from './Offline.module.css';

/** What waits in this device, first what needs a decision. */
export function OutboxList({ onRetry }: { /** Missing where nothing can be sent: nobody is signed in. */ onRetry?: () => void }) {
  const { t } = useLingui();
  const { items, sending } = useOutbox();
  const groups: [string, typeof items][] = [
    [t`Potřebuje vaše rozhodnutí`, items.filter(({ state }) => state === 'refused' || state === 'conflict')],
    [t`Čeká`, items.filter(({ state }) => state === 'waiting')],
    [t`Dnes odesláno`, items.filter(({ state }) => state === 'saved')],
  ];
  if (items.length === 0) return <Card><Empty><Trans>Nic nečeká. Co zapíšete bez signálu, objeví se tady.</Trans></Empty></Card>;
  return groups.map(([title, those], at) => those.length > 0 && (
    <Card key={title} title={title} count={those.length} action={at === 1 && onRetry && <Button variant="subtle" size="compact-md" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}><Trans>Zkusit odeslat</Trans></Button>}>
      <ul role="list" className={styles.items} aria-label={title}>{those.map((item) => <OutboxItem key={item.id} item={item} sending={sending === item.id} {...(onRetry && { onRetry })} />)}</ul>
    </Card>
  ));
}
