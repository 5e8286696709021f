import { Anchor } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { anew } from '../../ui/useMeeting.ts';
import { minutes, type Minutes } from '../contract.ts';
import { missing } from '../rules.ts';

/** The end of writing: what is missing is shown, and one may go on knowingly. */
export function FinishSheet({ data, unsent, onClose, onItem }: { data: Minutes; unsent: number; onClose: () => void; onItem: (id: string) => void }) {
  const { t } = useLingui();
  const lacks = missing(data), finish = useChange(minutes.finish, { invalidates: [minutes.get, ...anew.invalidates], onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Dokončit zápis`} confirm={lacks.length ? <Trans>Dokončit i tak</Trans> : <Trans>Dokončit</Trans>} loading={finish.isPending} problem={finish.error}
      {...(unsent === 0 && { onConfirm: () => finish.mutate({ params: { meetingId: data.id }, version: data.version }) })}>
      {unsent > 0 && <p role="status"><Trans>Část zápisu ještě čeká na odeslání. Dokončit půjde, až bude u nás.</Trans></p>}
      {lacks.length ? <>
        <p><Trans>V zápisu ještě chybí:</Trans></p>
        <ul className="stack" role="list">
          {lacks.map((one) => (
            <li key={one.kind === 'silent_item' ? one.id : one.kind}>
              {one.kind === 'silent_item' ? <><Trans>Bod bez jediného slova:</Trans> <Anchor component="button" type="button" onClick={() => onItem(one.id)}>{one.title}</Anchor></>
                : one.kind === 'attendance' ? <Plural value={one.count} one="Docházka # člověka" few="Docházka # lidí" many="Docházka # člověka" other="Docházka # lidí" />
                : one.kind === 'next_date' ? <Trans>Termín dalšího setkání</Trans> : <Trans>Den, kdy se k dohodám vrátíte</Trans>}
            </li>
          ))}
        </ul>
      </> : <p><Trans>Nic nechybí.</Trans></p>}
      <p className="meta"><Trans>Dokončený zápis jde schválit. Dokud schválený není, můžete ho znovu otevřít a psát dál.</Trans></p>
    </ConfirmSheet>
  );
}
