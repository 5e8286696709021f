import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { day, daysUntil } from '#platform/i18n/format.ts';
import { signals, type Recommendation } from '../contract.ts';
import { answerKinds, lacksReason, type AnswerKind } from '../rules.ts';
import { useAnswerWords } from './words.ts';
import styles from './Signals.module.css';

/** A recommendation and its answer, both for good. Whoever is addressed answers on the spot. */
export function RecommendationItem({ recommendation: r, withCase = false }: { recommendation: Recommendation; withCase?: boolean }) {
  const { t } = useLingui();
  const words = useAnswerWords();
  const due = r.answerDueOn && !r.answer ? daysUntil(r.answerDueOn) : null;
  return (
    <li className={styles.item}>
      <p className={styles.text}>{r.text}</p>
      {r.reason && <p className="meta">{r.reason}</p>}
      <p className="meta">{[withCase && r.caseLabel, r.service && t`přizvat: ${r.service.name}`, t`doporučuje ${r.by.name}`, t`komu: ${r.to.name}`, day(r.givenOn)].filter(Boolean).join(' · ')}</p>
      <div className={styles.tags}>
        {r.answer ? <Tag tone={r.answer.kind === 'declined' ? 'plain' : 'done'}>{words[r.answer.kind]}</Tag> : <Tag tone={due !== null && due < 0 ? 'late' : 'waiting'}>{due === null ? t`čeká na odpověď` : due < 0 ? t`odpověď po termínu` : t`odpověď do ${day(r.answerDueOn!)}`}</Tag>}
        {r.answer && <span className="meta">{r.answer.by.name}, {day(r.answer.answeredOn)}</span>}
      </div>
      {r.answer?.text && <p className={styles.answer}>{r.answer.text}</p>}
      {r.waitsForMe && <AnswerForm recommendation={r} />}
    </li>
  );
}

type Values = { id: string; kind: AnswerKind | null; text: string };
function AnswerForm({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const answer = useChange(signals.answer, { invalidates: [signals.ofCase, signals.waiting] });
  const draft = useDraftForm<Values>({
    key: `answer:${recommendation.id}`, initial: { id: newId(), kind: null, text: '' },
    save: ({ id, kind, text }) => answer.mutateAsync({ params: { recommendationId: recommendation.id }, body: { id, kind: kind!, text } }), onSaved: () => said(t`Odpověď byla uložena`),
  });
  const { values, setFieldValue, errors, getInputProps, setFieldError } = draft.form;
  if (!open && !draft.restored) return <div><Button variant="light" size="xs" onClick={() => setOpen(true)}><Trans>Odpovědět</Trans></Button></div>;
  const check = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!values.kind) return setFieldError('kind', t`Vyberte odpověď.`);
    if (lacksReason({ kind: values.kind, text: values.text })) return setFieldError('text', values.kind === 'changed' ? t`Napište, co bude jinak.` : t`Napište důvod.`);
    draft.submit();
  };
  return (
    <form className="stack" onSubmit={check} noValidate>
      <Segmented label={t`Odpověď na doporučení`} value={values.kind} error={errors.kind} onChange={(kind) => { setFieldValue('kind', kind); setFieldError('kind', null); }}
        options={answerKinds.map((value) => ({ value, label: value === 'accepted' ? t`přijímám` : value === 'changed' ? t`se změnou` : t`odmítám` }))} />
      {values.kind && <Textarea label={values.kind === 'accepted' ? t`Poznámka` : values.kind === 'changed' ? t`Co bude jinak` : t`Důvod`} autosize minRows={2} {...getInputProps('text')} />}
      <ProblemAlert problem={draft.problem} />
      <div className="inline"><Button type="submit" variant="light" size="xs" loading={draft.saving}><Trans>Odeslat odpověď</Trans></Button><Button variant="default" size="xs" onClick={() => { draft.discard(); setOpen(false); }}><Trans>Zpět</Trans></Button></div>
    </form>
  );
}
