import { ActionIcon, Menu } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil } from '@tabler/icons-react';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import type { Goal, PartContent } from '../contract.ts';
import { Measures } from './MeasureWords.tsx';
import { useGoalWords } from './words.ts';
import styles from './Goal.module.css';

/** Facts of a goal or part: kind, who answers, partner, days. */
export function GoalFacts({ of, responsible, partner }: { of: PartContent; responsible: string; partner: string }) {
  const { t } = useLingui();
  const { kind } = useGoalWords();
  return <p className="meta"><span title={kind[of.kind][1]}>{kind[of.kind][0]}</span>{[responsible && t`odpovídá ${responsible}`, partner && t`s kým: ${partner}`, of.from && t`od ${day(of.from)}`, of.dueOn && t`do ${day(of.dueOn)}`].filter(Boolean).map((text) => ` · ${text}`)}</p>;
}
export function GoalPart({ of, number: order, states }: { of: PartContent; number: string; states?: Goal['measures'] }) {
  const responsible = useColleagues().find(({ membershipId }) => membershipId === of.responsibleId)?.name ?? '';
  return <li className={styles.part}><span>{order} {of.text}</span><GoalFacts of={of} responsible={responsible} partner={of.partner} /><Measures of={of.measures} {...(states && { states })} /></li>;
}

type Props = { of: Goal; order: number; running: boolean; /** May be written now. */ edit?: { onEdit: () => void; onMove: (by: number) => void; first: boolean; last: boolean } | undefined; /** What else can be done, each in the menu. */ more: readonly (readonly [label: string, onClick: () => void])[]; lacks: number };
/** One goal of a year: the sentence, how one sees that it is reached, who answers. */
export function GoalItem({ of, order, running, edit, more, lacks }: Props) {
  const { t } = useLingui();
  const words = useGoalWords(), { content } = of;
  return (
    <li className={styles.goal} data-dropped={of.droppedOn ? true : undefined}>
      <div className={styles.head}>
        <span className={styles.number}>{number(order)}.</span>
        <div className={styles.text}>{running ? <Link to={`/cile/cil/${of.id}` as string}>{content.text}</Link> : content.text}</div>
        {of.droppedOn && <Tag><Trans>vypuštěno {day(of.droppedOn)}</Trans></Tag>}
        {of.outcome && <Tag tone={words.outcomeTone[of.outcome]}>{words.outcome[of.outcome]}</Tag>}
        {of.proposed && <Tag tone="waiting"><Trans>změna čeká na odpověď</Trans></Tag>}
        {lacks > 0 && <Tag tone="soon"><Trans>je co doplnit</Trans></Tag>}
        <div className={styles.tools} data-many={edit ? true : undefined}>
          {edit && <>
            <ActionIcon variant="subtle" aria-label={t`Posunout výš: ${content.text}`} disabled={edit.first} onClick={() => edit.onMove(-1)}><IconArrowUp size={18} /></ActionIcon>
            <ActionIcon variant="subtle" aria-label={t`Posunout níž: ${content.text}`} disabled={edit.last} onClick={() => edit.onMove(1)}><IconArrowDown size={18} /></ActionIcon>
            <ActionIcon variant="subtle" aria-label={t`Upravit: ${content.text}`} onClick={edit.onEdit}><IconPencil size={18} /></ActionIcon>
          </>}
          {more.length > 0 && <Menu position="bottom-end" withInitialFocusPlaceholder={false}><Menu.Target><ActionIcon variant="subtle" aria-label={t`Další s cílem: ${content.text}`}><IconDots size={18} /></ActionIcon></Menu.Target><Menu.Dropdown>{more.map(([label, onClick]) => <Menu.Item key={label} onClick={onClick}>{label}</Menu.Item>)}</Menu.Dropdown></Menu>}
        </div>
      </div>
      <div className={styles.body}>
        <GoalFacts of={content} responsible={of.responsibleName} partner={of.partnerName} />
        <Measures of={content.measures} states={of.measures} />
        {content.parts.length > 0 && <ol className={styles.measures} aria-label={t`Části cíle`}>{content.parts.map((part, at) => <GoalPart key={part.id} of={part} number={`${order}.${at + 1}`} states={of.measures} />)}</ol>}
        {of.outcomeReason && <p className="meta">{of.outcomeReason}</p>}
        {of.from && <p className="meta"><Trans>Navazuje na rok {String(of.from.year)}</Trans>{of.from.outcome && `: ${words.outcome[of.from.outcome]}`}</p>}
      </div>
    </li>
  );
}
