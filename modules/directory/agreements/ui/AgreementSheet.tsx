import { Button, MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { OrganisationPicker } from '#modules/access/ui/index.ts';
import { OrpsPicker, PartnerPicker } from '../../ui/pickers.tsx';
import { ServicesPicker } from '../../ui/ServicesPicker.tsx';
import { useCodes } from '../../ui/useCodes.ts';
import { agreements, type Agreement } from '../contract.ts';

type Party = { here: 'organisation' | 'partner'; organisationId: string | null; partnerId: string | null; duties: string };
type Values = { title: string; duties: string; parties: Party[]; scope: string; services: string[]; topics: string[]; orpCodes: string[]; validFrom: string | null; validTo: string | null; noticeMonths: number | string; reviewOn: string | null };
const nobody = (): Party => ({ here: 'organisation', organisationId: null, partnerId: null, duties: '' });
const initialOf = (of: Agreement | undefined): Values => of ? {
  ...of, duties: of.parties.find(({ answer }) => answer === 'writer')?.duties ?? '', services: of.services.map(({ id }) => id), noticeMonths: of.noticeMonths ?? '',
  parties: of.parties.filter(({ answer }) => answer !== 'writer').map(({ organisationId, partnerId, duties }) => ({ here: partnerId ? 'partner' as const : 'organisation' as const, organisationId, partnerId, duties })),
} : { title: '', duties: '', parties: [nobody()], scope: '', services: [], topics: [], orpCodes: [], validFrom: today(), validTo: null, noticeMonths: '', reviewOn: null };
const anew = { invalidates: [agreements.list, agreements.get, agreements.due] } as const;

function PartyFields({ form, at }: { form: UseFormReturnType<Values>; at: number }) {
  const { t } = useLingui();
  const party = form.values.parties[at]!, path = `parties.${at}`, order = at + 1;
  return (
    <fieldset className="stack" style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className="strong"><Trans>{order}. strana vedle nás</Trans></legend>
      <Segmented<Party['here']> label={t`Kdo to je`} hideLabel value={party.here} onChange={(here) => form.setFieldValue(path, { ...party, here, organisationId: null, partnerId: null } as never)} options={[{ value: 'organisation', label: t`organizace v Souběhu` }, { value: 'partner', label: t`náš partner bez účtu` }]} />
      {party.here === 'organisation' ? <OrganisationPicker label={t`Organizace`} withoutMine value={party.organisationId ?? ''} onChange={(id) => form.setFieldValue(`${path}.organisationId`, (id || null) as never)} error={form.errors[`${path}.organisationId`]} />
        : <PartnerPicker label={t`Partner`} value={party.partnerId} onChange={(id) => form.setFieldValue(`${path}.partnerId`, id as never)} error={form.errors[`${path}.organisationId`]} />}
      <Textarea label={t`Za co odpovídá`} autosize minRows={2} {...form.getInputProps(`${path}.duties`)} />
      {form.values.parties.length > 1 && <div><Button variant="subtle" color="red" size="xs" leftSection={<IconTrash size={16} />} onClick={() => form.removeListItem('parties', at)}><Trans>Odebrat {order}. stranu</Trans></Button></div>}
    </fieldset>
  );
}

/** A draft of an agreement, or a new wording of one. */
export function AgreementSheet({ agreement, onClose, onMade }: { agreement?: Agreement; onClose: () => void; onMade?: (id: string) => void }) {
  const { t } = useLingui();
  const us = useMe().membership.organisation.name, topics = useCodes('need_domain'), offered = agreement && agreement.standing !== 'draft';
  const add = useChange(agreements.add, anew), change = useChange(agreements.change, anew);
  const labels = { title: t`Název`, duties: t`Za co odpovídáme my`, parties: t`Strany`, scope: t`Co dohoda zahrnuje`, services: t`Kterých služeb se týká`, topics: t`Témata`, orpCodes: t`Kde platí`, validFrom: t`Platí od`, validTo: t`Platí do`, noticeMonths: t`Výpovědní doba v měsících`, reviewOn: t`Kdy ji přezkoumat` };
  return (
    <FormSheet<Values> title={agreement ? t`Změnit dohodu` : t`Nová dohoda`} onClose={onClose} draft={`agreement:${agreement?.id ?? 'new'}`} labels={labels} done={t`Dohoda je uložená.`} initial={initialOf(agreement)} version={agreement?.version ?? 0}
      save={async (values, version, id) => {
        const body = { ...values, noticeMonths: values.noticeMonths === '' ? null : Number(values.noticeMonths), parties: values.parties.map(({ here, organisationId, partnerId, duties }) => ({ organisationId: here === 'organisation' ? organisationId : null, partnerId: here === 'partner' ? partnerId : null, duties })) };
        if (agreement) return change.mutateAsync({ params: { agreementId: agreement.id }, body: body as never, version });
        await add.mutateAsync({ body: { ...body, id } as never });
        onMade?.(id);
      }}>
      {(form) => <>
        {offered && <p className="meta"><Trans>Dohoda už je předložená. Změní-li se znění, strany ho potvrdí znovu; do té doby pro ně nové znění neplatí.</Trans></p>}
        <TextInput label={labels.title} description={t`Třeba Spolupráce při ubytování rodin. Nikdy jméno klienta.`} maxLength={150} {...form.getInputProps('title')} />
        <Textarea label={`${labels.duties} (${us})`} autosize minRows={2} {...form.getInputProps('duties')} />
        {form.values.parties.map((_, at) => <PartyFields key={at} form={form} at={at} />)}
        {form.errors['parties'] && <p role="alert">{form.errors['parties']}</p>}
        {form.values.parties.length < 10 && <div><Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => form.insertListItem('parties', nobody())}><Trans>Přidat další stranu</Trans></Button></div>}
        <Textarea label={labels.scope} autosize minRows={3} {...form.getInputProps('scope')} />
        <ServicesPicker label={labels.services} value={form.values.services} known={agreement?.services ?? []} onChange={(ids) => form.setFieldValue('services', ids)} error={form.errors['services']} />
        <MultiSelect label={labels.topics} searchable clearable data={topics.options} {...form.getInputProps('topics')} />
        <OrpsPicker label={labels.orpCodes} value={form.values.orpCodes} onChange={(codes) => form.setFieldValue('orpCodes', codes)} error={form.errors['orpCodes']} />
        <div className="columns">
          <DayField label={labels.validFrom} {...form.getInputProps('validFrom')} />
          <DayField label={labels.validTo} description={t`Nevyplněno: bez konce.`} {...form.getInputProps('validTo')} />
        </div>
        <div className="columns">
          <NumberInput label={labels.noticeMonths} min={0} max={24} allowDecimal={false} {...form.getInputProps('noticeMonths')} />
          <DayField label={labels.reviewOn} {...form.getInputProps('reviewOn')} />
        </div>
      </>}
    </FormSheet>
  );
}
