import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { directory, type Partner, type Place } from '../../contract.ts';
import { cards } from '../contract.ts';

/** Who reads it: only us, or everybody who works here. Opening shows what will be read, the note first. */
export function OpenCard({ partner, place }: { partner?: Partner; place?: Place }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const of = (partner ?? place)!, open = !of.open;
  const anew = { invalidates: [cards.service, cards.partner, cards.place, directory.partners, directory.places, directory.services, cards.history], onDone: () => { said(open ? t`Teď to vidí všichni, kdo tu pracují.` : t`Teď to vidí jen vaše organizace.`); setAsking(false); } };
  const openPartner = useChange(cards.openPartner, anew), openPlace = useChange(cards.openPlace, anew);
  const go = () => partner ? openPartner.mutate({ params: { partnerId: partner.id }, body: { open } }) : openPlace.mutate({ params: { placeId: of.id }, body: { open } });
  const secret = Boolean(place?.secret);
  return (
    <Card title={t`Kdo to vidí`}>
      <p className="inline">{of.open ? <IconUsers size={18} aria-hidden /> : <IconLock size={18} aria-hidden />}<span>{of.open ? <Trans>Všichni, kdo tu pracují.</Trans> : <Trans>Jen naše organizace.</Trans>}</span></p>
      {!of.mine ? <p className="meta"><Trans>Údaje vede {of.organisation.name}.</Trans></p>
        : secret ? <p className="meta"><Trans>Adresa je utajená, proto se místo nikomu dalšímu neukazuje.</Trans></p>
        : <div style={{ marginTop: 'var(--space-2)' }}><Button variant="default" size="xs" onClick={() => setAsking(true)}>{open ? <Trans>Ukázat všem, kdo tu pracují</Trans> : <Trans>Nechat jen pro nás</Trans>}</Button></div>}
      <ConfirmSheet open={asking} onClose={() => setAsking(false)} title={open ? t`Ukázat všem, kdo tu pracují?` : t`Nechat jen pro nás?`} confirm={open ? t`Ukázat všem` : t`Nechat jen pro nás`} loading={openPartner.isPending || openPlace.isPending} problem={openPartner.error ?? openPlace.error} onConfirm={go}>
        {open ? (
          <div className="stack">
            <p>{partner ? <Trans>Uvidí ho pracovníci všech organizací i s jeho službami, kontakty a hodinami.</Trans> : <Trans>Uvidí ho pracovníci všech organizací i s adresou.</Trans>}</p>
            {of.note && <Alert color="yellow" variant="light" title={t`Přečtou si i poznámku`}>{of.note}</Alert>}
          </div>
        ) : <p>{partner ? <Trans>Ostatní ho přestanou vidět i s jeho službami. Z veřejných stránek zmizí také.</Trans> : <Trans>Ostatní ho přestanou vidět, i u služeb.</Trans>}</p>}
      </ConfirmSheet>
    </Card>
  );
}
