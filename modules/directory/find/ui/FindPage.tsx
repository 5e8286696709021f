import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAdjustmentsHorizontal, IconList, IconMap2, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { SignpostBar } from '../../signpost/ui/SignpostBar.tsx';
import { NetworkTabs } from '../../ui/NetworkTabs.tsx';
import { Filters } from './Filters.tsx';
import { Results } from './Results.tsx';
import { useFilters } from './useFilters.ts';
import styles from './Find.module.css';

const MapView = lazy(() => import('./MapView.tsx'));

/** Najít pomoc: who helps with this, here, in this language, now. */
export default function FindPage() {
  const { t } = useLingui();
  const phone = usePhone();
  const { filters, set, narrowed } = useFilters();
  const [view, setView] = useAddress('pohled', 'seznam');
  const [text, setText] = useState(filters.q), [shown, show] = useState(false);
  const search = useDebouncedCallback((q: string) => set({ q }), 250);
  // What was cleared elsewhere is cleared here, too.
  const [known, setKnown] = useState(filters.q);
  if (known !== filters.q) { setKnown(filters.q); if (filters.q !== text.trim()) setText(filters.q); }
  return (
    <Page title={t`Najít pomoc`} subtitle={<Trans>Kdo s tím pomůže, kde, v jakém jazyce a kdy má otevřeno</Trans>}>
      <NetworkTabs />
      <div className={styles.search}>
        <TextInput type="search" size={phone ? 'lg' : 'md'} aria-label={t`Co hledáte`} placeholder={t`Třeba dluhy, azylový dům, čeština…`} leftSection={<IconSearch size={20} aria-hidden />} value={text} maxLength={100}
          onChange={(event) => { setText(event.currentTarget.value); search(event.currentTarget.value.trim()); }} className={styles.words} />
        {phone && <Button variant="default" size="md" leftSection={<IconAdjustmentsHorizontal size={18} />} aria-expanded={shown} onClick={() => show(!shown)}>{narrowed ? t`Filtry (${narrowed})` : t`Filtry`}</Button>}
        <Segmented label={t`Jak ukázat`} hideLabel value={view} onChange={setView} options={[{ value: 'seznam', label: t`Seznam`, icon: <IconList size={18} aria-hidden /> }, { value: 'mapa', label: t`Mapa`, icon: <IconMap2 size={18} aria-hidden /> }]} />
      </div>
      {(!phone || shown) && <Filters />}
      {phone && shown && <Button size="md" onClick={() => show(false)}><Trans>Ukázat výsledky</Trans></Button>}
      {view === 'mapa' && <Suspense fallback={<Loading rows={5} />}><MapView /></Suspense>}
      <Results />
      <SignpostBar />
    </Page>
  );
}
