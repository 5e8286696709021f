import { Checkbox, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { questionnaires } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { feedback, type Campaign } from '../contract.ts';

type Values = { serviceId: string; versionId: string; name: string; beginsOn: string | null; endsOn: string | null; answersShown: boolean };
const later = (days: number) => new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A new campaign, or a change of one: what is asked and of whom stays. */
export function CampaignSheet({ services, campaign, onClose }: { services: readonly { id: string; name: string }[]; campaign?: Campaign; onClose: () => void }) {
  const { t } = useLingui(), tongue = useReaderTongue(), anew = { invalidates: [feedback.list, feedback.results] }, add = useChange(feedback.add, anew), change = useChange(feedback.change, anew);
  const offered = (usePages(questionnaires.list, { query: { purpose: 'feedback', limit: 100 } }).data?.items ?? []).flatMap((one) => (one.published ? [{ value: one.published.id, label: textOf(one.title, tongue) }] : []));
  const labels = { name: t`Název mezi námi`, serviceId: t`Služba`, versionId: t`Dotazník`, beginsOn: t`Od`, endsOn: t`Do`, answersShown: t`Ukazovat i celé odpovědi` };
  const initial: Values = campaign ? { ...campaign, serviceId: campaign.service?.id ?? '' } : { serviceId: services[0]?.id ?? '', versionId: '0192f000-0641-7000-8000-000000000101', name: '', beginsOn: today(), endsOn: later(42), answersShown: false };
  return (
    <FormSheet<Values> title={campaign ? t`Upravit kampaň` : t`Zeptat se klientů`} onClose={onClose} draft={campaign ? `campaign:${campaign.id}` : 'campaign'} labels={labels} done={campaign ? t`Uloženo.` : t`Kampaň je připravená, vytiskněte plakát.`} initial={initial} version={campaign?.version ?? 0}
      save={({ name, endsOn, answersShown, ...rest }, version, id) => campaign ? change.mutateAsync({ params: { campaignId: campaign.id }, version, body: { name, endsOn, answersShown } as never }) : add.mutateAsync({ body: { id, name, endsOn, answersShown, serviceId: rest.serviceId, versionId: rest.versionId, beginsOn: rest.beginsOn } as never })}>
      {(form) => <>
        <TextInput label={labels.name} {...form.getInputProps('name')} />
        {!campaign && <>
          {services.length > 1 && <Select label={labels.serviceId} allowDeselect={false} searchable data={services.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('serviceId')} />}
          <Select label={labels.versionId} allowDeselect={false} data={offered} {...form.getInputProps('versionId')} />
          <DayField label={labels.beginsOn} minDate={today()} {...form.getInputProps('beginsOn')} />
        </>}
        <DayField label={labels.endsOn} {...form.getInputProps('endsOn')} />
        {(!campaign || campaign.answersShown || campaign.state === 'early') && <Checkbox label={labels.answersShown} description={t`Bez jazyka, týdne a vlastních slov. Po začátku to zapnout nejde, jen vypnout.`} {...form.getInputProps('answersShown', { type: 'checkbox' })} />}
        <p className="meta"><Trans>Kdo odpověděl, se nedozví nikdo. Výsledky se ukážou, až bude pět odpovědí a skončí týden.</Trans></p>
      </>}
    </FormSheet>
  );
}
