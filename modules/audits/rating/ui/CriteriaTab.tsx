import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconArrowLeft, IconArrowRight, IconInfoCircle, IconList } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { questionsOf, textOf } from '#modules/questionnaires/index.ts';
import { Told, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { rating, type AuditSheet } from '../contract.ts';
import { progressOf } from '../rules.ts';
import { CriteriaList } from './CriteriaList.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { FindingsCard } from './FindingsCard.tsx';
import { RatingCard } from './RatingCard.tsx';
import { useRatingWords } from './words.ts';
import styles from './Rating.module.css';

function Why({ sheet }: { sheet: AuditSheet }) {
  const said = sheet.state === 'final' ? <Trans>Audit je dokončený. Čte se, ale už se nemění.</Trans> : sheet.state === 'cancelled' ? <Trans>Audit byl zrušený.</Trans> : !sheet.inTeam ? <Trans>Nejste v týmu auditu: hodnocení čtete, důkazy a rozhovory zůstávají týmu.</Trans>
    : !sheet.declared ? <Trans>Než začnete psát, prohlaste na přehledu auditu, že jste na službě nezávislí.</Trans> : sheet.state === 'draft' ? <Trans>Návrh je u služby. Co změníte, uvidí hned.</Trans> : null;
  return said && <Alert variant="light" color={sheet.inTeam && !sheet.declared ? 'yellow' : 'gray'} icon={<IconInfoCircle aria-hidden />}>{said}</Alert>;
}

/** One criterion: how to find out, what is known, how it stands, what follows. */
function Criterion({ sheet, at, onOpen }: { sheet: AuditSheet; at: number; onOpen: (key: string) => void }) {
  const { t } = useLingui(), language = useReaderTongue(), words = useRatingWords(), all = questionsOf(sheet.content), one = all[at]!, area = sheet.content.topics.find(({ questions }) => questions.includes(one))!, before = all[at - 1], next = all[at + 1];
  const heading = useRef<HTMLHeadingElement>(null), moved = useRef(false), open = sheet.before.filter(({ criterion }) => criterion === one.key);
  const go = (to: { key: string } | undefined) => { if (to) { moved.current = true; onOpen(to.key); } };
  useEffect(() => { if (moved.current) { heading.current?.focus({ preventScroll: true }); heading.current?.scrollIntoView({ block: 'start' }); } }, [at]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => { if (!event.altKey || event.ctrlKey || event.metaKey || document.querySelector('[role="dialog"]')) return; const to = event.key === 'ArrowDown' ? next : event.key === 'ArrowUp' ? before : undefined; if (to) { event.preventDefault(); moved.current = true; onOpen(to.key); } };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [before, next, onOpen]);
  const help = textOf(one.help, language);
  return (
    <article className="stack" aria-label={textOf(one.words, language)}>
      <Card>
        <div className="stack">
          <div className={styles.title}>
            <span className="meta"><Told words={area.words} language={language} /> · <Trans>kritérium {at + 1} z {all.length}</Trans></span>
            <h2 ref={heading} tabIndex={-1}><Told words={one.words} language={language} /></h2>
            {one.importance && <div><Tag tone={one.importance === 'essential' ? 'waiting' : 'plain'}>{words.importance[one.importance]}</Tag></div>}
          </div>
          {open.length > 0 && <Alert color="yellow" variant="light" title={<Plural value={open.length} one="Z minula zůstalo otevřené doporučení" few="Z minula zůstala otevřená doporučení" many="Z minula zůstalo otevřené doporučení" other="Z minula zůstala otevřená doporučení" />}><ul className={styles.plain}>{open.map(({ sentence }) => <li key={sentence}>{sentence}</li>)}</ul></Alert>}
          {help && <div><strong><Trans>Jak to zjistit</Trans></strong><p className={styles.prose}><Told words={one.help} language={language} /></p></div>}
        </div>
      </Card>
      {sheet.inTeam && <EvidenceCard sheet={sheet} criterion={one.key} />}
      <RatingCard sheet={sheet} criterion={one} language={language} />
      <FindingsCard sheet={sheet} criterion={one.key} />
      <div className={styles.steps}>
        <Button variant="default" disabled={!before} leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => go(before)}><Trans>Předchozí</Trans></Button>
        <span className="meta">{t`Alt + ↑ ↓`}</span>
        <Button disabled={!next} rightSection={<IconArrowRight size={18} aria-hidden />} onClick={() => go(next)}><Trans>Další kritérium</Trans></Button>
      </div>
    </article>
  );
}

function Work({ sheet }: { sheet: AuditSheet }) {
  const language = useReaderTongue(), words = useRatingWords(), [chosen, setChosen] = useAddress('kriterium'), all = questionsOf(sheet.content), at = all.findIndex(({ key }) => key === chosen), done = progressOf(sheet);
  if (all.length === 0) return <Card><Empty>{sheet.kind === 'follow_up' ? <Trans>Z předchozího auditu nezůstalo otevřené žádné doporučení ke kritériu.</Trans> : <Trans>Metodika nemá žádné kritérium.</Trans>}</Empty></Card>;
  return (
    <div className="stack">
      <Why sheet={sheet} />
      <div className={styles.work} data-one={at >= 0 || undefined}>
        <div className={styles.side}><Card title={<Trans>Kritéria</Trans>} meta={words.progress(done)} quiet><CriteriaList sheet={sheet} current={all[at]?.key} language={language} onOpen={setChosen} /></Card></div>
        <div className={styles.main}>
          {at < 0 ? <div className={styles.wide}><Card><Empty action={<Button onClick={() => setChosen(all[0]!.key)}>{sheet.state === 'open' || sheet.state === 'draft' ? <Trans>Začít od prvního</Trans> : <Trans>Číst od prvního</Trans>}</Button>}><Trans>Vyberte kritérium.</Trans></Empty></Card></div> : <>
            <div className={styles.back}><Button variant="subtle" leftSection={<IconList size={18} aria-hidden />} onClick={() => setChosen('')}><Trans>Všechna kritéria</Trans></Button></div>
            <Criterion key={all[at]!.key} sheet={sheet} at={at} onOpen={setChosen} />
          </>}
        </div>
      </div>
    </div>
  );
}

/** An audit criterion by criterion, in an office or on a tablet in the house, also without signal. */
export default function CriteriaTab({ auditId }: { auditId: string }) {
  const found = useRead(rating.sheet, { params: { auditId } });
  return <Reading of={found} loading={<Card><Loading rows={8} /></Card>}>{(sheet) => <Work sheet={sheet} />}</Reading>;
}
