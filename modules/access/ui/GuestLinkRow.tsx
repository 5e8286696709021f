// A link given to a person without an account: how it stands, and every opening.
import { Button, Collapse } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useChange } from '#platform/design/query.ts';
import { Row } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime, day } from '#platform/i18n/format.ts';
import { guestLinks, type GuestLink } from '../guests/contract.ts';

const tone = { open: 'waiting', expired: 'plain', revoked: 'plain', burnt: 'late' } as const;

export function GuestLinkRow({ of }: { of: GuestLink }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const revoke = useChange(guestLinks.revoke, { invalidates: [guestLinks.list] });
  const states = { open: t`platí do ${day(of.expiresOn)}`, expired: t`vypršel`, revoked: t`zrušen`, burnt: t`zablokován po chybných kódech` };
  const words = { opened: t`otevřeno kódem`, wrong_code: t`chybný kód`, burnt: t`zablokován po chybných kódech`, read: t`čtení`, answered: t`odpověď` };
  const [last] = of.openings, { length } = of.openings;
  return (
    <Row title={of.guestName} note={<>
      {[of.givenBy, dateTime(of.givenAt)].filter(Boolean).join(', ')}{of.clientShown && <> · {t`vidí jméno: ${of.clientShown}`}</>}{of.mailedTo && <> · {of.mailedTo}</>}
      <br />{last ? <>{words[last.what]} {dateTime(last.at)}</> : <Trans>Zatím neotevřen.</Trans>}
      {length > 1 && <><br /><Button variant="subtle" size="compact-md" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <Trans>Skrýt otevření</Trans> : <Trans>Všechna otevření ({length})</Trans>}</Button>
        <Collapse expanded={open}><ul>{of.openings.map((one, at) => <li key={at}>{dateTime(one.at)} {words[one.what]}</li>)}</ul></Collapse></>}
    </>} end={<>
      <Tag tone={tone[of.state]}>{states[of.state]}</Tag>
      {of.state === 'open' && <Button variant="default" loading={revoke.isPending} onClick={() => revoke.mutate({ params: { guestLinkId: of.id } }, { onSuccess: () => said(t`Odkaz už nejde otevřít.`) })}><Trans>Zrušit odkaz</Trans></Button>}
    </>} />
  );
}
