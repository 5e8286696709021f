import { Alert, Button, Group, Textarea } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useAddress } from '#platform/design/address.ts';
import { useMaybeMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { keyOf, useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { call } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { today } from '#platform/i18n/format.ts';
import type { Answers, Content, Tongue } from '#modules/questionnaires/contract.ts';
import { asked, checkAnswers, questionsOf, textOf, type AnswerProblem } from '#modules/questionnaires/index.ts';
import { FillSheet, useFilling, useQuestionnaireWords, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { conditions } from '../contract.ts';
import { fillingKey, forgetBegun } from './begun.ts';

export type Filled = { id: string; caseId: string; version: number; onDay: string; note: string; answers: Answers; content: Content };
type More = { onDay: string; note: string };

/** A sheet being filled in: saved by itself, put together with what a colleague fills in, finished once. */
export function FillPart({ of }: { of: Filled }) {
  const { t } = useLingui(), { answerText } = useQuestionnaireWords(), reader = useReaderTongue(), owner = useMaybeMe()?.id ?? 'nobody', navigate = useNavigate();
  const [language, setLanguage] = useState<Tongue>(of.content.languages.includes(reader) ? reader : 'cs'), [topic, setTopic] = useAddress('tema', of.content.topics[0]?.key ?? ''), [problems, setProblems] = useState<AnswerProblem[]>([]), [dropping, setDropping] = useState(false);
  const params = { caseId: of.caseId, sheetId: of.id }, back = `/lokality/${of.caseId}/podminky`;
  const client = useQueryClient();
  const save = useCallback(async (answers: Answers, { onDay, note }: More, version: number) => {
    const ask = { params: { caseId: of.caseId, sheetId: of.id } }, saved = await call(conditions.put, { ...ask, version, body: { onDay, answers, note } });
    // Whoever leaves the page and comes back begins from what was saved, not from what was read at first.
    client.setQueryData<Reply<typeof conditions.get>>(keyOf(conditions.get, ask), (before) => before && { ...before, sheet: { ...before.sheet, onDay, note, answers, version: saved.version } });
    return saved;
  }, [client, of.caseId, of.id]);
  const filling = useFilling<More>({ key: fillingKey(of.id), saved: { answers: of.answers, more: { onDay: of.onDay, note: of.note }, version: of.version }, save });
  const anew = { invalidates: [conditions.list, conditions.beside, conditions.get] } as const, leave = async (text: string) => { filling.forget(); forgetBegun(owner, of.id); said(text); await navigate({ to: back }); };
  const finish = useChange(conditions.finish, anew), drop = useChange(conditions.drop, anew);
  const { answers, more, conflict } = filling, questions = questionsOf(of.content), nameOf = (key: string) => textOf(questions.find((question) => question.key === key)?.words ?? {}, language);
  const tryFinish = async () => {
    const wrong = checkAnswers(of, answers);
    setProblems(wrong);
    if (wrong[0]) { const at = of.content.topics.find(({ questions: own }) => own.some(({ key }) => key === wrong[0]!.question)); if (at) setTopic(at.key); return; }
    // What is not on the server yet goes along with the finishing; a conflict comes back as one of saving.
    if (filling.state !== 'away' && !await filling.flush()) return;
    await finish.mutateAsync({ params, version: filling.latest(), body: { onDay: more.onDay, answers, note: more.note } });
    await leave(t`List je dokončený`);
  };
  const shown = asked(of.content, answers), left = questions.filter(({ key, required }) => required && shown.has(key) && problems.some((one) => one.question === key)).length;
  return (
    <div className="stack">
      <p className="meta" role="status">{filling.state === 'saved' ? <Trans>Všechno je uložené.</Trans> : filling.state === 'away' ? <Trans>Server neodpovídá. Zůstává to v tomto zařízení a odešle se samo.</Trans> : filling.state === 'refused' ? null : <Trans>Ukládá se…</Trans>}</p>
      {filling.taken.length > 0 && <Alert color="blue" variant="light" role="status"><Plural value={filling.taken.length} one="Někdo jiný mezitím doplnil # odpověď; je tu." few="Někdo jiný mezitím doplnil # odpovědi; jsou tu." many="Někdo jiný mezitím doplnil # odpovědi; jsou tu." other="Někdo jiný mezitím doplnil # odpovědí; jsou tu." /></Alert>}
      {conflict && <ConflictNotice onKeepMine={conflict.keepMine} onTakeTheirs={conflict.takeTheirs} fields={conflict.keys.map((key) => { const question = questions.find((one) => one.key === key)!, read = (of_: Answers) => [answerText(question, of_[key], language), of_[key]?.note].filter(Boolean).join(' · '); return [nameOf(key), read(answers), read(conflict.theirs)] as const; })} />}
      <ProblemAlert problem={filling.problem} labels={Object.fromEntries(questions.map(({ key }) => [`answers.${key}`, nameOf(key)]))} />
      <FillSheet content={of.content} answers={answers} onChange={filling.setAnswers} {...{ language, topic, problems }} onLanguage={setLanguage} onTopic={setTopic}
        end={<Card title={t`O návštěvě`}>
          <div className="stack">
            <DayField label={t`Stav ke dni`} maxDate={today()} value={more.onDay} onChange={(onDay) => { if (onDay) filling.setMore({ onDay }); }} />
            <Textarea label={t`Poznámka k celé návštěvě`} description={t`Kdo z organizací tam byl a co je potřeba vědět. Nikdy o klientech: čtou to všichni, kdo v lokalitě pracují.`} autosize minRows={2} maxLength={4000} value={more.note} onChange={(event) => filling.setMore({ note: event.currentTarget.value })} />
            {left > 0 && <p role="alert"><Plural value={left} one="Chybí # povinná odpověď." few="Chybějí # povinné odpovědi." many="Chybí # povinné odpovědi." other="Chybí # povinných odpovědí." /></p>}
            <ProblemAlert problem={finish.error} labels={Object.fromEntries(questions.map(({ key }) => [`answers.${key}`, nameOf(key)]))} />
            <Group gap="sm" justify="space-between">
              <Button variant="subtle" color="red" onClick={() => setDropping(true)}><Trans>Zahodit list</Trans></Button>
              <Button leftSection={<IconCheck size={18} aria-hidden />} loading={finish.isPending} disabled={conflict !== undefined} onClick={() => void tryFinish().catch(() => undefined)}><Trans>Dokončit list</Trans></Button>
            </Group>
            <p className="meta"><Trans>Dokončený list čtou všichni, kdo v lokalitě pracují, a už se nemění.</Trans></p>
          </div>
        </Card>} />
      <ConfirmSheet open={dropping} onClose={() => setDropping(false)} danger title={t`Zahodit rozepsaný list`} confirm={t`Zahodit`} loading={drop.isPending} problem={drop.error} onConfirm={() => drop.mutate({ params, version: filling.latest() }, { onSuccess: () => void leave(t`List byl zahozen`) })}><p><Trans>Zmizí všechno, co v něm kdo vyplnil.</Trans></p></ConfirmSheet>
    </div>
  );
}
