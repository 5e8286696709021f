import { Button, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { addDays, day, dateTime, today } from '#platform/i18n/format.ts';
import { incidents, visits, type Incident } from '../contract.ts';
import { longestReview, standing, usualReview } from '../rules.ts';
import { IncidentSheet } from './IncidentSheet.tsx';
import { WarningView } from './WarningView.tsx';
import { useWords } from './words.ts';
import styles from './Safety.module.css';

/** An incident with what its organisation does with it: words of its own, review, who read it, its end. */
export function IncidentCard({ incident }: { incident: Incident }) {
  const { t } = useLingui();
  const words = useWords(), state = standing(incident, today()), past = state === 'lapsed' || state === 'ended';
  const [open, setOpen] = useState<'change' | 'review' | 'end' | 'readers'>(), [until, setUntil] = useState<string | null>(addDays(today(), usualReview)), [why, setWhy] = useState('');
  const invalidates = [incidents.list, incidents.ofCase, incidents.get, visits.mine], review = useChange(incidents.review, { invalidates }), end = useChange(incidents.end, { invalidates });
  const readers = useRead(incidents.readers, { params: { incidentId: incident.id } }, { enabled: open === 'readers' }).data;
  const params = { incidentId: incident.id }, close = () => setOpen(undefined), where = incident.place?.name ?? incident.caseLabel;
  return (
    <WarningView of={incident} where={where} past={past}>
      <div className="inline"><Tag tone={state === 'holds' ? 'plain' : state === 'ended' ? 'done' : 'soon'}>{words.standing(state)}</Tag><span className="meta">{state === 'ended' ? <Trans>od {day(incident.endedOn!)}: {incident.ending}</Trans> : <Trans>přezkum do {day(incident.reviewOn)}</Trans>}{incident.author && ` · ${incident.author}`}</span></div>
      {(incident.who || incident.opinion) && <div><h3><Trans>Jen pro naši organizaci</Trans></h3>{incident.who && <p><Trans>Kdo: {incident.who}</Trans></p>}{incident.opinion && <p className={styles.text}>{incident.opinion}</p>}</div>}
      {incident.mayChange && (
        <div className={styles.buttons}>
          <Button variant={state === 'holds' ? 'default' : 'filled'} size="compact-md" onClick={() => setOpen('review')}>{past ? <Trans>Znovu platí</Trans> : <Trans>Stále platí</Trans>}</Button>
          {state !== 'ended' && <Button variant="default" size="compact-md" onClick={() => setOpen('change')}><Trans>Změnit</Trans></Button>}
          {state !== 'ended' && <Button variant="default" size="compact-md" onClick={() => setOpen('end')}><Trans>Už neplatí</Trans></Button>}
          <Button variant="default" size="compact-md" onClick={() => setOpen('readers')}><Trans>Kdo četl</Trans></Button>
        </div>
      )}
      {open === 'change' && <IncidentSheet incident={incident} onClose={close} />}
      {open === 'review' && (
        <ConfirmSheet open onClose={close} title={t`Výstraha stále platí`} loading={review.isPending} problem={review.error} labels={{ reviewOn: t`Znovu posoudit do` }} confirm={<Trans>Potvrdit</Trans>}
          onConfirm={() => review.mutate({ params, body: { reviewOn: until ?? '' }, version: incident.version }, { onSuccess: () => { close(); said(t`Výstraha platí dál`); } })}>
          <p><Trans>Kdo se tam chystá, potvrdí přečtení znovu.</Trans></p>
          <DayField label={t`Znovu posoudit do`} value={until} onChange={setUntil} minDate={addDays(today(), 1)} maxDate={addDays(today(), longestReview)} />
        </ConfirmSheet>
      )}
      {open === 'end' && (
        <ConfirmSheet open onClose={close} title={t`Výstraha už neplatí`} loading={end.isPending} problem={end.error} labels={{ ending: t`Proč už neplatí` }} confirm={<Trans>Ukončit výstrahu</Trans>}
          onConfirm={() => end.mutate({ params, body: { ending: why }, version: incident.version }, { onSuccess: () => { close(); said(t`Výstraha je ukončená`); } })}>
          <TextInput label={t`Proč už neplatí`} required maxLength={500} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        </ConfirmSheet>
      )}
      {open === 'readers' && (
        <ConfirmSheet open onClose={close} title={t`Kdo výstrahu četl`}>
          {readers && <>
            {readers.count !== null && <p><Plural value={readers.count} _0="V tomto znění ji zatím nikdo nepotvrdil." one="V tomto znění ji potvrdil # člověk ze všech organizací." few="V tomto znění ji potvrdili # lidé ze všech organizací." many="V tomto znění ji potvrdilo # člověka ze všech organizací." other="V tomto znění ji potvrdilo # lidí ze všech organizací." /></p>}
            {readers.own.length > 0 && <ul>{readers.own.map((one) => <li key={`${one.name}${one.at}`}>{one.name} · {dateTime(one.at)}{!one.current && ` · ${t`dřívější znění`}`}</li>)}</ul>}
            <p className="meta"><Trans>Jména vidí jen vedení vlastní organizace; z jiných organizací se ví jen počet.</Trans></p>
          </>}
        </ConfirmSheet>
      )}
    </WarningView>
  );
}
