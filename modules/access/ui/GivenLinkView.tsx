// The link and its code right after they were made: the only moment when they can be read.
import { Alert, Button, Group, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { Copy } from '#platform/design/Copy.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { guestLinks, type GivenLink } from '../guests/contract.ts';
import { linkOf } from '../guests/rules.ts';
import styles from './GivenLinkView.module.css';

export function GivenLinkView({ of, onClose }: { of: GivenLink; onClose: () => void }) {
  const { t } = useLingui();
  const [to, setTo] = useState('');
  const mail = useChange(guestLinks.mail, { invalidates: [guestLinks.list] });
  const link = linkOf(location.origin, of.secret);
  const send = (event: FormEvent) => { event.preventDefault(); if (to.trim()) mail.mutate({ params: { guestLinkId: of.id }, body: { to: to.trim(), secret: of.secret } }); };
  return (
    <div className="stack">
      <Alert color="yellow" variant="light"><Trans>Odkaz i kód uvidíte jen teď. Kód neposílejte toutéž cestou jako odkaz: nadiktujte ho telefonem, v SMS nebo osobně.</Trans></Alert>
      <div>
        <p className="strong"><Trans>Kód</Trans></p>
        <p className={styles.code} aria-label={of.code.split('').join(' ')}>{of.code.slice(0, 3)} {of.code.slice(3)}</p>
      </div>
      <div>
        <p className="strong"><Trans>Odkaz</Trans></p>
        <p className={styles.link}>{link}</p>
        <Copy value={link}><Trans>Kopírovat odkaz</Trans></Copy>
      </div>
      <form onSubmit={send} className="stack" noValidate>
        <TextInput type="email" label={t`Poslat odkaz e-mailem`} description={t`Zpráva obsahuje jen odkaz, žádné jméno ani kód.`} value={to} onChange={(event) => setTo(event.currentTarget.value)} maxLength={200} autoComplete="off" />
        <ProblemAlert problem={mail.error} />
        {mail.isSuccess && <p role="status"><Trans>Odkaz se odesílá. Kód předejte jinak.</Trans></p>}
        <Group justify="space-between"><Button type="submit" variant="default" loading={mail.isPending}><Trans>Poslat</Trans></Button><Button onClick={onClose}><Trans>Kód už je předaný nebo opsaný</Trans></Button></Group>
      </form>
    </div>
  );
}
