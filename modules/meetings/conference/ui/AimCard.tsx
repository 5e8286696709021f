import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day } from '#platform/i18n/format.ts';
import { conferences, type Conference } from '../contract.ts';
import { mayInvite } from '../rules.ts';
import { changed } from './useConference.ts';
import { useConferenceWords } from './words.ts';

type Values = { goal: string; place: string; online: string; organiserId: string; facilitatorId: string | null; facilitatorName: string; noteTakerId: string | null };

function AimSheet({ of, onClose }: { of: Conference; onClose: () => void }) {
  const { t } = useLingui();
  const describe = useChange(conferences.describe, changed);
  const workers = (useRead(conferences.invitable, { params: { caseId: of.caseId, meetingId: of.id } }).data?.workers ?? []).filter(({ ground }) => mayInvite(ground));
  const options = workers.map((one) => ({ value: one.membershipId, label: one.own ? one.name : `${one.name} (${one.organisation.name})` }));
  const known = (one: { id: string | null; name: string } | null) => one?.id && !options.some(({ value }) => value === one.id) ? [{ value: one.id, label: one.name }] : [];
  const labels = { goal: t`Čeho má dosáhnout`, place: t`Kde`, online: t`Odkaz na videohovor`, organiserId: t`Kdo ji organizuje`, facilitatorId: t`Kdo ji vede`, facilitatorName: t`Kdo ji vede, když nemá účet`, noteTakerId: t`Kdo zapisuje` };
  return (
    <FormSheet<Values> title={t`Cíl, místo a kdo co dělá`} onClose={onClose} draft={`conference-aim:${of.id}`} labels={labels} version={of.version} done={t`Uloženo.`}
      initial={{ goal: of.goal, place: of.place, online: of.online, organiserId: of.organiser.id, facilitatorId: of.facilitator?.id ?? null, facilitatorName: of.facilitator && !of.facilitator.id ? of.facilitator.name : '', noteTakerId: of.noteTaker?.id ?? null }}
      save={(body, version) => describe.mutateAsync({ params: { meetingId: of.id }, version, body })}>
      {(form) => <>
        <Textarea label={labels.goal} required autosize minRows={2} {...form.getInputProps('goal')} />
        <p className="meta"><Trans>Organizovat, vést a zapisovat mohou tři různí lidé, i z různých organizací. Kdo vede, ať do případu nejvíc nemluví.</Trans></p>
        <Select label={labels.organiserId} searchable allowDeselect={false} data={[...known(of.organiser), ...workers.filter(({ own }) => own).map((one) => ({ value: one.membershipId, label: one.name }))]} {...form.getInputProps('organiserId')} />
        <Select label={labels.facilitatorId} searchable clearable data={[...known(of.facilitator), ...options]} {...form.getInputProps('facilitatorId')} />
        {!form.values.facilitatorId && <TextInput label={labels.facilitatorName} {...form.getInputProps('facilitatorName')} />}
        <Select label={labels.noteTakerId} searchable clearable data={[...known(of.noteTaker), ...options]} {...form.getInputProps('noteTakerId')} />
        <TextInput label={labels.place} {...form.getInputProps('place')} />
        <TextInput label={labels.online} {...form.getInputProps('online')} />
      </>}
    </FormSheet>
  );
}

/** What it is for, who organises, leads and writes, and whether anybody advised against it. */
export function AimCard({ of }: { of: Conference }) {
  const { t } = useLingui();
  const words = useConferenceWords();
  const [changing, setChanging] = useState(false);
  return (
    <Card title={t`Proč a kdo`} action={of.runs && of.own && <Button variant="default" size="xs" onClick={() => setChanging(true)}><Trans>Upravit</Trans><span className="hidden-text"> <Trans>cíl a kdo co dělá</Trans></span></Button>}>
      <Facts facts={[
        [t`Cíl`, of.goal], [t`O kom`, of.about.map(({ name }) => name).join(', ')], [t`Organizuje`, of.organiser.name], [t`Vede`, of.facilitator?.name ?? (of.runs ? t`zatím nikdo` : '')], [t`Zapisuje`, of.noteTaker?.name ?? (of.runs ? t`zatím nikdo` : '')],
        [t`Svolává`, of.own ? '' : of.keeper.name], [t`Kde`, [of.place, of.online].filter(Boolean).join(' · ')],
      ]} />
      {of.suitability.length > 0 && (
        <details>
          <summary><Trans>Byla vhodná?</Trans> {of.suitability.at(-1)!.recommended ? t`Doporučeno` : t`Nedoporučeno`}</summary>
          {of.suitability.map((one) => (
            <div key={one.id} className="stack" style={{ paddingTop: 8 }}>
              <p>{one.recommended ? <Trans>Doporučeno:</Trans> : <Trans>Nedoporučeno:</Trans>} {one.reason}</p>
              {one.despite && <p><Trans>Přesto svoláno:</Trans> {one.despite}</p>}
              <ul>{one.points.map((point) => <li key={point}>{words.suitability[point as keyof typeof words.suitability] ?? point}</li>)}</ul>
              <p className="meta">{[one.saidBy, one.author, day(one.at)].filter(Boolean).join(', ')}</p>
            </div>
          ))}
          <p className="meta"><Trans>Tuhle úvahu jiná organizace nevidí.</Trans></p>
        </details>
      )}
      {changing && <AimSheet of={of} onClose={() => setChanging(false)} />}
    </Card>
  );
}
