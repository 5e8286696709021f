import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';

type Props = { drafts: number; open: boolean; loading: boolean; problem: unknown; onClose: () => void; onConfirm: () => void };

/** Signing out removes drafts from the device, so it asks when there are some. */
export function SignOutSheet({ drafts, ...sheet }: Props) {
  const { t } = useLingui();
  return (
    <ConfirmSheet {...sheet} title={t`Odhlásit se?`} confirm={drafts ? <Trans>Smazat rozepsané a odhlásit</Trans> : <Trans>Odhlásit</Trans>} danger={drafts > 0}>
      {drafts > 0 && <p><Plural value={drafts} one="V tomto zařízení je # rozepsaný text." few="V tomto zařízení jsou # rozepsané texty." many="V tomto zařízení je # rozepsaného textu." other="V tomto zařízení je # rozepsaných textů." /> <Trans>Odhlášením se smažou, aby je tu nikdo nečetl.</Trans></p>}
    </ConfirmSheet>
  );
}
