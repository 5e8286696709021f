import { Alert, Button, Group, Textarea } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { today } from '#platform/i18n/format.ts';
import { asked, checkAnswers, questionsOf, textOf, type AnswerProblem } from '../../rules.ts';
import type { Answers, Content, Tongue } from '../../shapes.ts';
import { useQuestionnaireWords, useReaderTongue } from '../words.ts';
import { FillSheet } from './FillSheet.tsx';
import type { Filling } from './useFilling.ts';

type More = { onDay: string; note: string };
type Doing = { isPending: boolean; error: unknown };
type Props = {
  content: Content; filling: Filling<More>;
  /** Heading of the last part, label and help of the note, who reads it when it is finished. */ words: { end: string; note: string; noteHelp: ReactNode; finished: ReactNode };
  /** Each answer has to say why and what it is based on. */ reasons?: boolean;
  finishing: Doing; finish: (body: More & { answers: Answers }, version: number) => Promise<void>; dropping: Doing; drop: (version: number) => void;
};

/** A sheet being filled in, whichever room keeps it: put together with what a colleague fills in, finished once. */
export function FillDraft({ content, filling, words, reasons = false, finishing, finish, dropping, drop }: Props) {
  const { t } = useLingui(), { answerText } = useQuestionnaireWords(), reader = useReaderTongue();
  const [language, setLanguage] = useState<Tongue>(content.languages.includes(reader) ? reader : 'cs'), [topic, setTopic] = useAddress('tema', content.topics[0]?.key ?? ''), [problems, setProblems] = useState<AnswerProblem[]>([]), [asksDrop, askDrop] = useState(false);
  const { answers, more, conflict } = filling, questions = questionsOf(content), nameOf = (key: string) => textOf(questions.find((question) => question.key === key)?.words ?? {}, language), labels = Object.fromEntries(questions.map(({ key }) => [`answers.${key}`, nameOf(key)]));
  const tryFinish = async () => {
    const wrong = checkAnswers({ content }, answers, true, reasons);
    setProblems(wrong);
    if (wrong[0]) { const at = content.topics.find(({ questions: own }) => own.some(({ key }) => key === wrong[0]!.question)); if (at) setTopic(at.key); return; }
    // What is not on the server yet goes along with the finishing; a conflict comes back as one of saving.
    if (filling.state !== 'away' && !await filling.flush()) return;
    await finish({ ...more, answers }, filling.latest());
  };
  const shown = asked(content, answers), left = questions.filter(({ key, required }) => required && shown.has(key) && problems.some((one) => one.question === key && one.why === 'required')).length, unsaid = problems.filter(({ question, why }) => why === 'no_reason' && shown.has(question)).length;
  return (
    <div className="stack">
      <p className="meta" role="status">{filling.state === 'saved' ? <Trans>Všechno je uložené.</Trans> : filling.state === 'away' ? <Trans>Server neodpovídá. Zůstává to v tomto zařízení a odešle se samo.</Trans> : filling.state === 'refused' ? null : conflict ? <Trans>Uloží se, až vyberete, co platí.</Trans> : <Trans>Ukládá se…</Trans>}</p>
      {filling.taken.length > 0 && <Alert color="blue" variant="light" role="status"><Plural value={filling.taken.length} one="Někdo jiný mezitím doplnil # odpověď; je tu." few="Někdo jiný mezitím doplnil # odpovědi; jsou tu." many="Někdo jiný mezitím doplnil # odpovědi; jsou tu." other="Někdo jiný mezitím doplnil # odpovědí; jsou tu." /></Alert>}
      {conflict && <ConflictNotice onKeepMine={conflict.keepMine} onTakeTheirs={conflict.takeTheirs} fields={conflict.keys.map((key) => { const question = questions.find((one) => one.key === key)!, read = (of_: Answers) => [answerText(question, of_[key], language), of_[key]?.note].filter(Boolean).join(' · '); return [nameOf(key), read(answers), read(conflict.theirs)] as const; })} />}
      <ProblemAlert problem={filling.problem} labels={labels} />
      <FillSheet content={content} answers={answers} onChange={filling.setAnswers} {...{ language, topic, problems, reasons }} onLanguage={setLanguage} onTopic={setTopic}
        end={<Card title={words.end}>
          <div className="stack">
            <DayField label={t`Stav ke dni`} maxDate={today()} value={more.onDay} onChange={(onDay) => { if (onDay) filling.setMore({ onDay }); }} />
            <Textarea label={words.note} description={words.noteHelp} autosize minRows={2} maxLength={4000} value={more.note} onChange={(event) => filling.setMore({ note: event.currentTarget.value })} />
            {left > 0 && <p role="alert"><Plural value={left} one="Chybí # povinná odpověď." few="Chybějí # povinné odpovědi." many="Chybí # povinné odpovědi." other="Chybí # povinných odpovědí." /></p>}
            {unsaid > 0 && <p role="alert"><Plural value={unsaid} one="U # odpovědi chybí, proč a z čeho to víte." few="U # odpovědí chybí, proč a z čeho to víte." many="U # odpovědi chybí, proč a z čeho to víte." other="U # odpovědí chybí, proč a z čeho to víte." /></p>}
            <ProblemAlert problem={finishing.error} labels={labels} />
            <Group gap="sm" justify="space-between">
              <Button variant="subtle" color="red" onClick={() => askDrop(true)}><Trans>Zahodit list</Trans></Button>
              <Button leftSection={<IconCheck size={18} aria-hidden />} loading={finishing.isPending} disabled={conflict !== undefined} onClick={() => void tryFinish().catch(() => undefined)}><Trans>Dokončit list</Trans></Button>
            </Group>
            <p className="meta">{words.finished}</p>
          </div>
        </Card>} />
      <ConfirmSheet open={asksDrop} onClose={() => askDrop(false)} danger title={t`Zahodit rozepsaný list`} confirm={t`Zahodit`} loading={dropping.isPending} problem={dropping.error} onConfirm={() => drop(filling.latest())}><p><Trans>Zmizí všechno, co v něm kdo vyplnil.</Trans></p></ConfirmSheet>
    </div>
  );
}
