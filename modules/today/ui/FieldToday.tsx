import { Trans } from '@lingui/react/macro';
import { Page } from '#platform/design/Page.tsx';
import { useParts } from '#platform/design/parts.ts';
import { dayLong, time, today } from '#platform/i18n/format.ts';
import { useTaken } from '#platform/offline/useDevice.ts';
import { WriteContact } from '#modules/work/ui/index.ts';
import { PartCards } from '#platform/design/PartCards.tsx';
import LaterCard from './LaterCard.tsx';
import styles from './Today.module.css';
import TripCard from './TripCard.tsx';

/** Cards of other rooms that can be drawn from what was taken along. */
const drawable = ['safety', 'owed', 'rounds'];

/** The day without signal: where I go and what I owe until tomorrow, as it was when it was taken along. */
export default function FieldToday() {
  const taken = useTaken(), cards = useParts('todayCards').filter(({ key }) => drawable.includes(key));
  return (
    <Page title={dayLong(today()).replace(/\s\d{4}$/, '')} subtitle={taken && <Trans>Stav z {time(taken.takenAt)}, kdy jste si den vzali s sebou.</Trans>} tools={<WriteContact />}>
      <div className={styles.columns}><PartCards of={cards.filter(({ column }) => column === 'top')} /><TripCard /><PartCards of={cards.filter(({ column }) => column !== 'top')} /><LaterCard /></div>
    </Page>
  );
}
