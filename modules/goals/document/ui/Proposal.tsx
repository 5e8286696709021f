import { Alert, Button, Group, Textarea, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useReads } from '#platform/design/query.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { newId } from '#platform/http/client.ts';
import { goals, type Centre } from '../../contract.ts';
import { anew } from '../../ui/invalidates.ts';
import { goalDocuments } from '../contract.ts';
import { standingOf } from '../rules.ts';
import { CentreCard } from './CentreCard.tsx';
import { leftOut, type Kept, type KeptGoal, type Reading, type Storing } from './useReading.ts';
import { useDocumentWords } from './words.ts';
import { YearChoice } from './YearChoice.tsx';
import styles from './Document.module.css';

type Props = { reading: Reading; kept: Kept; centres: readonly Centre[] };
/** What was read of a document: the year first, then what all centres share, then centre by centre. */
export function Proposal({ reading, kept, centres }: Props) {
  const { t } = useLingui(), [dropping, setDropping] = useState(false);
  const drop = () => { reading.drop(); setDropping(false); };
  return (
    <div className="stack">
      {reading.restored && <div className="inline" role="status"><span className="meta"><Trans>Pokračujete v rozdělaném dokumentu.</Trans></span></div>}
      <div className="inline"><b>{kept.document.title || t`Dokument bez nadpisu`}</b><Button variant="subtle" onClick={() => setDropping(true)}><Trans>Zahodit a vybrat jiný</Trans></Button></div>
      {kept.year === null ? <YearChoice years={kept.document.years} onChoose={reading.setYear} /> : <Chosen reading={reading} kept={kept} year={kept.year} centres={centres} />}
      <ConfirmSheet open={dropping} onClose={() => setDropping(false)} title={t`Zahodit rozdělaný dokument`} confirm={<Trans>Zahodit</Trans>} danger onConfirm={drop}><p><Trans>Zmizí, co jste v něm opravili. Uložené cíle se nezmění.</Trans></p></ConfirmSheet>
    </div>
  );
}

