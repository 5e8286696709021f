import { Alert, Button, PasswordInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconFingerprint, IconLock, IconTrash } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { said } from '#platform/design/said.ts';
import { lock, vault as device, wasWiped, wipe } from '#platform/offline/device.ts';
import { mayHavePasskey, passkey } from '#platform/offline/passkey.ts';
import { useOutbox, useVault } from '#platform/offline/useDevice.ts';
import { Wiped, WrongPassphrase } from '#platform/offline/vault.ts';

/** The device itself: what waits, a passkey, locking, wiping. */
export function DeviceCards() {
  const { t } = useLingui();
  const { unsent } = useOutbox(), { passkey: has } = useVault();
  const [wiping, setWiping] = useState(false), [adding, setAdding] = useState(false), [able, setAble] = useState(false);
  useEffect(() => { void mayHavePasskey().then(setAble); }, []);
  return (
    <Card title={t`Toto zařízení`}>
      <div className="stack">
        <p>{unsent === 0 ? <Trans>Všechno je odeslané.</Trans> : <Plural value={unsent} one="# záznam čeká na odeslání." few="# záznamy čekají na odeslání." many="# záznamu čeká na odeslání." other="# záznamů čeká na odeslání." />}</p>
        <div className="inline">
          <Button variant="default" renderRoot={(props: object) => <Link to={'/odeslani' as string} {...props} />}><Trans>Co čeká na odeslání</Trans></Button>
          <Button variant="default" leftSection={<IconLock size={18} aria-hidden />} onClick={lock}><Trans>Zamknout</Trans></Button>
          {able && !has && <Button variant="default" leftSection={<IconFingerprint size={18} aria-hidden />} onClick={() => setAdding(true)}><Trans>Odemykat přístupovým klíčem</Trans></Button>}
          <Button variant="subtle" color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => setWiping(true)}><Trans>Smazat vše ze zařízení</Trans></Button>
        </div>
        {has && <p className="meta"><Trans>Odemknout jde i přístupovým klíčem tohoto zařízení.</Trans></p>}
      </div>
      <ConfirmSheet open={wiping} onClose={() => setWiping(false)} title={t`Smazat vše ze zařízení?`} confirm={<Trans>Smazat</Trans>} danger onConfirm={() => { setWiping(false); void wipe(); }}>
        <p><Trans>Smažou se návštěvy, rozepsané texty i heslová věta. Na serveru zůstane vše, co už bylo odesláno.</Trans></p>
        {unsent > 0 && <Alert color="red" variant="light"><Plural value={unsent} one="# záznam ještě není odeslaný a ztratí se." few="# záznamy ještě nejsou odeslané a ztratí se." many="# záznamu ještě není odesláno a ztratí se." other="# záznamů ještě není odeslaných a ztratí se." /></Alert>}
      </ConfirmSheet>
      {adding && <PasskeySheet onClose={() => setAdding(false)} />}
    </Card>
  );
}

function PasskeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const [passphrase, setPassphrase] = useState(''), [error, setError] = useState<string>(), [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await device.addPasskey(passphrase, { make: () => passkey.make(me.name), ask: passkey.ask as never });
      said(t`Přístupový klíč odemyká toto zařízení.`);
      onClose();
    } catch (failure) {
      if (failure instanceof Wiped) wasWiped();
      setError(failure instanceof WrongPassphrase ? t`Heslová věta nesouhlasí.` : t`Toto zařízení tajemství pro přístupový klíč nevydalo. Zůstává heslová věta.`);
    } finally { setBusy(false); }
  };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Odemykat přístupovým klíčem`}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <PasswordInput label={t`Heslová věta`} description={t`Jen s ní se dá přidat další způsob odemčení.`} data-autofocus value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)} error={error} visibilityToggleButtonProps={{ 'aria-label': t`Ukázat heslovou větu`, tabIndex: 0 }} />
        <Button type="submit" loading={busy} disabled={!passphrase}><Trans>Přidat</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}
