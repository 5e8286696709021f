import { Trans } from '@lingui/react/macro';
import { Page } from '#platform/design/Page.tsx';
import { dayLong, time, today } from '#platform/i18n/format.ts';
import { useTaken } from '#platform/offline/useDevice.ts';
import { WriteContact } from '#modules/work/ui/index.ts';
import { Suspense, lazy } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useParts } from '#platform/design/parts.ts';
import TripCard from './TripCard.tsx';
import LaterCard from './LaterCard.tsx';
import styles from './Today.module.css';

const owedKey = 'owed';

/** The day without signal: where I go and what I owe until tomorrow, as it was when it was taken along. */
export default function FieldToday() {
  const taken = useTaken(), owed = useParts('todayCards').find(({ key }) => key === owedKey);
  const Owed = owed && lazyOnce(owed.component);
  return (
    <Page title={dayLong(today()).replace(/\s\d{4}$/, '')} subtitle={taken && <Trans>Stav z {time(taken.takenAt)}, kdy jste si den vzali s sebou.</Trans>} tools={<WriteContact />}>
      <div className={styles.columns}><TripCard />{Owed && <Suspense fallback={<Card><Loading rows={2} /></Card>}><Owed /></Suspense>}<LaterCard /></div>
    </Page>
  );
}

let made: ReturnType<typeof lazy> | undefined;
const lazyOnce = (component: Parameters<typeof lazy>[0]) => made ??= lazy(component);
