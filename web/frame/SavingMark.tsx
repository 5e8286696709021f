import { Plural, Trans } from '@lingui/react/macro';
import { IconCloudCheck, IconCloudOff, IconCloudUp, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSaving } from '#platform/design/saving.ts';
import styles from './Frame.module.css';

const icons = { saved: IconCloudCheck, saving: IconCloudUp, draft: IconPencil, waiting: IconCloudOff };

/** Whether everything has reached the server, in words. */
export function SavingMark({ onlyNews = false }: { onlyNews?: boolean }) {
  const { state, waiting, unsent } = useSaving();
  const Icon = icons[state];
  if (onlyNews && state === 'saved') return <span role="status" />;
  const words = (
    <>
      <Icon size={18} aria-hidden />
      <span>
        {state === 'saved' && <Trans>Vše uloženo</Trans>}
        {state === 'saving' && <Trans>Ukládá se</Trans>}
        {state === 'draft' && <Trans>Rozepsáno</Trans>}
        {state === 'waiting' && <Plural value={waiting} one="# čeká na signál" few="# čekají na signál" many="# čeká na signál" other="# čeká na signál" />}
      </span>
    </>
  );
  // What waits in the device has a page of its own.
  return <span role="status">{unsent > 0 ? <Link to={'/odeslani' as string} className={`${styles.saving} ${styles.waiting}`} data-state={state}>{words}</Link> : <span className={styles.saving} data-state={state}>{words}</span>}</span>;
}
