import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { create } from 'qrcode';
import { useEffect } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { me, totp } from '#modules/access/session/contract.ts';
import { CodeField } from './CodeField.tsx';

/** The QR code as one path: drawn here, so that the secret goes nowhere. */
function Qr({ text, label }: { text: string; label: string }) {
  const { modules: { size, data } } = create(text, { errorCorrectionLevel: 'M' });
  const path = Array.from(data, (dark, at) => (dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('');
  return <svg viewBox={`-4 -4 ${size + 8} ${size + 8}`} width={192} height={192} role="img" aria-label={label} style={{ background: '#fff', alignSelf: 'center' }}><path d={path} fill="#000" shapeRendering="crispEdges" /></svg>;
}

/** Pairs a phone: scan or type the secret, then prove it by one code. */
export function TotpSetup({ onDone, onBack }: { onDone?: () => void; onBack?: () => void }) {
  const { t } = useLingui();
  const start = useChange(totp.start);
  const confirm = useChange(totp.confirm, { invalidates: [me.get] });
  const draft = useDraftForm({ key: null, initial: { code: '' }, schema: totp.confirm.body, save: (body) => confirm.mutateAsync({ body }), onSaved: () => onDone?.() });
  useEffect(() => { start.mutate({}); }, []);
  if (start.error) return <ProblemAlert problem={start.error} onRetry={() => start.mutate({})} />;
  if (!start.data) return <Loading rows={4} />;
  const { uri, secret } = start.data;
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <p><Trans>V ověřovací aplikaci v telefonu (třeba Aegis, FreeOTP, Google Authenticator) načtěte tento obrázek.</Trans></p>
      <Qr text={uri} label={t`QR kód pro ověřovací aplikaci`} />
      <div><span className="meta"><Trans>Nejde načíst? Opište do aplikace tento klíč:</Trans></span><br /><code>{secret.match(/.{1,4}/g)?.join(' ')}</code></div>
      <ErrorSummary of={draft} labels={{ code: t`Kód z aplikace` }} />
      <CodeField value={draft.form.values.code} onChange={(code) => draft.form.setFieldValue('code', code)} error={draft.form.errors.code} />
      <div className="inline"><Button type="submit" loading={draft.saving}><Trans>Potvrdit kód</Trans></Button>{onBack && <Button variant="default" onClick={onBack}><Trans>Zpět</Trans></Button>}</div>
    </form>
  );
}
