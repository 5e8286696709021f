import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, type RouteComponent } from '@tanstack/react-router';
import { useRef } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useSaving } from '#platform/design/saving.ts';
import { useAway } from '#platform/offline/connection.ts';
import { useVaultOpen } from '#platform/offline/present.ts';

function NeedsSignal() {
  const { t } = useLingui();
  return (
    <Page title={t`Bez signálu`} narrow>
      <Card><Empty action={<Button variant="default" renderRoot={(props: object) => <Link to="/" {...props} />}><Trans>Dnes</Trans></Button>}><Trans>Tahle stránka potřebuje signál. Bez něj fungují Dnes, případy vzaté s sebou a zápis práce.</Trans></Empty></Card>
    </Page>
  );
}

/**
 * A page with its signal and without. Which of the two is decided when the page opens; while something is being written it does not
 * change, and a page that is on screen already stays where nothing could take its place.
 */
export function byConnection(Online: RouteComponent, Offline: RouteComponent | 'same' | undefined): RouteComponent {
  if (Offline === 'same') return Online;
  return Object.assign(function ByConnection() {
    const away = useAway(), open = useVaultOpen(), writing = useSaving().state === 'draft';
    const shown = useRef<'online' | 'offline' | 'none'>(undefined);
    const wanted = !away ? 'online' : Offline && open ? 'offline' : shown.current === 'online' ? 'online' : 'none';
    if (!shown.current || !writing) shown.current = wanted;
    if (shown.current === 'none') return <NeedsSignal />;
    return shown.current === 'offline' && Offline ? <Offline /> : <Online />;
  }, Online.preload && { preload: Online.preload });
}
