import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useConfirmed } from '#platform/design/confirmed.ts';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { organisationExports } from '../contract.ts';

/** Before everything is taken out, whoever sits there proves who they are, by any way they sign in: unless they did a short while ago. */
export function AskSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [exportId] = useState(newId), [agreed, setAgreed] = useState(false);
  const ask = useChange(organisationExports.ask, { invalidates: [organisationExports.list] });
  const { confirmed, sheet, problem, busy } = useConfirmed(<Trans>Od přihlášení už uběhla chvíle. Než se začne vývoz připravovat, ověříme, že u zařízení sedíte vy.</Trans>);
  const run = async () => {
    setAgreed(true);
    await confirmed(async () => {
      await ask.mutateAsync({ params: { exportId } });
      said(t`Vývoz se připravuje.`);
      onClose();
    });
  };
  // One sheet at a time: the proof takes the place of the question.
  if (agreed && sheet) return sheet;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Připravit vývoz`} confirm={<Trans>Připravit</Trans>} onConfirm={() => void run()} loading={busy} problem={problem}>
      <p><Trans>Soubor bude obsahovat osobní údaje všech klientů organizace. Zůstane zapečetěný sedm dní, uvidí ho jen vedoucí a každé stažení se zapíše.</Trans></p>
    </ConfirmSheet>
  );
}
