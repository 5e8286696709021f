import { useHotkeys } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useRef, useState } from 'react';
import { usePhone } from '#platform/design/phone.ts';
import { ActionSlot } from '#platform/design/slot.ts';
import { later, laterInWhole } from '../later.ts';
import { BottomBar } from './BottomBar.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { Rail } from './Rail.tsx';
import { SignalLine } from './SignalLine.tsx';
import { TopBar } from './TopBar.tsx';
import { usePlace } from './usePlace.ts';
import styles from './Frame.module.css';

const SafetyLine = later(async () => (await import('#modules/localities/safety/ui/index.ts')).SafetyLine);
const SearchDialog = laterInWhole(async () => (await import('./SearchDialog.tsx')).SearchDialog);

/** What stands around every page: rail and top bar on a desk, top and bottom bar on a phone. */
export function Frame() {
  const { t } = useLingui();
  const phone = usePhone();
  const { items, item, title, pathname } = usePlace();
  const [searching, setSearching] = useState(false), [searched, setSearched] = useState(false);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const main = useRef<HTMLElement>(null), from = useRef(pathname);
  const search = () => { setSearched(true); setSearching(true); };
  useHotkeys([['mod+K', search]], []);
  useEffect(() => { document.title = title ? `${title} · ${t`Souběh`}` : t`Souběh`; }, [title, t]);
  // A new page begins at its beginning for keyboard and screen reader too, unless it has put the focus into its first field itself.
  useEffect(() => {
    if (from.current === pathname) return;
    from.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <ActionSlot value={slot}>
      <a href="#obsah" className={styles.skip} onClick={(event) => { event.preventDefault(); main.current?.focus(); }}><Trans>Přeskočit na obsah</Trans></a>
      <div className={styles.frame}>
        {!phone && <Rail items={items} current={item} />}
        <div className={styles.body}>
          {phone ? <PhoneBar title={title} onSearch={search} /> : <TopBar onSearch={search} />}
          <SignalLine />
          {pathname !== '/' && <Suspense><SafetyLine /></Suspense>}
          <main id="obsah" ref={main} tabIndex={-1} className={styles.main}><Outlet /></main>
          {phone && <BottomBar items={items} current={item} slotRef={setSlot} />}
        </div>
      </div>
      {searched && <Suspense><SearchDialog open={searching} onClose={() => setSearching(false)} items={items} /></Suspense>}
    </ActionSlot>
  );
}
