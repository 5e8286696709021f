import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { following, type FollowedLine } from '../contract.ts';
import { changed } from './changed.ts';

const most = 30;
/** A joint meeting over one recommendation or several: a draft with them on the agenda; the meeting invites by itself. */
export function MeetingSheet({ of, onClose }: { of: readonly FollowedLine[]; onClose: () => void }) {
  const { t } = useLingui(), navigate = useNavigate(), call = useChange(following.callMeeting, { invalidates: [...changed.invalidates, meetings.list] }), single = of.length === 1, labels = { title: t`Název setkání`, kind: t`Druh`, onDay: t`Den`, recommendationIds: t`O čem` };
  return (
    <FormSheet title={t`Svolat společné setkání`} onClose={onClose} draft={single ? `followed-meeting:${of[0]!.id}` : 'followed-meeting'} labels={labels} done={t`Setkání je připravené, zbývá pozvat.`} action={t`Připravit setkání`}
      initial={{ title: t`Společně nad doporučeními`, kind: 'round_table' as 'round_table' | 'other', onDay: null as string | null, recommendationIds: single ? [of[0]!.id] : ([] as string[]) }}
      save={async (values, _, id) => { await call.mutateAsync({ body: { ...values, id } }); await navigate({ to: `/setkani/${id}` as string }); }}>
      {(form) => <>
        <TextInput label={labels.title} description={t`Název uvidí všichni pozvaní.`} maxLength={200} {...form.getInputProps('title')} />
        <Segmented<'round_table' | 'other'> label={labels.kind} value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} options={[{ value: 'round_table', label: t`kulatý stůl` }, { value: 'other', label: t`jiné setkání` }]} />
        <DayField label={labels.onDay} minDate={today()} {...form.getInputProps('onDay')} />
        {!single && <CheckChips label={labels.recommendationIds} value={form.values.recommendationIds} error={form.errors.recommendationIds} onChange={(ids) => form.setFieldValue('recommendationIds', ids.slice(0, most))} options={of.map(({ id, text }) => ({ value: id, label: text.length > 70 ? `${text.slice(0, 65).trimEnd()}…` : text }))} />}
        <p className="meta">{t`Doporučení se stanou body programu, které uvidí všichni pozvaní. Koho pozvat (vedení, zřizovatele, obec), vyberete u setkání.`}</p>
      </>}
    </FormSheet>
  );
}
