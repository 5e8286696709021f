import { Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { z } from 'zod';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { line } from '#platform/http/contract.ts';
import { siteRoles, type SiteRole } from '../../rules.ts';
import { useProgrammeWords } from '../../ui/words.ts';
import { programmeSites, type Actor, type Duty } from '../contract.ts';
import { areas, parts, type Area, type DutyPart, type Part } from '../rules.ts';
import { anew } from './changed.ts';
import styles from './Sites.module.css';
import { useSiteWords } from './words.ts';

type Props = { programmeId: string; siteId: string; of?: Duty; actors: readonly Actor[]; onClose: () => void };
type Values = { title: string; area: Area; parts: DutyPart[] };
type Choice = Part | 'no';

/** One task: its words and the part of every role; actors are added by name. */
export function DutySheet({ programmeId, siteId, of, actors, onClose }: Props) {
  const { t } = useLingui(), words = useSiteWords(), roles = useProgrammeWords().roles, params = { programmeId, siteId }, add = useChange(programmeSites.addDuty, anew), change = useChange(programmeSites.changeDuty, anew), remove = useChange(programmeSites.removeDuty, anew);
  const names = new Map(actors.map(({ id, name }) => [id, name])), nameOf = ({ role, actorId }: DutyPart) => (role ? roles[role] : names.get(actorId!) ?? t`aktér, který tu už není`);
  const labels = { title: t`Co se má udělat`, area: t`Kam patří`, parts: t`Kdo` }, choices = [{ value: 'no' as const, label: t`nic` }, ...parts.map((value) => ({ value, label: words.parts[value] }))];
  const told = (all: readonly DutyPart[]) => parts.flatMap((part) => { const who = all.filter((one) => one.part === part).map(nameOf); return who.length ? [`${words.parts[part]}: ${who.join(', ')}`] : []; }).join('; ');
  const usual = of?.usual ? words.title({ title: '', usual: of.usual }) : '';
  return (
    <FormSheet<Values> title={of ? t`Změnit úkol` : t`Přidat úkol`} onClose={onClose} draft={`programme-duty:${of?.id ?? siteId}`} labels={labels} version={of?.version ?? 0} done={t`Úkol je uložený`} schema={of?.usual ? z.object({}) : z.object({ title: line(300) })}
      initial={{ title: of ? words.title(of) : '', area: of?.area ?? 'coordination', parts: of?.parts ?? [] }}
      shown={(field, value) => (field === 'area' ? words.areas[value as Area] : field === 'parts' ? told(value as DutyPart[]) : field === 'title' ? (value as string) || usual : undefined)}
      {...(of && { remove: { ask: t`Odebrat úkol ze seznamu?`, run: async () => { await remove.mutateAsync({ params: { ...params, dutyId: of.id } }); said(t`Úkol je odebraný`); } } })}
      save={({ title, ...values }, version, id) => (of ? change.mutateAsync({ params: { ...params, dutyId: of.id }, version, body: { ...values, title: title.trim() === usual ? '' : title } }) : add.mutateAsync({ params, body: { ...values, title, id } }))}>
      {(form) => {
        const set = (who: Pick<DutyPart, 'role' | 'actorId'>, part: Choice) => form.setFieldValue('parts', [...form.values.parts.filter((one) => one.role !== who.role || one.actorId !== who.actorId), ...(part === 'no' ? [] : [{ ...who, part }])]);
        const partOf = (role: SiteRole): Choice => form.values.parts.find((one) => one.role === role)?.part ?? 'no', others = form.values.parts.filter((one) => one.actorId !== null), free = actors.filter(({ id }) => !others.some(({ actorId }) => actorId === id));
        return <>
          <Textarea label={labels.title} required autosize minRows={1} maxLength={300} {...form.getInputProps('title')} />
          <Segmented<Area> label={labels.area} value={form.values.area} onChange={(area) => form.setFieldValue('area', area)} options={areas.map((value) => ({ value, label: words.areas[value] }))} />
          <fieldset className={styles.who}>
            <legend>{t`Kdo odpovídá, kdo to dělá, kdo pomáhá`}</legend>
            {siteRoles.map((role) => <Segmented<Choice> key={role} label={roles[role]} value={partOf(role)} onChange={(part) => set({ role, actorId: null }, part)} options={choices} />)}
            {others.map(({ actorId, part }) => <Segmented<Choice> key={actorId} label={names.get(actorId!) ?? t`aktér, který tu už není`} value={part} onChange={(next) => set({ role: null, actorId }, next)} options={[{ value: 'no', label: <><IconX size={16} aria-hidden /> {t`nic`}</> }, ...choices.slice(1)]} />)}
            {free.length > 0 ? <Select label={t`Přidat aktéra z obvodu`} placeholder={t`vyberte`} searchable data={free.map(({ id, name }) => ({ value: id, label: name }))} value={null} onChange={(actorId) => actorId && set({ role: null, actorId }, 'helps')} /> : !actors.length && <p className="meta"><Trans>Aktéry z obvodu přidáte na kartě Aktéři; pak půjde říct i to, co je na nich.</Trans></p>}
            {form.errors['parts'] && <p role="alert">{form.errors['parts']}</p>}
          </fieldset>
        </>;
      }}
    </FormSheet>
  );
}
