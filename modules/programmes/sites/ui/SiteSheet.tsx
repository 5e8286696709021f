import { Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { line } from '#platform/http/contract.ts';
import { today } from '#platform/i18n/format.ts';
import { OrganisationPicker, useOrganisations } from '#modules/access/ui/index.ts';
import { OrpPicker, useTerritory } from '#modules/directory/ui/index.ts';
import type { Site } from '../../contract.ts';
import { programmeSites } from '../contract.ts';
import { anew } from './changed.ts';

type Values = { name: string; orpCode: string | null; toOrganisationId: string; approachedOn: string | null; joinedOn: string | null; note: string };

/** A site that is talked with, or that joined. */
export function SiteSheet({ programmeId, of, onClose }: { programmeId: string; of?: Site; onClose: () => void }) {
  const { t } = useLingui(), navigate = useNavigate(), territory = useTerritory(), organisations = useOrganisations(), add = useChange(programmeSites.add, anew), change = useChange(programmeSites.change, anew);
  const labels = { name: t`Jak se mu říká`, orpCode: t`Obvod`, toOrganisationId: t`Organizace v Souběhu`, approachedOn: t`Jednáme od`, joinedOn: t`Zapojené od`, note: t`Co má tým vědět` }, named = of?.organisation;
  return (
    <FormSheet<Values> title={of ? t`Změnit místo` : t`Přidat místo`} onClose={onClose} draft={`programme-site:${of?.id ?? programmeId}`} labels={labels} version={of?.version ?? 0} done={t`Místo je uložené`} schema={z.object({ name: line(200) })}
      initial={{ name: of?.name ?? '', orpCode: of?.orp?.code ?? null, toOrganisationId: named?.id ?? '', approachedOn: of ? of.approachedOn : today(), joinedOn: of?.joinedOn ?? null, note: of?.note ?? '' }}
      shown={(field, value) => (field === 'orpCode' && value ? territory.nameOf(value as string) : field === 'toOrganisationId' ? organisations.find(({ id }) => id === value)?.name ?? (value === named?.id ? named?.name : undefined) : undefined)}
      save={async ({ toOrganisationId, ...values }, version, id) => {
        const body = { ...values, toOrganisationId: toOrganisationId || null };
        if (of) return change.mutateAsync({ params: { programmeId, siteId: of.id }, version, body });
        await add.mutateAsync({ params: { programmeId }, body: { ...body, id } });
        await navigate({ to: `/programy/${programmeId}/mista/${id}` });
      }}>
      {(form) => <>
        <OrpPicker label={labels.orpCode} description={t`Obec s rozšířenou působností; nevyplněno, když místo obvod nemá.`} value={form.values.orpCode} error={form.errors['orpCode']}
          onChange={(orpCode) => form.setValues({ orpCode, ...(orpCode && form.values.name === '' && { name: territory.nameOf(orpCode) }) })} />
        <TextInput label={labels.name} required maxLength={200} {...form.getInputProps('name')} />
        {of?.joinedOn && named ? <p className="meta">{t`Místo je tu organizací ${named.name}: jeho lidé ho čtou a píší s týmem.`}</p>
          : <OrganisationPicker label={labels.toOrganisationId} description={t`Od zapojení místo čte a píše její vedení a ti, koho si sama určí. Nevyplněno: píše za něj tým.`} withoutMine value={form.values.toOrganisationId} error={form.errors['toOrganisationId']} onChange={(id) => form.setFieldValue('toOrganisationId', id)} />}
        <div className="columns"><DayField label={labels.approachedOn} {...form.getInputProps('approachedOn')} /><DayField label={labels.joinedOn} description={t`Nevyplněno: zatím se jedná.`} {...form.getInputProps('joinedOn')} /></div>
        <Textarea label={labels.note} description={t`Čte jen tým podpory, místo ne.`} autosize minRows={2} maxLength={10_000} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}
