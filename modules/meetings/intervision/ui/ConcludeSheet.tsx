import { Checkbox, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { intervision, type Brought } from '../contract.ts';

/** What came of it, and whether it goes back to the team of the case. */
export function ConcludeSheet({ of, onClose }: { of: Brought; onClose: () => void }) {
  const { t } = useLingui();
  const conclude = useChange(intervision.conclude, { invalidates: [intervision.ofMeeting, intervision.mine, intervision.ofCase] });
  return (
    <FormSheet title={t`Shrnutí`} onClose={onClose} draft={`conclude:${of.id}`} initial={{ summary: of.summary, handOver: of.handedOn === null }} labels={{ summary: t`Shrnutí` }} version={of.version} done={t`Shrnutí je uložené`}
      save={(values, version) => conclude.mutateAsync({ params: { broughtId: of.id }, version, body: values })}>
      {(form) => <>
        <Textarea label={t`Shrnutí`} description={t`Co z rozhovoru vyplynulo. Bez jmen, čtou ho i ostatní u stolu.`} autosize minRows={3} maxLength={4000} {...form.getInputProps('summary')} />
        {of.handedOn === null && <Checkbox label={<Trans>Předat nápady a shrnutí týmu případu</Trans>} description={t`Klíčový pracovník je uvidí v případu a rozhodne o nich. Nápady se pak už nemění.`} {...form.getInputProps('handOver', { type: 'checkbox' })} />}
      </>}
    </FormSheet>
  );
}
