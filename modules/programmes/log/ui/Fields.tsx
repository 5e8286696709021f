import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Mode } from '#modules/work/contract.ts';
import type { SupportGround } from '../contract.ts';
import { nowhere, type Row, type Wrong } from './entry.ts';
import { useSupportWords } from './words.ts';

type Props = { row: Row; programme: SupportGround['programmes'][number]; onDay: string | null; wrong: Wrong; onChange: (part: Partial<Row>) => void };

/** One entry as it is typed: which site, how long, how, about what. Plain lists of the browser: a letter finds a name, a phone shows its wheel. */
export function Fields({ row, programme, onDay, wrong, onChange }: Props) {
  const { t } = useLingui(), words = useSupportWords(), topics = useCodes('programme_topic', onDay, row.topic ? [row.topic] : []), nothing = { value: '', label: t`vyberte` };
  const sites = (own: boolean) => programme.sites.filter(({ mine, leftOn }) => leftOn === null && mine === own).map(({ id, name }) => ({ value: id, label: name })), left = programme.sites.filter(({ leftOn }) => leftOn !== null).map(({ id, name }) => ({ value: id, label: name }));
  const groups = [{ group: t`Moje místa`, items: sites(true) }, { group: t`Další místa`, items: sites(false) }, { group: t`Odešla`, items: left }].filter(({ items }) => items.length > 0);
  return <>
    <NativeSelect label={t`Místo`} data={[nothing, ...groups, { value: nowhere, label: t`žádné jedno místo` }]} value={row.siteId} onChange={(event) => onChange({ siteId: event.currentTarget.value })} error={wrong.siteId} />
    <TextInput label={t`Hodin`} inputMode="decimal" autoComplete="off" placeholder="1,5" value={row.hours} onChange={(event) => onChange({ hours: event.currentTarget.value })} error={wrong.hours} />
    <NativeSelect label={t`Jak`} data={[nothing, ...Mode.options.map((mode) => ({ value: mode, label: words.modes[mode] }))]} value={row.mode} onChange={(event) => onChange({ mode: event.currentTarget.value })} error={wrong.mode} />
    <NativeSelect label={t`Téma`} data={[nothing, ...topics.options]} value={row.topic} onChange={(event) => onChange({ topic: event.currentTarget.value })} error={wrong.topic} />
    <NativeSelect label={t`Klíčová aktivita`} data={[{ value: '', label: t`neuvedeno` }, ...programme.activities.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))]} value={row.activityId} onChange={(event) => onChange({ activityId: event.currentTarget.value })} />
    <Textarea label={t`Slovy`} autosize minRows={1} maxRows={8} value={row.words} onChange={(event) => onChange({ words: event.currentTarget.value })} />
  </>;
}
