import { Alert, Button, Group } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './ConflictNotice.module.css';

type Props = { /** Label of a field, what I wrote, what is saved. */ fields: readonly (readonly [label: ReactNode, mine: ReactNode, theirs: ReactNode])[]; onKeepMine: () => void; onTakeTheirs: () => void };

/** Somebody else has saved meanwhile: both versions side by side where they differ, and the choice between them. */
export function ConflictNotice({ fields, onKeepMine, onTakeTheirs }: Props) {
  const different = fields.filter(([, mine, theirs]) => mine !== theirs && (mine || theirs));
  return (
    <Alert role="alert" color="yellow" variant="light" icon={<IconArrowsSplit2 />} title={<Trans>Mezitím to změnil někdo jiný. Nic se neztratilo.</Trans>}>
      <div className="stack">
        <dl className={styles.versions}>
          {different.map(([label, mine, theirs], index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd><span className="meta"><Trans>Vaše znění</Trans></span>{mine || '–'}</dd>
              <dd><span className="meta"><Trans>Uložené znění</Trans></span>{theirs || '–'}</dd>
            </div>
          ))}
        </dl>
        <Group gap="sm">
          <Button variant="default" onClick={onTakeTheirs}><Trans>Převzít uložené</Trans></Button>
          <Button variant="default" onClick={onKeepMine}><Trans>Ponechat moje</Trans></Button>
        </Group>
      </div>
    </Alert>
  );
}
