import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './SaveBar.module.css';

type Props = { label?: ReactNode; loading?: boolean; note?: ReactNode; onCancel?: () => void };

/** Saving at hand at the end of a whole-page form. On a phone it takes the place of the bottom bar. */
export const SaveBar = ({ label, loading = false, note, onCancel }: Props) => (
  <div className={styles.bar} data-save-bar>
    {note && <div className="meta">{note}</div>}
    <div className={styles.buttons}>
      {onCancel && <Button variant="default" onClick={onCancel}><Trans>Zpět</Trans></Button>}
      <Button type="submit" loading={loading} leftSection={<IconCheck size={18} />} className={styles.save ?? ''}>{label ?? <Trans>Uložit</Trans>}</Button>
    </div>
  </div>
);
