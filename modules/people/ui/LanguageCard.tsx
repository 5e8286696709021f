import { Select, Switch } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useCodes } from '#modules/directory/ui/index.ts';
import { people } from '../contract.ts';
import { languages, type Language } from '../facts/contract.ts';
import { FactCard } from './FactCard.tsx';
import { asOptions, useLabels } from './labels.ts';

const anew = { invalidates: [people.get] };

function LanguageSheet({ personId, fact, onClose }: { personId: string; fact: Language | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const { level } = useLabels();
  const codes = useCodes('language', null, [fact?.language]);
  const add = useChange(languages.add, anew), change = useChange(languages.change, anew), remove = useChange(languages.remove, anew);
  const labels = { language: t`Jazyk`, spoken: t`Mluví`, written: t`Píše`, script: t`Písmo`, preferred: t`V tomto jazyce chce být klient oslovován` };
  return (
    <FormSheet title={fact ? codes.label(fact.language) : t`Nový jazyk`} onClose={onClose} draft={`language:${fact?.id ?? personId}`} schema={languages.change.body} labels={labels} done={t`Jazyk byl uložen.`} version={fact?.version ?? 0}
      initial={{ language: fact?.language ?? '', spoken: fact?.spoken ?? 'unstated', written: fact?.written ?? 'unstated', script: fact?.script ?? null, preferred: fact?.preferred ?? false }}
      save={(body, version, id) => fact ? change.mutateAsync({ params: { personId, factId: fact.id }, body, version }) : add.mutateAsync({ params: { personId }, body: { id, ...body } })}
      {...(fact && { remove: { ask: t`Odstranit tento jazyk?`, run: () => remove.mutateAsync({ params: { personId, factId: fact.id } }) } })}>
      {(form) => <>
        <Select label={labels.language} searchable required data={codes.options} {...form.getInputProps('language')} />
        <Select label={labels.spoken} allowDeselect={false} data={asOptions(level)} {...form.getInputProps('spoken')} />
        <Select label={labels.written} allowDeselect={false} data={asOptions(level)} {...form.getInputProps('written')} />
        <Select label={labels.script} clearable data={[{ value: 'Latn', label: t`latinka` }, { value: 'Cyrl', label: t`cyrilice` }, { value: 'Arab', label: t`arabské písmo` }, { value: 'Hans', label: t`čínské znaky` }, { value: 'Geor', label: t`gruzínské písmo` }]} {...form.getInputProps('script')} />
        <Switch label={t`Hlavní jazyk: v něm chce být oslovována, oslovován`} checked={form.values.preferred} onChange={(event) => form.setFieldValue('preferred', event.currentTarget.checked)} />
      </>}
    </FormSheet>
  );
}

/** Languages a person speaks and writes. */
export function LanguageCard({ personId, items }: { personId: string; items: readonly Language[] }) {
  const { t } = useLingui();
  const { level } = useLabels();
  const { label } = useCodes('language');
  return (
    <FactCard title={t`Jazyky`} empty={t`Není zapsáno, jakými jazyky se lze domluvit.`} add={t`Přidat jazyk`} items={items}
      show={(one) => ({
        name: label(one.language), title: label(one.language), end: one.preferred && <Tag tone="done"><Trans>hlavní</Trans></Tag>,
        note: [one.spoken !== 'unstated' && t`mluví: ${level[one.spoken]}`, one.written !== 'unstated' && t`píše: ${level[one.written]}`].filter(Boolean).join(' · '),
      })}
      sheet={(fact, close) => <LanguageSheet personId={personId} fact={fact} onClose={close} />} />
  );
}
