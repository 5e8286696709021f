import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day, Id } from '#platform/http/contract.ts';
import { today } from '#platform/i18n/format.ts';
import { questionnaires, type Questionnaire } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { standards } from '../contract.ts';

type Service = { id: string; name: string };
type Props = { services: readonly Service[]; onClose: () => void };
/** Which service, by which frame, as of which day; then it opens. */
export function BeginSheet(props: Props) {
  const { t } = useLingui(), list = usePages(questionnaires.list, { query: { purpose: 'standards', limit: 100 } });
  return list.data ? <Form {...props} frames={list.data.items.filter(({ published }) => published)} /> : <ConfirmSheet open onClose={props.onClose} title={t`Nové sebehodnocení`}><Reading of={list}>{() => null}</Reading></ConfirmSheet>;
}
function Form({ services, onClose, frames }: Props & { frames: readonly Questionnaire[] }) {
  const { t } = useLingui(), language = useReaderTongue(), navigate = useNavigate(), begin = useChange(standards.begin, { invalidates: [standards.list, standards.services] });
  // Whoever made a frame of their own means that one.
  const first = frames.find(({ mine }) => mine) ?? frames[0];
  if (!first) return <ConfirmSheet open onClose={onClose} title={t`Nové sebehodnocení`}><p><Trans>Zatím není vydaný žádný rámec standardů. Vytvoří ho vedení nebo metodika v Dotaznících (účel standardy kvality).</Trans></p></ConfirmSheet>;
  return (
    <FormSheet<{ serviceId: string; versionId: string; onDay: string | null }> title={t`Nové sebehodnocení`} onClose={onClose} draft="self-evaluation:new" initial={{ serviceId: services[0]?.id ?? '', versionId: first.published!.id, onDay: today() }} schema={z.object({ serviceId: Id, versionId: Id, onDay: Day })} labels={{ serviceId: t`Služba`, versionId: t`Rámec standardů`, onDay: t`Stav ke dni` }} done={t`Sebehodnocení je založené`} action={t`Začít vyplňovat`}
      save={async (values, _, id) => { await begin.mutateAsync({ body: { id, serviceId: values.serviceId, versionId: values.versionId, onDay: values.onDay ?? '', answers: {} } }); await navigate({ to: `/kvalita/standardy/${id}` as string }); }}>
      {(form) => <>
        <Select label={t`Služba`} allowDeselect={false} data={services.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('serviceId')} />
        <Select label={t`Rámec standardů`} description={t`Vlastní znění si uděláte kopií rámce v Metodikách.`} allowDeselect={false} data={frames.map(({ title, published }) => ({ value: published!.id, label: textOf(title, language) }))} {...form.getInputProps('versionId')} />
        <DayField label={t`Stav ke dni`} maxDate={today()} {...form.getInputProps('onDay')} />
      </>}
    </FormSheet>
  );
}
