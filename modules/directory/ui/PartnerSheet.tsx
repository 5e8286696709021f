import { Alert, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { icoOf, isIco } from '#platform/http/ico.ts';
import { cards } from '../cards/contract.ts';
import { VerifiedField } from '../cards/ui/Verified.tsx';
import { directory, PartnerBody, type Partner, type PartnerKind, type Source } from '../contract.ts';
import { useLabels } from './labels.ts';

/** Another partner of the same number: two cards of one body go apart. It is a hint; branches of one body may share the number. */
function SameIco({ typed, partnerId }: { typed: string; partnerId: string | undefined }) {
  const ico = icoOf(typed), whole = isIco(ico);
  const others = useRead(directory.partners, { query: { ico, limit: 5 } }, { enabled: whole }).data?.items.filter(({ id }) => id !== partnerId) ?? [];
  if (!whole || !others.length) return null;
  return (
    <Alert color="yellow" variant="light" title={<Trans>S tímto IČO už tu někdo je</Trans>}>
      <ul>{others.map(({ id, name, organisation, mine }) => <li key={id}><Link to={`/sit/partneri/${id}` as string}>{name}</Link>{!mine && ` (${organisation.name})`}</li>)}</ul>
      <Trans>Uložit můžete i tak, třeba pobočku. Jinak raději doplňte, co už tu je.</Trans>
    </Alert>
  );
}

export function PartnerSheet({ partner, onClose, onAdded }: { partner?: Partner; onClose: () => void; /** A new one, by its id and name. */ onAdded?: (id: string, name: string) => void }) {
  const { t } = useLingui();
  const { partnerKinds } = useLabels();
  const anew = { invalidates: [directory.services, directory.partners, cards.partner, cards.stale, cards.history] };
  const add = useChange(directory.addPartner, anew), change = useChange(directory.changePartner, anew);
  const labels = { name: t`Název`, kind: t`Co to je`, ico: t`IČO`, note: t`Co je dobré vědět`, endsOn: t`Poslední den`, verified: t`Ověřeno dnes` };
  type Values = { name: string; kind: PartnerKind | null; ico: string | null; note: string; endsOn: string | null; verified: Source | null };
  return (
    <FormSheet<Values> title={partner ? t`Upravit partnera` : t`Nový partner`} onClose={onClose} draft={`partner:${partner?.id ?? 'new'}`} schema={PartnerBody} labels={labels} done={t`Partner byl uložen.`} version={partner?.version ?? 0}
      initial={{ name: partner?.name ?? '', kind: partner?.kind ?? null, ico: partner?.ico ?? null, note: partner?.note ?? '', endsOn: partner?.endsOn ?? null, verified: null }}
      save={(values, version, id) => { const body = values as typeof PartnerBody._zod.input; return partner ? change.mutateAsync({ params: { partnerId: partner.id }, body, version }) : add.mutateAsync({ body: { id, ...body } }).then(() => onAdded?.(id, values.name)); }}>
      {(form) => <>
        <TextInput label={labels.name} required {...form.getInputProps('name')} />
        <Select label={labels.kind} required data={partnerKinds} {...form.getInputProps('kind')} />
        <TextInput label={labels.ico} inputMode="numeric" {...form.getInputProps('ico')} value={form.values.ico ?? ''} onChange={(event) => form.setFieldValue('ico', event.currentTarget.value || null)} />
        <SameIco typed={form.values.ico ?? ''} partnerId={partner?.id} />
        <Textarea label={labels.note} description={partner?.open ? t`Čtou ji všichni, kdo tu pracují. Nikdy ne o klientech.` : t`Nikdy ne o klientech.`} autosize minRows={2} {...form.getInputProps('note')} />
        {partner && <DayField label={labels.endsOn} {...form.getInputProps('endsOn')} />}
        <VerifiedField value={form.values.verified} onChange={(verified) => form.setFieldValue('verified', verified)} />
      </>}
    </FormSheet>
  );
}
