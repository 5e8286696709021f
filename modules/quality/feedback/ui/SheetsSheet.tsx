import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { questionsOf, textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { feedback, type Results } from '../contract.ts';
import { useAnswerWords } from './Distributions.tsx';

/** Whole sheets behind a number: without language, week and words. */
export function SheetsSheet({ of, question, answer, onClose }: { of: Results; question: string; answer: string; onClose: () => void }) {
  const { t } = useLingui(), tongue = useReaderTongue(), said = useAnswerWords(), found = useRead(feedback.sheets, { params: { campaignId: of.campaign.id }, query: { question, answer } }), questions = questionsOf(of.content);
  return (
    <ConfirmSheet open onClose={onClose} title={t`Celé odpovědi`}>
      <p className="meta"><Trans>V náhodném pořadí. Nehledejte, čí jsou: klientům jsme slíbili, že to nikdo nezjistí.</Trans></p>
      <Reading of={found}>{({ items }) => <div className="stack">{items.map(({ answers }, at) => <Card key={at}><Facts facts={questions.flatMap((one) => { const value = answers[one.key]?.value; return value === null || value === undefined ? [] : [[textOf(one.words, tongue), [value].flat().map((key) => said(one, String(key))).join(', ')] as const]; })} /></Card>)}</div>}</Reading>
    </ConfirmSheet>
  );
}