function Chosen({ reading, kept, year, centres }: Props & { year: number }) {
  const { t } = useLingui(), navigate = useNavigate(), { mark } = useDocumentWords();
  const [shown, setShown] = useState<'unsure' | 'all'>('all');
  const chosen = [...new Set(kept.centres.flatMap(({ centreId }) => (centreId && centreId !== leftOut ? [centreId] : [])))];
  const there = new Map(useReads(goals.year, chosen.map((centreId) => ({ params: { centreId, year } }))).flatMap(({ data }) => (data ? [[data.centre.id, data] as const] : [])));
  // What is there already and the same is not stored twice; a plan that was submitted is not touched.
  const plans = kept.centres.map((centre) => {
    const found = centre.centreId ? there.get(centre.centreId) : undefined, plan = found?.plan, existing = found?.goals.map(({ content }) => content) ?? [], open = !plan || plan.state === 'draft' || plan.state === 'returned';
    const how: Storing | null = !plan ? 'begin' : open ? centre.how ?? (existing.length === 0 || centre.goals.every(({ content }) => standingOf(content, existing) === 'same') ? 'add' : null) : null;
    const stored = (goal: KeptGoal) => !goal.out && (how !== 'add' || standingOf(goal.content, existing) !== 'same');
    return { centre, found, open, how, existing, goals: centre.centreId && centre.centreId !== leftOut && open ? centre.goals.filter(stored) : [] };
  });
  const ready = plans.filter((one) => one.how && one.goals.length > 0), count = ready.reduce((sum, one) => sum + one.goals.length, 0), undecided = plans.filter(({ centre, open, how }) => centre.centreId && centre.centreId !== leftOut && open && !how).length;
  const twice = ready.some((one, at) => ready.slice(0, at).some((other) => other.centre.centreId === one.centre.centreId));
  const store = useChange(goalDocuments.store, { ...anew });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!count || twice || (event.currentTarget as HTMLElement).querySelector('[data-wrong]')) return;
    const { fields } = kept;
    store.mutate({ body: { id: kept.id, year, plans: ready.map((one) => ({
      id: newId(), centreId: one.centre.centreId!, how: one.how!, seen: one.how === 'replace' ? one.found!.goals.map(({ id, version }) => ({ id, version })) : [], title: kept.document.centres.find(({ name }) => name === one.centre.name)?.title ?? '',
      preamble: fields.preamble, responsible: fields.responsible.trim(), rhythm: fields.rhythm.trim(), dueOn: fields.dueOn ?? `${year}-12-31`, goals: one.goals.map(({ content }) => content),
    })) } }, { onSuccess: () => {
      said(t`Cíle jsou uložené jako návrh.`);
      const only = ready.length === 1 ? ready[0]!.centre.centreId : undefined;
      reading.drop();
      void navigate({ to: only ? `/cile/${only}/${year}` : '/cile/centrum' });
    } });
  };
  return (
    <form onSubmit={send} className="stack">
      <Card title={t`Rok ${year}`}>
        <div className="stack">
          <p className="meta"><Trans>Tohle dokument říká o cílech všech center; uloží se ke každému z nich.</Trans></p>
          <div className="columns">
            <TextInput label={t`Kdo za cíle odpovídá`} maxLength={200} value={kept.fields.responsible} onChange={(event) => reading.setFields({ responsible: event.currentTarget.value })} />
            <TextInput label={t`Jak často a kde se hodnotí`} maxLength={300} value={kept.fields.rhythm} onChange={(event) => reading.setFields({ rhythm: event.currentTarget.value })} />
          </div>
          <DayField label={t`Do kdy mají být splněné`} {...(kept.document.preamble.deadline && { description: t`V dokumentu stojí: ${kept.document.preamble.deadline}` })} minDate={`${year}-01-01`} maxDate={`${year}-12-31`} value={kept.fields.dueOn} onChange={(dueOn) => reading.setFields({ dueOn })} />
          <Textarea label={t`Úvod před cíli`} autosize minRows={2} maxRows={8} maxLength={5000} value={kept.fields.preamble} onChange={(event) => reading.setFields({ preamble: event.currentTarget.value })} />
        </div>
      </Card>
      <Group justify="space-between" gap="sm">
        <Segmented label={t`Které cíle ukázat`} hideLabel value={shown} onChange={setShown} options={[{ value: 'all', label: t`všechny` }, { value: 'unsure', label: t`jen nejisté` }]} />
        <span className={`meta ${styles.legend}`}><span><Trans>Podtržená slova říkají, z čeho jsme co přečetli</Trans>: {Object.values(mark).join(', ')}.</span></span>
      </Group>
      {plans.map((one, index) => ({ one, index })).toSorted((a, b) => Number(!a.one.centre.centreId) - Number(!b.one.centre.centreId)).map(({ one, index }) => <CentreCard key={index} index={index} of={one} centres={centres} year={year} reading={reading} kept={kept} unsureOnly={shown === 'unsure'} />)}
      {undecided > 0 && <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />}><Plural value={undecided} one="# centrum už návrh cílů má: vyberte, jestli k němu přidat, nebo ho nahradit. Bez toho se neuloží." few="# centra už návrh cílů mají: vyberte, jestli k němu přidat, nebo ho nahradit. Bez toho se neuloží." many="# centra už návrh cílů mají: vyberte, jestli k němu přidat, nebo ho nahradit. Bez toho se neuloží." other="# center už návrh cílů má: vyberte, jestli k němu přidat, nebo ho nahradit. Bez toho se neuloží." /></Alert>}
      {twice && <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />}><Trans>Jedno centrum je vybrané dvakrát. Každá část dokumentu patří jinému.</Trans></Alert>}
      <ProblemAlert problem={store.error} />
      {count > 0 ? <SaveBar label={<Trans>Uložit jako návrh</Trans>} loading={store.isPending} note={<><Plural value={count} one="# cíl" few="# cíle" many="# cíle" other="# cílů" />, <Plural value={ready.length} one="# centrum" few="# centra" many="# centra" other="# center" /></>} />
        : <p role="status"><Trans>Není co uložit: nic nového tu není, nebo není vybrané centrum.</Trans></p>}
    </form>
  );
}
