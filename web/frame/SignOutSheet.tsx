import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';

type Props = { drafts: number; /** Records in the device that the server does not have. */ unsent: number; open: boolean; loading: boolean; problem: unknown; onClose: () => void; onConfirm: () => void };

/** Signing out removes what lies in the device, so it asks when there is something. */
export function SignOutSheet({ drafts, unsent, ...sheet }: Props) {
  const { t } = useLingui();
  return (
    <ConfirmSheet {...sheet} title={t`Odhlásit se?`} confirm={unsent ? <Trans>Smazat neodeslané a odhlásit</Trans> : drafts ? <Trans>Smazat rozepsané a odhlásit</Trans> : <Trans>Odhlásit</Trans>} danger={drafts + unsent > 0}>
      {unsent > 0 && <p><b><Plural value={unsent} one="# záznam ještě není odeslaný." few="# záznamy ještě nejsou odeslané." many="# záznamu ještě není odesláno." other="# záznamů ještě není odeslaných." /></b> <Trans>Odhlášením se ztratí. Počkejte na signál, nebo je předejte.</Trans></p>}
      {drafts > 0 && <p><Plural value={drafts} one="V tomto zařízení je # rozepsaný text." few="V tomto zařízení jsou # rozepsané texty." many="V tomto zařízení je # rozepsaného textu." other="V tomto zařízení je # rozepsaných textů." /> <Trans>Odhlášením se smažou, aby je tu nikdo nečetl.</Trans></p>}
    </ConfirmSheet>
  );
}
