import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { z } from 'zod';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day } from '#platform/http/contract.ts';
import { today } from '#platform/i18n/format.ts';
import { OrganisationPicker } from '#modules/access/ui/index.ts';
import { PartnerPicker } from '#modules/directory/ui/index.ts';
import { programmeSites, type Actor } from '../contract.ts';
import { actorKinds, standings, type ActorKind, type Standing } from '../rules.ts';
import { anew } from './changed.ts';
import { useSiteWords } from './words.ts';

type As = 'name' | 'partner' | 'organisation';
type Values = { as: As; name: string; partnerId: string | null; organisationId: string | null; kind: ActorKind; needs: string; brings: string; standing: Standing; standingOn: string | null };

/** Who it is (a name, our partner, an organisation here), what they need and bring, how cooperation stands. */
export function ActorSheet({ programmeId, siteId, of, onClose }: { programmeId: string; siteId: string; of?: Actor; onClose: () => void }) {
  const { t } = useLingui(), words = useSiteWords(), params = { programmeId, siteId }, add = useChange(programmeSites.addActor, anew), change = useChange(programmeSites.changeActor, anew), remove = useChange(programmeSites.removeActor, anew);
  const labels = { name: t`Název`, partnerId: t`Partner`, organisationId: t`Organizace`, kind: t`Co to je`, needs: t`Co potřebuje od ostatních`, brings: t`Co může přinést`, standing: t`Spolupráce`, standingOn: t`Ke dni` };
  return (
    <FormSheet<Values> title={of ? t`Změnit aktéra` : t`Přidat aktéra`} onClose={onClose} draft={`programme-actor:${of?.id ?? siteId}`} labels={labels} version={of?.version ?? 0} done={t`Aktér je uložený`} schema={z.object({ standingOn: Day })}
      initial={{ as: of?.organisation ? 'organisation' : of?.partnerId ? 'partner' : 'name', name: of && !of.organisation ? of.name : '', partnerId: of?.partnerId ?? null, organisationId: of?.organisation?.id ?? null, kind: of?.kind ?? 'social_service', needs: of?.needs ?? '', brings: of?.brings ?? '', standing: of?.standing ?? 'none', standingOn: of?.standingOn ?? today() }}
      shown={(field, value) => (field === 'kind' ? words.kinds[value as ActorKind] : field === 'standing' ? words.standings[value as Standing] : undefined)}
      {...(of && { remove: { ask: t`Odebrat aktéra i z toho, kdo za co odpovídá?`, run: async () => { await remove.mutateAsync({ params: { ...params, actorId: of.id } }); said(t`Aktér je odebraný`); } } })}
      save={({ as, name, partnerId, organisationId, standingOn, ...values }, version, id) => {
        const body = { ...values, standingOn: standingOn ?? '', name: as === 'name' ? name : '', partnerId: as === 'partner' ? partnerId : null, organisationId: as === 'organisation' ? organisationId : null };
        return of ? change.mutateAsync({ params: { ...params, actorId: of.id }, version, body }) : add.mutateAsync({ params, body: { ...body, id } });
      }}>
      {(form) => <>
        <Segmented<As> label={t`Kdo to je`} value={form.values.as} onChange={(as) => form.setFieldValue('as', as)} options={[{ value: 'name', label: t`napíšu název` }, { value: 'partner', label: t`náš partner` }, { value: 'organisation', label: t`organizace v Souběhu` }]} />
        {form.values.as === 'name' && <TextInput label={labels.name} required maxLength={200} {...form.getInputProps('name')} />}
        {form.values.as === 'partner' && <PartnerPicker label={labels.partnerId} required value={form.values.partnerId} known={of?.name} error={form.errors['partnerId'] ?? form.errors['name']} onChange={(id) => form.setFieldValue('partnerId', id)} />}
        {form.values.as === 'organisation' && <OrganisationPicker label={labels.organisationId} value={form.values.organisationId ?? ''} error={form.errors['organisationId'] ?? form.errors['toOrganisationId'] ?? form.errors['name']} onChange={(id) => form.setFieldValue('organisationId', id || null)} />}
        <Select label={labels.kind} required allowDeselect={false} data={actorKinds.map((value) => ({ value, label: words.kinds[value] }))} {...form.getInputProps('kind')} />
        <Textarea label={labels.needs} autosize minRows={2} maxLength={5000} {...form.getInputProps('needs')} />
        <Textarea label={labels.brings} autosize minRows={2} maxLength={5000} {...form.getInputProps('brings')} />
        <Segmented<Standing> label={labels.standing} value={form.values.standing} onChange={(standing) => form.setValues({ standing, ...(standing !== form.values.standing && { standingOn: today() }) })} options={standings.map((value) => ({ value, label: words.standings[value] }))} />
        <DayField label={labels.standingOn} required {...form.getInputProps('standingOn')} />
      </>}
    </FormSheet>
  );
}
