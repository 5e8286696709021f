import { Checkbox, Select, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { cases } from '#modules/cases/contract.ts';
import { CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { itemKinds, levels, releases, sheetLanguages, type Level } from '../releases/contract.ts';
import { atMost, yearFrom } from '../releases/rules.ts';
import { ClientText } from './ClientText.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { OrganisationPicker, useOrganisations } from './pickers.tsx';
import { useWords } from './words.ts';

type Values = {
  toOrganisationId: string; toServiceId: string | null; people: string[]; ground: 'consent' | 'statute'; statuteCode: string | null; level: Level | null; mutual: boolean; items: string[];
  purpose: string; validFrom: string; validTo: string; language: (typeof sheetLanguages)[number] | null; interpreter: string;
};

/** The service of an organisation that has one; several are to be chosen from. */
const onlyServiceOf = (services: readonly { id: string }[] = []) => (services.length === 1 ? services[0]!.id : null);

/** What a room asks a consent for: whom, about whom, how much and why. All of it can be changed before anybody signs. */
export type ReleaseWanted = Partial<Pick<Values, 'toOrganisationId' | 'toServiceId' | 'people' | 'level' | 'purpose'>>;

/** "Nový souhlas": everything on one screen, readable beside the client. Level, persons and language are never chosen beforehand, but where something it is needed for asks for it (`wanted`). */
export function NewRelease({ caseId, onDone, wanted }: { caseId: string; onDone: () => void; wanted?: ReleaseWanted }) {
  const { t } = useLingui();
  const words = useWords();
  const factor = useCodes('vulnerability_factor');
  const { nameOf } = useCasePeople(caseId);
  const organisations = useOrganisations();
  const propose = useChange(releases.propose, { invalidates: [releases.ofCase, releases.whoSees, cases.get] });
  // The same ids as long as the same is sent: an answer lost on the way makes no second release.
  const sent = useRef<{ what: string; step: string; people: string[] } | null>(null);
  const idsOf = (values: Values) => {
    const what = JSON.stringify(values);
    if (sent.current?.what !== what) sent.current = { what, step: newId(), people: values.people.map(newId) };
    return sent.current;
  };
  const draft = useDraftForm<Values>({
    key: wanted ? `release:${caseId}:${wanted.toOrganisationId ?? ''}` : `release:${caseId}`,
    initial: { toOrganisationId: '', toServiceId: null, people: [], ground: 'consent', statuteCode: null, level: null, mutual: false, items: [], purpose: '', validFrom: today(), validTo: yearFrom(today()), language: null, interpreter: '', ...wanted },
    save: (values) => { const { people, items, level, language, ...rest } = values, ids = idsOf(values); return propose.mutateAsync({ params: { caseId }, body: {
      ...rest, id: ids.step, level: level!, language: language!, people: people.map((personId, at) => ({ releaseId: ids.people[at]!, personId })),
      items: items.map((item) => { const [kind, itemId] = item.split(' ') as [(typeof itemKinds)[number], string]; return { kind, itemId }; }) } }); },
    onSaved: () => { said(t`Souhlas je připravený k podpisu.`); onDone(); },
  });
  const { form } = draft, { values } = form;
  const statute = values.ground === 'statute';
  const to = organisations.find((one) => one.id === values.toOrganisationId);
  const grounds = useRead(releases.grounds, { query: { organisationId: values.toOrganisationId } }, { enabled: values.toOrganisationId !== '' }).data?.items ?? [];
  const chosen = grounds.find((ground) => ground.code === values.statuteCode);
  const releasable = useRead(releases.releasable, { params: { caseId } }).data?.items ?? [];
  // Only what concerns nobody else than those who are to sign.
  const offered = releasable.filter((item) => item.about.length > 0 && item.about.every((id) => values.people.includes(id)));
  const kinds = [...new Set(values.items.map((item) => item.split(' ')[0] as (typeof itemKinds)[number]))];
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <DraftNotice of={draft} />
      <Card title={t`Nový souhlas`}>
        <div className="stack">
          <OrganisationPicker label={t`Komu`} value={values.toOrganisationId} withoutMine onChange={(id) => form.setValues({ toOrganisationId: id, toServiceId: onlyServiceOf(organisations.find((one) => one.id === id)?.services), statuteCode: null })} error={form.errors.toOrganisationId} />
          {to && to.services.length > 0 && (
            <Select label={t`Které službě`} data={[...to.services.map((service) => ({ value: service.id, label: service.name })), { value: '', label: t`Celá organizace, kdo je v případu` }]}
              value={values.toServiceId ?? ''} onChange={(id) => form.setFieldValue('toServiceId', id || null)} allowDeselect={false} />
          )}
          <CasePeoplePicker caseId={caseId} label={t`O kom`} description={t`Každý dospělý podepisuje zvlášť. Kdo nepodepíše, o tom se nic neukáže.`} value={values.people} onChange={(people) => form.setFieldValue('people', people)} error={form.errors.people} />
          {grounds.length > 0 && (
            <SegmentedControl aria-label={t`Důvod`} value={values.ground} onChange={(ground) => form.setValues({ ground: ground as Values['ground'], statuteCode: null, mutual: false, items: [] })} data={[{ value: 'consent', label: t`Souhlas` }, { value: 'statute', label: t`Zákon` }]} />
          )}
          {statute && (
            <Select label={t`Zákonný důvod`} description={chosen?.what} data={grounds.map((ground) => ({ value: ground.code, label: `${ground.section}: ${ground.title}` }))}
              value={values.statuteCode} onChange={(code) => form.setValues({ statuteCode: code, level: null })} error={form.errors.statuteCode} />
          )}
          <LevelChoice value={values.level} onChange={(level) => form.setFieldValue('level', level)} allowed={(level) => !statute || (chosen !== undefined && atMost(level, chosen.maxLevel))} error={form.errors.level} />
          {!statute && offered.length > 0 && (
            <CheckChips label={t`Jednotlivě, jen co vyberete`} value={values.items} onChange={(items) => form.setFieldValue('items', items)}
              options={offered.map((item) => ({ value: `${item.kind} ${item.id}`, label: `${words.item[item.kind]}: ${item.code ? factor.label(item.code) : item.label} (${item.about.map(nameOf).join(', ')})` }))} />
          )}
          <Textarea label={t`Proč`} description={t`Tak, jak to klientovi nebo klientce řeknete.`} autosize minRows={2} {...form.getInputProps('purpose')} />
          <div style={{ display: 'flex', gap: '0.75rem', flexWrap: 'wrap' }}>
            <DayField label={t`Od`} value={values.validFrom} onChange={(day) => form.setFieldValue('validFrom', day ?? '')} error={form.errors.validFrom} />
            <DayField label={t`Do`} value={values.validTo} onChange={(day) => form.setFieldValue('validTo', day ?? '')} error={form.errors.validTo} />
          </div>
          {!statute && <Checkbox label={t`Oboustranně: druhá organizace předává totéž zpět, až to sama potvrdí`} {...form.getInputProps('mutual', { type: 'checkbox' })} />}
          <Select label={t`Jazyk listu`} data={sheetLanguages.map((tag) => ({ value: tag, label: words.language[tag]! }))} value={values.language} onChange={(tag) => form.setFieldValue('language', tag as Values['language'])} error={form.errors.language} />
          <TextInput label={t`Kdo tlumočí`} description={t`Prázdné, když se netlumočí.`} {...form.getInputProps('interpreter')} />
        </div>
      </Card>
      {to && values.level && levels.includes(values.level) && values.language && !statute && (
        <Card title={t`Ukažte klientovi nebo klientce`}>
          <ClientText language={values.language} to={to.name} level={values.level} kinds={kinds} purpose={values.purpose} validFrom={values.validFrom || today()} validTo={values.validTo || today()} />
        </Card>
      )}
      <ErrorSummary of={draft} labels={{ toOrganisationId: t`Komu`, people: t`O kom`, level: t`Kolik`, purpose: t`Proč`, validFrom: t`Od`, validTo: t`Do`, language: t`Jazyk listu`, statuteCode: t`Zákonný důvod` }} />
      <SaveBar label={statute ? <Trans>Sdílet ze zákona</Trans> : <Trans>Připravit k podpisu</Trans>} loading={draft.saving} onCancel={onDone} />
    </form>
  );
}
