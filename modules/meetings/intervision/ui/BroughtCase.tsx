import { ActionIcon, Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { writing } from '#platform/http/contract.ts';
import { day } from '#platform/i18n/format.ts';
import { z } from 'zod';
import { intervision, type Brought } from '../contract.ts';
import { ConcludeSheet } from './ConcludeSheet.tsx';
import styles from './Intervision.module.css';

const anew = { invalidates: [intervision.ofMeeting, intervision.mine, intervision.ofCase] } as const;
const Text = z.strictObject({ text: writing(2000) });

/** One story, the question, and what colleagues suggest. */
export function BroughtCase({ of }: { of: Brought }) {
  const { t } = useLingui();
  const [sheet, setSheet] = useState<'conclude' | 'takeBack' | null>(null), [whole, setWhole] = useState(of.text.length < 700), [editing, setEditing] = useState<Brought['ideas'][number] | null>(null);
  const takeBack = useChange(intervision.takeBack, { ...anew, onDone: () => setSheet(null) }), change = useChange(intervision.changeIdea, anew), remove = useChange(intervision.removeIdea, anew);
  return (
    <article className={`stack ${styles.case}`} aria-label={of.title}>
      <div className="inline"><h3>{of.title}</h3><span className="meta">{t`přináší ${of.mine ? t`já` : of.by.name ?? '…'}`}</span>{of.handedOn && <Tag tone="done">{t`předáno týmu ${day(of.handedOn)}`}</Tag>}</div>
      <p className={styles.story}>{whole ? of.text : `${of.text.slice(0, 600)}…`}</p>
      {!whole && <div><Button variant="subtle" size="xs" onClick={() => setWhole(true)}><Trans>Číst celé</Trans></Button></div>}
      {of.question && <p className={`strong ${styles.question}`}>{of.question}</p>}
      {of.ideas.length > 0 && (
        <ul className={styles.ideas} aria-label={t`Nápady kolegů`}>
          {of.ideas.map((one) => <li key={one.id} className={styles.idea}><p>{one.text}</p>{of.takesIdeas && <ActionIcon variant="subtle" aria-label={t`Opravit nápad: ${one.text.slice(0, 40)}`} onClick={() => setEditing(one)}><IconPencil size={18} /></ActionIcon>}</li>)}
        </ul>
      )}
      {of.takesIdeas && <AddIdea broughtId={of.id} />}
      {of.summary && <p className={styles.story}><b><Trans>Shrnutí:</Trans></b> {of.summary}</p>}
      {(of.concludes || of.removable) && (
        <div className="inline">
          {of.concludes && <Button variant="light" size="xs" onClick={() => setSheet('conclude')}>{of.handedOn ? <Trans>Upravit shrnutí</Trans> : <Trans>Shrnout a předat týmu</Trans>}</Button>}
          {of.removable && <Button variant="subtle" size="xs" onClick={() => setSheet('takeBack')}><Trans>Vzít zpět</Trans></Button>}
        </div>
      )}
      {sheet === 'conclude' && <ConcludeSheet of={of} onClose={() => setSheet(null)} />}
      <ConfirmSheet open={sheet === 'takeBack'} onClose={() => setSheet(null)} title={t`Vzít případ zpět?`} onConfirm={() => takeBack.mutate({ params: { broughtId: of.id } })} confirm={<Trans>Vzít zpět</Trans>} loading={takeBack.isPending} problem={takeBack.error}><p><Trans>Ostatní ho přestanou vidět. Příběh u případu zůstane.</Trans></p></ConfirmSheet>
      {editing && (
        <FormSheet title={t`Opravit nápad`} onClose={() => setEditing(null)} draft={`idea:${editing.id}`} initial={{ text: editing.text }} schema={Text} labels={{ text: t`Nápad` }} version={editing.version} done={t`Opraveno`}
          save={({ text }, version) => change.mutateAsync({ params: { broughtId: of.id, ideaId: editing.id }, version, body: { text } })} remove={{ ask: t`Odstranit nápad?`, run: () => remove.mutateAsync({ params: { broughtId: of.id, ideaId: editing.id } }) }}>
          {(form) => <Textarea label={t`Nápad`} autosize minRows={2} {...form.getInputProps('text')} />}
        </FormSheet>
      )}
    </article>
  );
}

/** Notes what somebody suggests; who said it is not written down. */
function AddIdea({ broughtId }: { broughtId: string }) {
  const { t } = useLingui();
  const add = useChange(intervision.addIdea, anew);
  const draft = useDraftForm({ key: `idea-of:${broughtId}`, initial: { text: '' }, schema: Text, save: ({ text }, id) => add.mutateAsync({ params: { broughtId }, body: { id, text } }), onSaved: () => { said(t`Nápad je zapsaný`); draft.form.setValues({ text: '' }); } });
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <Textarea label={t`Co kolegy napadá`} description={t`Kdo to řekl, se nepíše.`} autosize minRows={1} maxLength={2000} {...draft.form.getInputProps('text')} />
      <ProblemAlert problem={draft.problem} labels={{ text: t`Nápad` }} />
      <div><Button type="submit" variant="default" size="xs" loading={draft.saving}><Trans>Zapsat nápad</Trans></Button></div>
    </form>
  );
}
