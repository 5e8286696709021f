import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { papers } from '../contract.ts';
import { PublicView } from './PaperView.tsx';

type Props = { meetingId: string; title: string; onClose: () => void };
// A frozen meeting looks another way all over its page.
const everything = { invalidates: 'everything' } as const;

export function ApproveSheet({ meetingId, title, onClose }: Props) {
  const { t } = useLingui();
  const [id] = useState(newId), approve = useChange(papers.approve, { ...everything, onDone: () => { said(t`Zápis je schválený.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={title} confirm={<Trans>Schválit</Trans>} loading={approve.isPending} problem={approve.error} onConfirm={() => approve.mutate({ params: { meetingId }, body: { id } })}>
      <p><Trans>Zápis se uloží jako verze a dál se nemění: účast, body, rozhodnutí, hlasování i úkoly zůstanou, jak jsou teď. Kdo a kdy schválil, stojí na papíře.</Trans></p>
      <p className="meta"><Trans>Úkoly a sledované jevy žijí dál, jen v zápisu zůstanou, jak se na setkání domluvily.</Trans></p>
    </ConfirmSheet>
  );
}
export function CorrectSheet({ meetingId, title, published, onClose }: Props & { published: boolean }) {
  const { t } = useLingui();
  const correct = useChange(papers.correct, everything), labels = { reason: t`Co se opravuje a proč` };
  return (
    <FormSheet<{ reason: string }> title={title} action={t`Otevřít k opravě`} onClose={onClose} draft={`minutes-correction:${meetingId}`} labels={labels} done={t`Zápis je otevřený k opravě.`} initial={{ reason: '' }}
      save={({ reason }) => correct.mutateAsync({ params: { meetingId }, body: { reason } })}>
      {(form) => <>
        <p>{published ? <Trans>Schválená verze zůstane k přečtení, z webu zmizí. Po opravě se zápis schválí jako nová verze a znovu zveřejní.</Trans> : <Trans>Schválená verze zůstane k přečtení. Po opravě se zápis schválí jako nová verze; rozdíly se ukážou vedle sebe.</Trans>}</p>
        <Textarea label={labels.reason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
      </>}
    </FormSheet>
  );
}
export function PublishSheet({ meetingId, number, title, onClose }: Props & { number: number }) {
  const { t } = useLingui();
  const preview = useRead(papers.preview, { params: { meetingId } }), publish = useChange(papers.publish, { ...everything, onDone: () => { said(t`Zápis je na webu.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={title} confirm={<Trans>Zveřejnit</Trans>} loading={publish.isPending} problem={publish.error} {...(preview.data && { onConfirm: () => publish.mutate({ params: { meetingId }, body: { number } }) })}>
      <p><Trans>Takhle zápis uvidí kdokoli na internetu. Interní body a jména lidí bez souhlasu se zveřejněním tu nejsou. Přečtěte si, jestli něco neprozrazuje sám text.</Trans></p>
      <Reading of={preview} rows={6}>{(paper) => <PublicView of={paper} />}</Reading>
    </ConfirmSheet>
  );
}
export function WithdrawSheet({ meetingId, title, onClose }: Props) {
  const { t } = useLingui();
  const withdraw = useChange(papers.withdraw, { ...everything, onDone: () => { said(t`Zápis už na webu není.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={title} confirm={<Trans>Stáhnout</Trans>} loading={withdraw.isPending} problem={withdraw.error} onConfirm={() => withdraw.mutate({ params: { meetingId } })}>
      <p><Trans>Veřejná stránka zápisu hned zmizí. Kdo si ji už uložil, má ji dál. Schválený zápis zůstane skupině a můžete ho zveřejnit znovu.</Trans></p>
    </ConfirmSheet>
  );
}
