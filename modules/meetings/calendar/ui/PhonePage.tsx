import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useConfirmed } from '#platform/design/confirmed.ts';
import { Copy } from '#platform/design/Copy.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { calendar } from '../contract.ts';
import styles from './Calendar.module.css';

/** Kalendář v telefonu: a secret address that a calendar program reads; shown once, ended at any time. */
export default function PhonePage() {
  const { t } = useLingui();
  const read = useRead(calendar.feed), make = useChange(calendar.newFeed, { invalidates: [calendar.feed] }), end = useChange(calendar.endFeed, { invalidates: [calendar.feed], onDone: () => said(t`Adresa přestala platit.`) });
  const { confirmed, sheet, problem, busy } = useConfirmed(<Trans>Od přihlášení už uběhla chvíle. Než se adresa vytvoří, ověříme, že u zařízení sedíte vy.</Trans>);
  const [asking, setAsking] = useState<'new' | 'end' | null>(null), [address, setAddress] = useState('');
  const create = () => { setAsking(null); void confirmed(async () => setAddress((await make.mutateAsync({})).address)); };
  return (
    <Page title={t`Kalendář v telefonu`} back={{ to: '/setkani', label: t`Kalendář` }} narrow>
      <Card title={t`Co se v telefonu ukáže`}>
        <div className="stack">
          <p><Trans>Vaše setkání, návštěvy a termíny úkolů 30 dní zpátky a 180 dní dopředu. Kalendář v telefonu se sám dívá, co je nového, obvykle jednou za hodinu až den.</Trans></p>
          <ul className={styles.examples} aria-label={t`Příklad`}><li><b>9:00–10:30</b> <Trans>Setkání</Trans></li><li><b>15:00–16:00</b> <Trans>Návštěva</Trans></li><li><b><Trans>celý den</Trans></b> <Trans>Úkol – termín</Trans></li></ul>
          <p><Trans>Jméno, téma ani místo v něm nikdy není a nejde to zapnout: kalendář v telefonu čtou i jiné programy a ukazuje se na zamčené obrazovce. Odkaz u každé položky vás přivede sem, kde se přihlásíte.</Trans></p>
        </div>
      </Card>
      <Card title={t`Tajná adresa`}>
        <Reading of={read} rows={2}>{({ since, fetched }) => (
          <div className="stack">
            {address ? <>
              <p><Trans>Adresa se ukazuje jen teď. Vložte ji v telefonu jako odebíraný kalendář (Přidat kalendář → Z adresy URL).</Trans></p>
              <TextInput label={t`Adresa kalendáře`} readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
              <div className="inline"><Copy value={address}><Trans>Kopírovat adresu</Trans></Copy><Button variant="default" leftSection={<IconDeviceMobile size={18} aria-hidden />} component="a" href={address.replace(/^https?:/, 'webcal:')}><Trans>Otevřít v kalendáři</Trans></Button></div>
              <p className="meta"><Trans>Kdo má adresu, vidí, kdy máte co. Nikomu ji neposílejte; když se ztratí telefon, zrušte ji tady.</Trans></p>
            </> : since ? <p>{fetched ? <Trans>Adresa platí od {dateTime(since)}, naposledy si ji kalendář načetl {dateTime(fetched)}.</Trans> : <Trans>Adresa platí od {dateTime(since)}, žádný kalendář si ji zatím nenačetl.</Trans>}</p>
              : <p><Trans>Zatím žádnou nemáte.</Trans></p>}
            <ProblemAlert problem={problem ?? end.error} />
            <div className="inline">
              <Button variant={since ? 'default' : 'filled'} loading={busy} onClick={() => (since ? setAsking('new') : create())}>{since ? <Trans>Vytvořit novou adresu</Trans> : <Trans>Vytvořit adresu</Trans>}</Button>
              {since && <Button variant="subtle" color="red" onClick={() => setAsking('end')}><Trans>Zrušit adresu</Trans></Button>}
            </div>
            <p className="meta"><Trans>Adresa přestane platit sama, jakmile skončí vaše zařazení nebo se účet vypne.</Trans></p>
          </div>
        )}</Reading>
      </Card>
      {sheet}
      {asking === 'new' && <ConfirmSheet open onClose={() => setAsking(null)} title={t`Vytvořit novou adresu?`} confirm={<Trans>Vytvořit novou</Trans>} onConfirm={create}><p><Trans>Dosavadní adresa přestane platit. V telefonu ji pak nahraďte novou.</Trans></p></ConfirmSheet>}
      {asking === 'end' && <ConfirmSheet open danger onClose={() => setAsking(null)} title={t`Zrušit adresu?`} confirm={<Trans>Zrušit adresu</Trans>} loading={end.isPending} problem={end.error}
        onConfirm={() => void end.mutateAsync({}).then(() => { setAddress(''); setAsking(null); }, () => {})}><p><Trans>Kalendář v telefonu se přestane obnovovat. Novou adresu si můžete kdykoli vytvořit.</Trans></p></ConfirmSheet>}
    </Page>
  );
}
