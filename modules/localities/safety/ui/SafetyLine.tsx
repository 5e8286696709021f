import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import { minutesLeft } from '../rules.ts';
import { useNow, useSafety } from './useSafety.ts';
import styles from './Safety.module.css';

/** On every page but Today, which shows more: a colleague did not come back, or my own time has run out. */
export function SafetyLine() {
  const { alarmed, running } = useSafety(), now = useNow(), late = running.filter((one) => minutesLeft(one.endsBy, now) <= 0);
  if (alarmed.length === 0 && late.length === 0) return null;
  return (
    <div className={styles.line} role="alert" data-frame><IconAlertTriangle size={18} aria-hidden />
      {alarmed.map((one) => <Link key={one.id} to="/"><Trans>Poplach: {one.who.name}</Trans></Link>)}
      {late.map((one) => <Link key={one.id} to="/"><Trans>Odhlaste se z návštěvy</Trans></Link>)}
    </div>
  );
}
