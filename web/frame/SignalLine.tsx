import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useMe } from '#platform/design/me.ts';
import { useAway } from '#platform/offline/connection.ts';
import { useVaultOpen } from '#platform/offline/present.ts';
import { renew, useNewVersion } from '../update.ts';
import { fieldRoles } from './roleNames.ts';
import styles from './Frame.module.css';

/** Under the top bar, only when there is something to say: no signal, or a new version. */
export function SignalLine() {
  const { role } = useMe().membership;
  const away = useAway(), open = useVaultOpen(), fresh = useNewVersion();
  return (
    <div role="status" data-frame>
      {away && <div className={styles.line} data-tone="away"><IconCloudOff size={18} aria-hidden />{open ? <span><Trans>Bez signálu. Vidíte, co jste si vzali s sebou; zápisy počkají v zařízení.</Trans></span> : <span><Trans>Server neodpovídá. Co píšete, zůstává.</Trans> {fieldRoles.includes(role) && <Link to={'/teren' as string}><Trans>Práce bez signálu</Trans></Link>}</span>}</div>}
      {fresh && !away && <div className={styles.line}><IconRefresh size={18} aria-hidden /><Trans>Nová verze</Trans><Button variant="default" size="compact-md" onClick={renew}><Trans>Načíst</Trans></Button><span className="meta"><Trans>Rozepsaný text zůstane.</Trans></span></div>}
    </div>
  );
}
