// One tie: how it is now, who it is, and its end.
import { Alert, Button, Checkbox, Group, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId, Refused } from '#platform/http/client.ts';
import { Day, line, prose } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import { ConfidenceField, CasePeoplePicker, useCasePeople } from '../../ui/index.ts';
import { cases } from '../../contract.ts';
import { Direction, network, Strength, type Sector, type Tie } from '../contract.ts';
import { DirectionField, SectorField, StrengthField } from './Choices.tsx';
import styles from './network.module.css';
import { useWords } from './useWords.ts';

// The key worker's name comes from the team, so it is never written into a tie with a service of the case.
type Values = { name: string; detail: string; sector: Sector; about: string[]; privatePerson: boolean; confidenceOf: string | null; strength: Strength | ''; direction: Direction; onDay: string | null };
const Written = z.object({ name: line(120), detail: prose(200), about: z.array(z.string()).min(1), strength: Strength, direction: Direction, onDay: Day });
const concerning = ({ name, detail, sector, about, privatePerson, confidenceOf }: Values) => ({ name, detail, sector, about, privatePerson, confidenceOf });

type Props = { tie: Tie; caseId: string; onClose: () => void };
export function TieSheet({ tie, caseId, onClose }: Props) {
  return (
    <ConfirmSheet open onClose={onClose} title={tie.name}>
      {tie.mine || tie.version === null ? <TieForm tie={tie} caseId={caseId} onClose={onClose} /> : <OthersTie tie={tie} caseId={caseId} />}
    </ConfirmSheet>
  );
}

function OthersTie({ tie, caseId }: Omit<Props, 'onClose'>) {
  const words = useWords(), { nameOf } = useCasePeople(caseId);
  return <>
    <Alert variant="light"><Trans>Vazbu zapsala jiná organizace. Změnit ji může jen ona.</Trans></Alert>
    <Facts facts={[[<Trans>Vazba</Trans>, words.strength[tie.strength ?? 'unknown']], [<Trans>Směr</Trans>, tie.direction && words.direction[tie.direction]], [<Trans>Koho se týká</Trans>, tie.about.map(nameOf).filter(Boolean).join(', ')]]} />
  </>;
}

function TieForm({ tie, caseId, onClose }: Props) {
  const { t } = useLingui(), { people } = useCasePeople(caseId), [ending, setEnding] = useState(false), [id] = useState(newId);
  const refresh = { invalidates: [network.get, cases.get] };
  const add = useChange(network.addTie, refresh), change = useChange(network.changeTie, refresh), state = useChange(network.setTieState, refresh), end = useChange(network.endTie, refresh);
  const initial: Values = { name: tie.name, detail: tie.sector === 'services_in_case' ? '' : tie.detail, sector: tie.sector, about: tie.version === null ? people.filter(({ part }) => part !== 'child').map((one) => one.id) : tie.about,
    privatePerson: tie.privatePerson, confidenceOf: tie.confidenceOf, strength: tie.strength ?? '', direction: tie.direction ?? 'both', onDay: today() };
  const params = { caseId, tieId: tie.id };
  const draft = useDraftForm<Values>({ key: `tie:${tie.id}`, initial, schema: Written, onSaved: onClose, save: async (values) => {
    const strength = values.strength as Strength, { direction } = values, fields = { ...concerning(values), serviceId: tie.serviceId, partnerId: tie.partnerId };
    if (tie.version === null) return add.mutateAsync({ params: { caseId }, body: { ...fields, id, strength, direction, onDay: values.onDay! } });
    if (JSON.stringify(concerning(values)) !== JSON.stringify(concerning(initial))) await change.mutateAsync({ params, version: tie.version, body: fields });
    if (strength !== tie.strength || direction !== tie.direction) await state.mutateAsync({ params: { ...params, onDay: values.onDay! }, body: { strength, direction } });
  } });
  const { form } = draft, { values } = form;
  const theirs = draft.problem instanceof Refused && draft.problem.problem.code === 'conflict' ? draft.problem.problem.current as { name: string; detail: string } : undefined;
  const endIt = async (endedOn: string | null) => { await end.mutateAsync({ params, version: tie.version!, body: { endedOn } }); onClose(); };
  return (
    <form onSubmit={draft.submit} className="stack" noValidate>
      <div className={styles.fields}>
        <StrengthField value={values.strength} onChange={(value) => form.setFieldValue('strength', value)} error={form.errors['strength']} />
        <DirectionField value={values.direction} onChange={(value) => form.setFieldValue('direction', value)} />
        <DayField label={<Trans>Od kdy</Trans>} data-path="onDay" maxDate={today()} {...form.getInputProps('onDay')} />
      </div>
      {tie.stateSince && <p className="meta"><Trans>Dosavadní stav platí od {day(tie.stateSince)} a na mapách dřívějších dnů zůstane.</Trans></p>}
      {tie.sector !== 'services_in_case' && <div className={styles.fields}>
        <TextInput label={<Trans>Kdo</Trans>} data-path="name" {...form.getInputProps('name')} maxLength={120} />
        <TextInput label={<Trans>Kdo to je</Trans>} data-path="detail" {...form.getInputProps('detail')} maxLength={200} />
        <SectorField value={values.sector} onChange={(value) => form.setFieldValue('sector', value)} />
      </div>}
      <CasePeoplePicker caseId={caseId} label={t`Koho se týká`} value={values.about} onChange={(value) => form.setFieldValue('about', value)} />
      {form.errors['about'] && <p role="alert" className={styles.tense}>{form.errors['about']}</p>}
      <Checkbox label={<Trans>Soukromá osoba: jiné organizaci se zpřístupňuje jen jednotlivě</Trans>} {...form.getInputProps('privatePerson', { type: 'checkbox' })} />
      <ConfidenceField caseId={caseId} value={values.confidenceOf} onChange={(value) => form.setFieldValue('confidenceOf', value)} />
      {theirs && <Alert color="yellow" variant="light" title={<Trans>Mezitím uložil někdo jiný</Trans>}>{theirs.name}{theirs.detail && `, ${theirs.detail}`}. <Trans>Vaše podoba zůstává ve formuláři. Zavřete ho, otevřete znovu a uložte, co má platit.</Trans></Alert>}
      <ErrorSummary of={draft} labels={{ name: t`Kdo`, strength: t`Vazba`, onDay: t`Od kdy`, about: t`Koho se týká` }} />
      <Group justify="space-between">
        {tie.version !== null && !tie.endedOn ? <Button variant="subtle" color="gray" onClick={() => setEnding(true)}><Trans>Vazba už není</Trans></Button> : tie.version !== null ? <Button variant="subtle" loading={end.isPending} onClick={() => void endIt(null)}><Trans>Vrátit na mapu</Trans></Button> : <span />}
        <Button type="submit" loading={draft.saving}><Trans>Uložit</Trans></Button>
      </Group>
      {ending && <EndTie loading={end.isPending} problem={end.error} onEnd={(on) => void endIt(on)} />}
    </form>
  );
}

function EndTie({ onEnd, loading, problem }: { onEnd: (day: string) => void; loading: boolean; problem: Error | null }) {
  const [on, setOn] = useState<string | null>(today());
  return (
    <Group align="end">
      <DayField label={<Trans>Od kdy na mapě není</Trans>} maxDate={today()} value={on} onChange={setOn} error={problem instanceof Refused ? problem.problem.detail ?? problem.problem.title : undefined} />
      <Button variant="default" loading={loading} disabled={!on} onClick={() => on && onEnd(on)}><Trans>Odebrat z mapy</Trans></Button>
    </Group>
  );
}
