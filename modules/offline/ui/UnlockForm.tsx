import { Alert, Button, PasswordInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconFingerprint } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { unlock, unlockByPasskey, wasWiped } from '#platform/offline/device.ts';
import { passkey } from '#platform/offline/passkey.ts';
import { mostFailures, Wiped, WrongPassphrase } from '#platform/offline/vault.ts';
import { useOutbox, useVault } from '#platform/offline/useDevice.ts';

/** Said wherever one would look for what is gone. */
export const WipedAlert = () => <Alert role="alert" color="red" variant="light" title={<Trans>Data v zařízení byla smazána</Trans>}><Trans>Pětkrát nesouhlasila heslová věta. Se signálem si den vezměte s sebou znovu.</Trans></Alert>;

/** Opens the vault. Says how many attempts are left before everything in the device is wiped, and what would be lost with it. */
export function UnlockForm({ onOpen, focus = true }: { onOpen?: () => void; focus?: boolean }) {
  const { t } = useLingui();
  const vault = useVault(), { unsent } = useOutbox();
  const [passphrase, setPassphrase] = useState(''), [busy, setBusy] = useState(false), [wrong, setWrong] = useState<'passphrase' | 'passkey'>();
  const left = mostFailures - vault.failures;
  const attempt = async (open: () => Promise<void>) => {
    setBusy(true);
    setWrong(undefined);
    try { await open(); setPassphrase(''); onOpen?.(); } catch (error) {
      if (error instanceof Wiped) wasWiped();
      setWrong(error instanceof WrongPassphrase ? 'passphrase' : 'passkey');
    } finally { setBusy(false); }
  };
  const submit = (event: FormEvent) => { event.preventDefault(); if (passphrase && !busy) void attempt(() => unlock(passphrase)); };
  if (vault.wiped) return <WipedAlert />;
  return (
    <form className="stack" onSubmit={submit}>
      <PasswordInput label={t`Heslová věta`} description={t`Odemkne, co je v tomto zařízení.`} autoComplete="off" data-autofocus={focus || undefined} autoFocus={focus} value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t`Ukázat heslovou větu`, tabIndex: 0 }}
        error={wrong === 'passphrase' ? <Plural value={left} one="Nesouhlasí. Zbývá # pokus." few="Nesouhlasí. Zbývají # pokusy." many="Nesouhlasí. Zbývá # pokusu." other="Nesouhlasí. Zbývá # pokusů." /> : undefined} />
      {vault.failures > 0 && left <= 2 && <Alert role="alert" color="yellow" variant="light"><Trans>Po dalších chybách se vše v zařízení smaže.</Trans> {unsent > 0 && <Plural value={unsent} one="Přijdete i o # neodeslaný záznam." few="Přijdete i o # neodeslané záznamy." many="Přijdete i o # neodeslaného záznamu." other="Přijdete i o # neodeslaných záznamů." />}</Alert>}
      {wrong === 'passkey' && <p role="alert" className="meta"><Trans>Přístupový klíč zařízení neodemkl. Zkuste heslovou větu.</Trans></p>}
      <Button type="submit" loading={busy}><Trans>Odemknout</Trans></Button>
      {vault.passkey && <Button variant="default" disabled={busy} leftSection={<IconFingerprint size={20} aria-hidden />} onClick={() => void attempt(() => unlockByPasskey(passkey as never))}><Trans>Odemknout přístupovým klíčem</Trans></Button>}
    </form>
  );
}
