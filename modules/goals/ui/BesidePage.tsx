import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { number } from '#platform/i18n/format.ts';
import { changesOf } from '../content.ts';
import { goals, type Goal } from '../contract.ts';
import { ChangeList } from './ChangeList.tsx';
import { GoalFacts, GoalPart } from './GoalItem.tsx';
import { Measures } from './MeasureWords.tsx';
import { useGoalWords } from './words.ts';
import styles from './Goal.module.css';

function Side({ of, title }: { of: Goal | undefined; title: string }) {
  const { outcome, outcomeTone } = useGoalWords();
  return (
    <section className={styles.pair} aria-label={title}>
      <p className="meta">{title}</p>
      {of ? <div className="stack"><p className="strong">{of.content.text}</p>{of.outcome && <span className="inline"><Tag tone={outcomeTone[of.outcome]}>{outcome[of.outcome]}</Tag><span className="meta">{of.outcomeReason}</span></span>}<GoalFacts of={of.content} responsible={of.responsibleName} partner={of.partnerName} /><Measures of={of.content.measures} />{of.content.parts.length > 0 && <ol className={styles.measures}>{of.content.parts.map((part, at) => <GoalPart key={part.id} of={part} number={`${at + 1}.`} />)}</ol>}</div>
        : <p className="meta"><Trans>není</Trans></p>}
    </section>
  );
}
/** Last year and this one side by side: what goes on and what differs, what is new, what does not go on. */
export default function BesidePage() {
  const { t } = useLingui();
  const { centreId, year: asked } = useParams({ strict: false }) as { centreId: string; year: string }, year = Number(asked);
  const now = useRead(goals.year, { params: { centreId, year } }), before = useRead(goals.year, { params: { centreId, year: year - 1 } });
  const last = before.data?.goals ?? [], goesOn = (id: string) => now.data?.goals.some(({ fromGoalId }) => fromGoalId === id) ?? false, over = last.filter(({ id }) => !goesOn(id));
  const [then, here] = [String(year - 1), String(year)];
  return (
    <Page title={t`Cíle ${here} vedle roku ${then}`} subtitle={now.data?.centre.name} back={{ to: `/cile/${centreId}/${year}`, label: t`Cíle ${here}` }}>
      <Reading of={before}>{() => <Reading of={now}>{(data) => !data.goals.length && !last.length ? <Card><Empty><Trans>Není co srovnávat.</Trans></Empty></Card> : <div className="stack">
        {data.goals.map((goal, at) => {
          const from = last.find(({ id }) => id === goal.fromGoalId);
          return (
            <section key={goal.id} className="stack" aria-label={t`Cíl ${number(at + 1)}`}>
              <div className={styles.side}><Side of={from} title={then} /><Side of={goal} title={here} /></div>
              {from ? <div className={styles.pair}><p className="meta"><Trans>Co se proti loňsku mění</Trans></p><ChangeList of={changesOf(from.content, goal.content, 1)} /></div> : <div className="inline"><Tag tone="waiting"><Trans>nový cíl</Trans></Tag></div>}
            </section>
          );
        })}
        {over.length > 0 && <Card title={t`Nepokračuje`}><div className="stack">{over.map((goal) => <Side key={goal.id} of={goal} title={then} />)}</div></Card>}
      </div>}</Reading>}</Reading>
    </Page>
  );
}
