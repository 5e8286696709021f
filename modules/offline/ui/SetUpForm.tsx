import { Alert, Button, PasswordInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { setUp } from '#platform/offline/device.ts';
import { shortestPassphrase } from '#platform/offline/vault.ts';

/** The passphrase of this device, twice. Nobody else can restore it. */
export function SetUpForm({ replaces }: { /** A vault of another account lies here and would be gone. */ replaces: boolean }) {
  const { t } = useLingui();
  const [passphrase, setPassphrase] = useState(''), [again, setAgain] = useState(''), [tried, setTried] = useState(false), [busy, setBusy] = useState(false), [failed, setFailed] = useState(false);
  const short = passphrase.trim().length < shortestPassphrase, differs = passphrase !== again;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || differs || busy) return;
    setBusy(true);
    try { await setUp(passphrase); } catch { setFailed(true); } finally { setBusy(false); }
  };
  const look = { autoComplete: 'new-password', visibilityToggleButtonProps: { 'aria-label': t`Ukázat heslovou větu`, tabIndex: 0 } } as const;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      {replaces && <Alert color="yellow" variant="light"><Trans>V tomto zařízení jsou zašifrovaná data jiného účtu. Založením svých je smažete.</Trans></Alert>}
      <PasswordInput {...look} label={t`Heslová věta`} description={t`Aspoň ${shortestPassphrase} znaků, jiná než heslo k účtu. Stačí pár slov, která si zapamatujete.`} value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)} error={tried && short && t`Je příliš krátká.`} />
      <PasswordInput {...look} label={t`Heslová věta ještě jednou`} value={again} onChange={(event) => setAgain(event.currentTarget.value)} error={tried && !short && differs && t`Nesouhlasí s první.`} />
      {failed && <Alert role="alert" color="red" variant="light"><Trans>Prohlížeč nedovolil uložit data. Bývá to v anonymním okně nebo při plném úložišti.</Trans></Alert>}
      <Button type="submit" loading={busy}><Trans>Založit v tomto zařízení</Trans></Button>
    </form>
  );
}
