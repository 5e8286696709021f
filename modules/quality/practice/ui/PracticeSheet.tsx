import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { practices, type Practice } from '../contract.ts';

type Values = { title: string; theme: string; what: string; brought: string; watch: string; contact: string; offered: boolean; endedOn: string | null };
const anew = { invalidates: [practices.list, practices.get, practices.ofAudit] } as const;
type Props = { onClose: () => void; practice?: Practice; /** Strength of an audit that it is told from. */ from?: { findingId: string; theme: string; text: string }; onMade?: (id: string) => void };

/** A good practice is written or changed; from a strength of an audit, its words are what one begins from. */
export function PracticeSheet({ onClose, practice, from, onMade }: Props) {
  const { t } = useLingui(), { role } = useMe().membership, themes = useCodes('audit_theme', null, [practice?.theme]), add = useChange(practices.add, anew), change = useChange(practices.change, anew);
  const labels = { title: t`Název`, theme: t`Téma`, what: t`Co děláme`, brought: t`Co to přineslo`, watch: t`Na co si dát pozor`, contact: t`Na koho se obrátit`, offered: t`Nabídnout ostatním organizacím`, endedOn: t`Už neděláme od` };
  const initial: Values = { title: practice?.title ?? '', theme: practice?.theme ?? from?.theme ?? '', what: practice?.what ?? from?.text ?? '', brought: practice?.brought ?? '', watch: practice?.watch ?? '', contact: practice?.contact ?? '', offered: practice?.offered ?? false, endedOn: practice?.endedOn ?? null };
  return (
    <FormSheet<Values> title={practice ? t`Upravit dobrou praxi` : from ? t`Sdílet jako dobrou praxi` : t`Nová dobrá praxe`} onClose={onClose} draft={`practice:${practice?.id ?? from?.findingId ?? 'new'}`} initial={initial} labels={labels} version={practice?.version ?? 0} done={t`Dobrá praxe je uložená.`}
      save={async ({ endedOn, ...values }, version, id) => {
        if (practice) return change.mutateAsync({ params: { practiceId: practice.id }, version, body: { ...values, endedOn } });
        await add.mutateAsync({ body: { id, ...values, findingId: from?.findingId ?? null } });
        onMade?.(id);
      }}>
      {(form) => <>
        <p className="meta"><Trans>Nikdy o klientech: čtou to lidé z jiných organizací. Popište to tak, aby to šlo zkusit jinde.</Trans></p>
        <TextInput label={labels.title} maxLength={200} {...form.getInputProps('title')} />
        <Select label={labels.theme} searchable data={themes.options} {...form.getInputProps('theme')} />
        <Textarea label={labels.what} autosize minRows={3} {...form.getInputProps('what')} />
        <Textarea label={labels.brought} autosize minRows={2} {...form.getInputProps('brought')} />
        <Textarea label={labels.watch} autosize minRows={2} {...form.getInputProps('watch')} />
        <TextInput label={labels.contact} description={t`Funkce nebo pracoviště, třeba vedoucí služby. Utajené organizaci se ostatním neukáže.`} maxLength={300} {...form.getInputProps('contact')} />
        {role !== 'worker' ? <Checkbox label={labels.offered} description={t`Uvidí ji každý, kdo je tu přihlášený, s názvem vaší organizace (utajené s neutrálním).`} {...form.getInputProps('offered', { type: 'checkbox' })} /> : <p className="meta"><Trans>Uvidí ji vaše organizace; ostatním ji může nabídnout vedení nebo metodika.</Trans></p>}
        {practice && <DayField label={labels.endedOn} description={t`Nevyplněno: děláme dál.`} maxDate={today()} {...form.getInputProps('endedOn')} />}
      </>}
    </FormSheet>
  );
}
