import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCase } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import { day } from '#platform/i18n/format.ts';
import { intervision, type Outcome } from '../contract.ts';
import styles from './Intervision.module.css';
import { useAnswerWords } from './words.ts';

const DecideSheet = sheetLater(async () => (await import('./DecideSheet.tsx')).DecideSheet);

type Idea = Outcome['ideas'][number];

/** What came back to the case from intervisions: notes that the key worker decides about. Only the team of the case reads it; without anything there is no card. */
export default function OutcomesCard({ caseId }: { caseId: string }) {
  const { role } = useMe().membership, told = role === 'worker' || role === 'head' || role === 'coordinator';
  const found = useRead(intervision.ofCase, { params: { caseId } }, { enabled: told }), writable = useCase(caseId).data?.writable ?? false;
  const [deciding, setDeciding] = useState<Idea | null>(null);
  // Whose business it is not gets the same nothing as a case that was never brought anywhere.
  if (!told || found.data?.items.length === 0 || !found.data && !found.error) return null;
  return (
    <Card title={<Trans>Z intervize</Trans>}>
      <Reading of={found}>{({ items, decides }) => (
        <div className="stack">
          <p className="meta"><Trans>Nápady kolegů nejsou doporučení. Rozhoduje klíčový pracovník nebo pracovnice případu.</Trans></p>
          {items.map((one) => <One key={one.id} of={one} caseId={caseId} decides={decides && writable} onDecide={setDeciding} />)}
        </div>
      )}</Reading>
      {deciding && <DecideSheet caseId={caseId} idea={deciding} onClose={() => setDeciding(null)} />}
    </Card>
  );
}

function One({ of, caseId, decides, onDecide }: { of: Outcome; caseId: string; decides: boolean; onDecide: (idea: Idea) => void }) {
  const { t } = useLingui();
  const words = useAnswerWords(), [read, setRead] = useState(false), open = of.ideas.filter(({ answer }) => !answer).length;
  return (
    <article className={`stack ${styles.case}`} aria-label={of.title}>
      <div className="inline"><h3>{of.title}</h3><span className="meta">{t`${day(of.handedOn)}, přinesl/a ${of.by}`}</span>{open > 0 && <Tag tone="waiting"><Plural value={open} one="# nápad čeká na rozhodnutí" few="# nápady čekají na rozhodnutí" many="# nápadu čeká na rozhodnutí" other="# nápadů čeká na rozhodnutí" /></Tag>}</div>
      {of.summary && <p className={styles.story}>{of.summary}</p>}
      <ul className={styles.ideas} aria-label={t`Nápady kolegů`}>
        {of.ideas.map((idea) => (
          <li key={idea.id} className={styles.idea}>
            <p>{idea.text}</p>
            {idea.answer && <Tag tone={words.tone[idea.answer.answer]}>{words.answer[idea.answer.answer]}</Tag>}
            {decides && <Button variant={idea.answer ? 'subtle' : 'light'} size="xs" onClick={() => onDecide(idea)}>{idea.answer ? <Trans>Změnit</Trans> : <Trans>Rozhodnout</Trans>}<span className="hidden-text"> {idea.text.slice(0, 40)}</span></Button>}
            {idea.answer && <p className={`meta ${styles.answer}`}>{[idea.answer.words, `${idea.answer.by}, ${day(idea.answer.on)}`].filter(Boolean).join(' – ')}{idea.answer.commitmentId && <> · <Link to={`/pripady/${caseId}/plan` as string}><Trans>úkol je v plánu</Trans></Link></>}</p>}
          </li>
        ))}
      </ul>
      <div><Button variant="subtle" size="xs" onClick={() => setRead(!read)} aria-expanded={read}>{read ? <Trans>Skrýt příběh</Trans> : <Trans>Co kolegové slyšeli</Trans>}</Button></div>
      {read && <div className="stack"><p className={styles.story}>{of.text}</p>{of.question && <p className={`strong ${styles.question}`}>{of.question}</p>}</div>}
    </article>
  );
}
