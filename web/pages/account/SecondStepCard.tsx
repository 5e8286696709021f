import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Copy } from '#platform/design/Copy.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { call } from '#platform/http/client.ts';
import { totp } from '#modules/access/session/contract.ts';
import { TotpSetup } from '../TotpSetup.tsx';
import { useConfirmed } from './useConfirmed.tsx';

/** Backup codes on screen: afterwards nobody can read them again. */
function CodesOnce({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <ConfirmSheet open onClose={onClose} title={t`Záložní kódy`}>
      <p><Trans>Opište si je nebo vytiskněte a uložte jinam než k telefonu. Každý platí jen jednou; po zavření okna už je nikdo neuvidí.</Trans></p>
      <ul style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(11rem, 1fr))', gap: '0.25rem', fontFamily: 'monospace', fontSize: '1.0625rem' }}>{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <Copy value={codes.join('\n')} />
    </ConfirmSheet>
  );
}

/** The second step of signing in: the app in the phone, and codes for the day it is lost. */
export function SecondStepCard() {
  const { t } = useLingui();
  const me = useMe();
  const [pairing, setPairing] = useState(false), [codes, setCodes] = useState<readonly string[] | null>(null), [asking, setAsking] = useState(false);
  const { confirmed, sheet, problem, busy } = useConfirmed();
  const { backupCodes } = me;
  const makeCodes = () => confirmed(async () => setCodes((await call(totp.codes)).codes));
  // Without codes a lost phone closes the account, so they come at once; codes that still hold are left as they are.
  const paired = () => { setPairing(false); if (backupCodes === 0) void makeCodes(); };
  return (
    <Card title={t`Ověření v telefonu`} action={me.totp ? <Tag tone="done"><Trans>zapnuto</Trans></Tag> : <Tag><Trans>vypnuto</Trans></Tag>}>
      <div className="stack">
        {pairing ? <TotpSetup onDone={paired} onBack={() => setPairing(false)} /> : (
          <>
            {!me.totp && <p><Trans>Po hesle ještě kód z telefonu: cizí člověk se pak k účtu nedostane, ani kdyby heslo zjistil.</Trans></p>}
            {me.totp && (backupCodes > 0
              ? <p><Trans>Záložní kódy:</Trans> <Plural value={backupCodes} one="zbývá #" few="zbývají #" many="zbývá #" other="zbývá #" /></p>
              : <Alert color="yellow" variant="light">{me.passkeys > 0 ? <Trans>Nemáte záložní kódy. Když telefon ztratíte, přihlásíte se jen přístupovým klíčem.</Trans> : <Trans>Nemáte záložní kódy. Když telefon ztratíte, nepřihlásíte se.</Trans>}</Alert>)}
            <div className="inline">
              <Button variant="default" onClick={() => void confirmed(async () => { await call(totp.start); setPairing(true); })}>{me.totp ? <Trans>Spárovat jiný telefon</Trans> : <Trans>Zapnout</Trans>}</Button>
              {me.totp && <Button variant="default" loading={busy} onClick={() => void makeCodes()}>{backupCodes > 0 ? <Trans>Nové záložní kódy</Trans> : <Trans>Vytvořit záložní kódy</Trans>}</Button>}
              {me.totp && <Button variant="subtle" color="red" onClick={() => setAsking(true)}><Trans>Vypnout</Trans></Button>}
            </div>
          </>
        )}
        <ProblemAlert problem={problem} />
      </div>
      {codes && <CodesOnce codes={codes} onClose={() => setCodes(null)} />}
      {asking && (
        <ConfirmSheet open onClose={() => setAsking(false)} title={t`Vypnout ověření v telefonu?`} danger confirm={<Trans>Vypnout</Trans>} onConfirm={() => { setAsking(false); void confirmed(() => call(totp.remove)); }}>
          <p><Trans>K přihlášení pak stačí samotné heslo. Záložní kódy přestanou platit.</Trans></p>
        </ConfirmSheet>
      )}
      {sheet}
    </Card>
  );
}
