import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { OrpPicker } from '#modules/directory/ui/index.ts';
import { clock } from '../../ui/words.ts';
import { groups } from '../contract.ts';
import { foundable, type GroupKind } from '../rules.ts';
import type { Group } from '../shapes.ts';
import { anew } from './useGroup.ts';
import { useGroupWords } from './words.ts';

type Values = Pick<Group, 'name' | 'purpose' | 'orpCode' | 'rhythm' | 'usualPlace' | 'quorum' | 'majority'> & { kind: GroupKind; usualTime: string; usualMinutes: number | string; since: string | null; office: 'chair' | 'secretary' };

/** A new group, or what it is for, its rhythm and rules. */
export function GroupSheet({ group, onClose, onMade }: { group?: Group; onClose: () => void; onMade?: (id: string) => void }) {
  const { t } = useLingui();
  const words = useGroupWords(), { role } = useMe().membership, kinds = words.kinds.filter(({ value }) => foundable(role).includes(value));
  const found = useChange(groups.found, anew), change = useChange(groups.change, anew);
  const labels = { kind: t`Druh`, name: t`Název`, purpose: t`K čemu je`, orpCode: t`Kde působí`, rhythm: t`Jak často se schází`, usualTime: t`Obvykle od`, usualMinutes: t`Obvykle minut`, usualPlace: t`Obvykle kde`, quorum: t`Hlasování platí`, majority: t`Návrh je přijatý`, since: t`Pracuje od`, office: t`Moje role` };
  const initial: Values = group ? { ...group, usualTime: group.usualTime ?? '', since: null, office: 'secretary' }
    : { kind: kinds[0]?.value ?? 'team', name: '', purpose: '', orpCode: null, rhythm: 'monthly', usualTime: '', usualMinutes: 120, usualPlace: '', quorum: 'half', majority: 'of_present', since: today(), office: 'secretary' };
  const inWords = (field: string, value: unknown): string | undefined => field === 'rhythm' ? words.rhythm[value as Group['rhythm']] : field === 'quorum' ? words.quorum[value as Group['quorum']] : field === 'majority' ? words.majority[value as Group['majority']] : field === 'usualTime' ? clock(String(value ?? '')) : undefined;
  return (
    <FormSheet<Values> title={group ? t`Změnit skupinu` : t`Založit skupinu`} onClose={onClose} draft={`group:${group?.id ?? 'new'}`} labels={labels} done={t`Skupina je uložená.`} initial={initial} version={group?.version ?? 0} shown={inWords}
      save={async ({ kind, since, office, ...values }, version, id) => {
        const body = { name: values.name, purpose: values.purpose, orpCode: values.orpCode, rhythm: values.rhythm, usualTime: values.usualTime || null, usualMinutes: Number(values.usualMinutes), usualPlace: values.usualPlace, quorum: values.quorum, majority: values.majority };
        if (group) return change.mutateAsync({ params: { groupId: group.id }, body, version });
        await found.mutateAsync({ body: { ...body, id, kind, office, ...(since && { since }) } });
        onMade?.(id);
      }}>
      {(form) => <>
        {!group && kinds.length > 1 && <Segmented label={labels.kind} value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} options={kinds} description={words.kindAbout[form.values.kind]} error={form.errors['kind']} />}
        <TextInput label={labels.name} description={t`Třeba Pracovní skupina pro cizince. Nikdy jméno klienta.`} maxLength={200} {...form.getInputProps('name')} />
        <Textarea label={labels.purpose} autosize minRows={2} {...form.getInputProps('purpose')} />
        <OrpPicker label={labels.orpCode} clearable value={form.values.orpCode} onChange={(code) => form.setFieldValue('orpCode', code)} error={form.errors['orpCode']} />
        <Select label={labels.rhythm} allowDeselect={false} data={words.rhythms} {...form.getInputProps('rhythm')} />
        <div className="columns">
          <TextInput label={labels.usualTime} type="time" {...form.getInputProps('usualTime')} />
          <NumberInput label={labels.usualMinutes} min={5} max={1440} step={15} allowDecimal={false} {...form.getInputProps('usualMinutes')} />
        </div>
        <TextInput label={labels.usualPlace} maxLength={200} {...form.getInputProps('usualPlace')} />
        <Select label={labels.quorum} allowDeselect={false} data={words.quorums} {...form.getInputProps('quorum')} />
        <Select label={labels.majority} allowDeselect={false} data={words.majorities} {...form.getInputProps('majority')} />
        {!group && <>
          <DayField label={labels.since} description={t`Od toho dne jste jejím členem. U skupiny, která už pracuje, klidně zpětně.`} {...form.getInputProps('since')} />
          <Segmented label={labels.office} value={form.values.office} onChange={(office) => form.setFieldValue('office', office)} options={[{ value: 'secretary', label: words.office.secretary }, { value: 'chair', label: words.office.chair }]} />
          <p className="meta"><Trans>Skupinu vede předsednictví i tajemnictví: zve, zapisuje členy, mění pravidla. Předat to můžete kdykoli.</Trans></p>
        </>}
      </>}
    </FormSheet>
  );
}
