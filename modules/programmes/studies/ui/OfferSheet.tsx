import { MultiSelect, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { programmeStudies, type Features, type OfferedStudy } from '../contract.ts';
import { features } from '../rules.ts';
import { changed, useFeatureWords } from './words.ts';

type Site = { id: string; name: string };
type Props = { programmeId: string; sites: readonly Site[]; study?: OfferedStudy; onClose: () => void };
type Values = Features & { storyId: string; siteId: string };
/** A confirmed story is offered with its features said apart from the words; or its features are changed and it is offered anew. */
export function OfferSheet(props: Props) {
  const { t } = useLingui(), found = useRead(programmeStudies.stories, { params: { programmeId: props.programmeId } }, { enabled: !props.study });
  if (props.study) return <Form {...props} stories={[]} />;
  return found.data?.items.length ? <Form {...props} stories={found.data.items} /> : (
    <ConfirmSheet open onClose={props.onClose} title={t`Nabídnout kazuistiku`}><Reading of={found}>{() => <p><Trans>Nemáte žádný potvrzený příběh pro kazuistiku nebo publikaci. Připravíte ho u případu: karta Anonymizovaný příběh.</Trans></p>}</Reading></ConfirmSheet>
  );
}
function Form({ programmeId, sites, study, stories, onClose }: Props & { stories: readonly { id: string; title: string; text: string }[] }) {
  const { t } = useLingui(), words = useFeatureWords(), offer = useChange(programmeStudies.offer, changed), put = useChange(programmeStudies.put, changed);
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1), labels: Record<string, string> = { storyId: t`Příběh`, siteId: t`Za které místo`, ...Object.fromEntries(features.map((one) => [one, upper(words.names[one])])) };
  const unsaid = (feature: keyof typeof words.of) => [{ value: '', label: t`neuvedeno` }, ...Object.entries(words.of[feature]).map(([value, label]) => ({ value, label }))];
  return (
    <FormSheet<Values> title={study ? t`Upravit a nabídnout znovu` : t`Nabídnout kazuistiku`} onClose={onClose} draft={`study:${study?.id ?? programmeId}`} labels={labels} done={t`Kazuistika je nabídnutá`} action={t`Nabídnout`} {...(study && { version: study.version })}
      initial={{ storyId: stories[0]?.id ?? '', siteId: sites[0]?.id ?? '', household: study?.household ?? '', children: study?.children ?? '', citizenship: study?.citizenship ?? '', age: study?.age ?? '', district: study?.district ?? '', topics: study?.topics ?? [] }}
      shown={(field, value) => (field === 'topics' ? undefined : (words.of[field as keyof typeof words.of] as Record<string, string> | undefined)?.[String(value)])}
      save={({ storyId, siteId, ...body }, version, id) => (study ? put.mutateAsync({ params: { programmeId, studyId: study.id }, version, body }) : offer.mutateAsync({ params: { programmeId }, body: { id, storyId, siteId, ...body } }))}>
      {(form) => <>
        {study ? <p className="meta"><Trans>Znění se vezme z příběhu u případu, jak je potvrzený teď.</Trans></p> : <>
          <Select label={labels['storyId']} allowDeselect={false} data={stories.map(({ id, title }) => ({ value: id, label: title }))} {...form.getInputProps('storyId')} />
          {sites.length > 1 && <Select label={labels['siteId']} allowDeselect={false} data={sites.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('siteId')} />}
        </>}
        <p className="meta"><Trans>Řekněte zvlášť, koho se příběh týká. Program porovná, jestli takové spojení není mezi vašimi případy vzácné; kolik jich je, se nikdo nedozví. Co není potřeba, nechte neuvedené nebo zvolte širší pásmo.</Trans></p>
        <div className="columns">{(['household', 'children', 'citizenship', 'age', 'district'] as const).map((one) => <Select key={one} label={labels[one]} allowDeselect={false} data={unsaid(one)} {...form.getInputProps(one)} />)}
          <MultiSelect label={labels['topics']} data={words.topics} maxValues={6} {...form.getInputProps('topics')} /></div>
      </>}
    </FormSheet>
  );
}
