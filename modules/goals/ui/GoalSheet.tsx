import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { anew as copyOf } from '../content.ts';
import { goals, type Goal } from '../contract.ts';
import { goalTemplates, type GoalTemplate } from '../templates/contract.ts';
import { goalVersions } from '../versions/contract.ts';
import { contentOf, GoalFields, valuesOf, type GoalValues } from './GoalFields.tsx';
import { anew } from './invalidates.ts';
import { useGoalWords } from './words.ts';

type Props = { year: number; /** Whose records a measure counts. */ centreId: string | null; onClose: () => void } & (
  | { act: 'add'; planId: string; template?: GoalTemplate | undefined }
  | { act: 'put' | 'propose'; goal: Goal }
  | { act: 'template'; template: GoalTemplate });

/** A goal in one form: a new one, one of a draft, another wording of an approved one, a template. */
export function GoalSheet(props: Props) {
  const { t } = useLingui();
  const { act, year, centreId, onClose } = props, words = useGoalWords();
  const goal = 'goal' in props ? props.goal : undefined, template = 'template' in props ? props.template : undefined;
  const add = useChange(goals.add, anew), put = useChange(goals.put, anew), remove = useChange(goals.remove, anew), propose = useChange(goalVersions.propose, anew), change = useChange(goalTemplates.change, { invalidates: [goalTemplates.list] });
  const labels = { text: t`Znění`, measures: t`Měřítka`, kind: t`Druh`, responsibleId: t`Kdo za něj odpovídá`, partnerId: t`Partner`, partner: t`Partner slovy`, from: t`Od kdy`, dueOn: t`Do kdy`, parts: t`Části`, ...(act === 'propose' && { reason: t`Proč se cíl mění` }) };
  const initial = valuesOf(goal?.content ?? (act === 'add' && template ? copyOf(template.content, newId) : template?.content));
  const send = async (values: GoalValues, version: number, id: string): Promise<unknown> => {
    if (act === 'add') return add.mutateAsync({ params: { planId: props.planId }, body: { ...contentOf(id, values), templateId: template?.id ?? null } });
    if (act === 'put') return put.mutateAsync({ params: { goalId: goal!.id }, version, body: contentOf(goal!.id, values) });
    if (act === 'propose') return propose.mutateAsync({ params: { goalId: goal!.id }, body: { id, content: contentOf(goal!.id, values), reason: values.reason } });
    return change.mutateAsync({ params: { templateId: template!.id }, version, body: { content: contentOf(template!.content.id, values), shared: template!.shared, ended: template!.ended } });
  };
  const shown = (field: string, value: unknown) => field === 'kind' ? words.kind[value as 'count']?.[0] : field === 'measures' || field === 'parts' ? (value as { words?: string; text?: string; indicator?: object | null }[]).map((one) => one.text ?? (one.words || (one.indicator ? t`počítá se z práce` : '–'))).join('; ') : undefined;
  return (
    <FormSheet<GoalValues> title={act === 'add' ? t`Nový cíl` : act === 'put' ? t`Upravit cíl` : act === 'propose' ? t`Navrhnout změnu cíle` : t`Upravit šablonu`} onClose={onClose} labels={labels} initial={initial} shown={shown} save={send} version={goal?.version ?? template?.version ?? 0}
      draft={`goal:${act}:${goal?.id ?? ('planId' in props ? `${props.planId}:${template?.id ?? ''}` : template!.id)}`} done={act === 'propose' ? t`Návrh změny čeká na odbor.` : t`Uloženo.`} {...(act === 'propose' && { action: t`Navrhnout změnu` })}
      {...(act === 'put' && { remove: { ask: t`Odstranit cíl i s měřítky?`, run: () => remove.mutateAsync({ params: { goalId: goal!.id }, version: goal!.version }) } })}>
      {(form) => <>
        {act === 'propose' && <>
          <p className="meta"><Trans>Platné znění se nezmění, dokud odbor s návrhem nevysloví souhlas. Původní znění zůstane v historii.</Trans></p>
          <Textarea label={labels.reason} autosize minRows={2} {...form.getInputProps('reason')} />
        </>}
        <GoalFields form={form} year={year} centreId={centreId} />
      </>}
    </FormSheet>
  );
}
