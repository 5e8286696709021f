import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { RecommendationDocuments } from '#modules/documents/ui/index.ts';
import { useProgrammeWords } from '#modules/programmes/ui/index.ts';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { following, type Followed } from '../contract.ts';
import { isOpen } from '../rules.ts';
import styles from './Following.module.css';
import { HistoryCard } from './HistoryCard.tsx';
import { NextCard } from './NextCard.tsx';
import { stateTone, useAge, useDueTag, useKindWords, usePriorityWords, useStateWords, useThemes } from './words.ts';

/** One recommendation: its sentence and where it comes from, how it stands and what comes next, steps, proof, all that happened. */
export default function RecommendationPage() {
  const { t } = useLingui(), { recommendationId } = useParams({ strict: false }) as { recommendationId: string }, found = useRead(following.get, { params: { recommendationId } });
  return (
    <Page title={t`Doporučení`} back={{ to: '/kvalita/doporuceni', label: t`Všechna doporučení` }} {...(found.data && { subtitle: <Subtitle of={found.data} /> })}>
      <QualityTabs within="/kvalita/doporuceni" />
      <Reading of={found} rows={6}>{(of) => (
        <>
          <NextCard of={of} />
          <div className={styles.halves}>
            <div className="stack"><WordsCard of={of} /><HistoryCard of={of} /></div>
            <div className="stack"><StepsCard of={of} /><RecommendationDocuments recommendationId={of.id} />{of.meetings.length > 0 && <MeetingsCard of={of} />}</div>
          </div>
        </>)}</Reading>
    </Page>
  );
}
function Subtitle({ of }: { of: Followed }) {
  const { t } = useLingui(), states = useStateWords(), due = useDueTag()(of), age = useAge();
  return <span className={styles.subtitle}><Tag tone={stateTone[of.state]}>{states[of.state]}</Tag>{due && <Tag tone={due.tone}>{due.words}</Tag>}{of.since && of.since < today() && isOpen(of.state) && <span>{t`v tomto stavu ${age(of.since)}`}</span>}</span>;
}
function WordsCard({ of }: { of: Followed }) {
  const { t } = useLingui(), label = useThemes(), { changes } = useProgrammeWords(), kinds = useKindWords(), priorities = usePriorityWords();
  return (
    <Card title={t`Co se doporučuje`}>
      <div className="stack">
        <p className={styles.sentence}>{of.text}</p>
        {of.reason && <p className={styles.text}><span className="meta"><Trans>Proč</Trans></span>{of.reason}</p>}
        {of.finding && <p className={styles.text}><span className="meta"><Trans>Zjištění auditu</Trans></span>{of.finding.text}</p>}
        <Facts facts={[
          [t`Komu`, `${of.addressee} (${kinds[of.kind]})`], [t`Služba`, of.service?.name], [t`Doporučuje`, of.by], [t`Předáno`, of.givenOn && day(of.givenOn)], [t`Termín`, of.dueOn ? day(of.dueOn) : t`bez termínu`], [t`Navržený termín`, of.askedDueOn && day(of.askedDueOn)],
          [t`Na starosti`, of.owner], [t`Téma`, label(of.theme, of.programme !== null)], [t`Pořadí`, priorities[of.priority]], [t`Program`, of.programme && (of.programmeOpen ? <Link key="p" to={`/programy/${of.programme.id}?cast=doporuceni` as string}>{of.programme.name}</Link> : of.programme.name)], [t`Co by to změnilo`, of.change && changes[of.change]], [t`Místo`, of.site],
          [t`Audit`, of.audit && <Link key="a" to={`/kvalita/audity/${of.audit.id}` as string}><Trans>audit z {day(of.audit.beginsOn)}</Trans></Link>],
        ]} />
        {of.outside && <p className="meta"><Trans>Adresát v Souběhu nepracuje. Jeho odpověď a doklady zapisuje ten, kdo doporučuje.</Trans></p>}
      </div>
    </Card>
  );
}
const stepTone = { offered: 'waiting', open: 'plain', declined: 'plain', done: 'done', cancelled: 'plain' } as const;
function StepsCard({ of }: { of: Followed }) {
  const { t } = useLingui(), words = { offered: t`čeká na přijetí`, open: t`domluveno`, declined: t`odmítnuto`, done: t`hotovo`, cancelled: t`zrušeno` };
  if (of.outside && of.steps.length === 0) return null;
  return (
    <Card title={t`Kroky`} {...(of.steps.length > 0 && { count: of.steps.length })}>
      {of.steps.length === 0 ? <Empty><Trans>Zatím žádný krok. Kroky zadává adresát svým lidem.</Trans></Empty> : (
        <Rows label={t`Kroky`}>{of.steps.map((one) => <Row key={one.id} title={one.what} note={[one.by, one.doneOn ? t`hotovo ${day(one.doneOn)}` : one.dueOn && t`do ${day(one.dueOn)}`].filter(Boolean).join(' · ')}
          end={<Tag tone={one.state === 'open' && one.dueOn && one.dueOn < today() ? 'late' : stepTone[one.state]}>{one.state === 'open' && one.dueOn && one.dueOn < today() ? t`po termínu` : words[one.state]}</Tag>} />)}</Rows>)}
    </Card>
  );
}
function MeetingsCard({ of }: { of: Followed }) {
  const { t } = useLingui();
  return <Card title={t`Společná setkání`}><Rows label={t`Společná setkání`}>{of.meetings.map((one) => <Row key={one.id} title={one.title} note={one.onDay ? day(one.onDay) : t`bez termínu`} to={`/setkani/${one.id}`} />)}</Rows></Card>;
}
