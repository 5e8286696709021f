import { Plural, Trans } from '@lingui/react/macro';
import { largestDifference, type Need } from '../rules.ts';
import styles from './needs.module.css';

/** One sentence naming where the service and the client differ most: what to talk about. */
export function NeedsDifference({ needs, label }: { needs: readonly Need[]; label: (domain: string) => string }) {
  const found = largestDifference(needs);
  if (!found) return null;
  const { need, steps, harder } = found;
  return (
    <p className={`meta ${styles.sentence}`}>
      <Trans>Nejvíc se lišíme:</Trans> <b>{label(need.domain).toLocaleLowerCase()}</b>.{' '}
      {harder === 'client'
        ? <Plural value={steps} one="Klient vidí situaci o # stupeň hůř." few="Klient vidí situaci o # stupně hůř." many="Klient vidí situaci o # stupně hůř." other="Klient vidí situaci o # stupňů hůř." />
        : <Plural value={steps} one="Klient vidí situaci o # stupeň lépe." few="Klient vidí situaci o # stupně lépe." many="Klient vidí situaci o # stupně lépe." other="Klient vidí situaci o # stupňů lépe." />}
      {need.reason && <> {need.reason}</>}
    </p>
  );
}
