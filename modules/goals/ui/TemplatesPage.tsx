import { Button, Switch } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { today } from '#platform/i18n/format.ts';
import { goalTemplates, type GoalTemplate } from '../templates/contract.ts';
import { GoalSheet } from './GoalSheet.tsx';
import { GoalsTabs } from './GoalsTabs.tsx';
import { Measures } from './MeasureWords.tsx';
import { useGoalWords } from './words.ts';
import styles from './Goal.module.css';

function Template({ of, onEdit }: { of: GoalTemplate; onEdit: () => void }) {
  const { t } = useLingui();
  const words = useGoalWords(), change = useChange(goalTemplates.change, { invalidates: [goalTemplates.list] });
  const set = (to: { shared?: boolean; ended?: boolean }) => change.mutate({ params: { templateId: of.id }, version: of.version, body: { content: of.content, shared: of.shared, ended: of.ended, ...to } });
  return (
    <li className={styles.goal}>
      <div className={styles.head}><div className={styles.text}>{of.text}</div>{of.shared && <Tag tone="done"><Trans>sdílená</Trans></Tag>}</div>
      <p className="meta">{words.kind[of.kind][0]} · {of.centre}</p>
      <Measures of={of.content.measures} />
      {of.content.parts.length > 0 && <ul className={styles.measures} role="list">{of.content.parts.map((part) => <li key={part.id} className={styles.part}>{part.text}<Measures of={part.measures} /></li>)}</ul>}
      <p className="meta">{of.usedBy.length ? <><Trans>Používá</Trans>: {of.usedBy.map(({ centre, year }) => `${centre} ${year}`).join(', ')}</> : <Trans>Zatím z ní žádný cíl, který vidíte, nezačal.</Trans>}</p>
      {of.mine && <div className="inline">
        {!of.ended && <Switch label={t`Nabízet všem centrům celku`} checked={of.shared} disabled={change.isPending} onChange={(event) => set({ shared: event.currentTarget.checked })} />}
        {!of.ended && <Button variant="default" size="xs" onClick={onEdit}><Trans>Upravit</Trans></Button>}
        <Button variant="subtle" size="xs" loading={change.isPending} onClick={() => set({ ended: !of.ended })}>{of.ended ? <Trans>Znovu nabízet</Trans> : <Trans>Přestat nabízet</Trans>}</Button>
      </div>}
      <ProblemAlert problem={change.error} />
    </li>
  );
}
/** Templates of my centres and those that other centres of the whole share. */
export default function TemplatesPage() {
  const { t } = useLingui();
  const [ended, setEnded] = useState<'yes' | 'no'>('no'), list = usePages(goalTemplates.list, { query: { ended } }), [edited, setEdited] = useState<GoalTemplate>();
  return (
    <Page narrow title={t`Šablony cílů`} tools={<Segmented label={t`Které`} hideLabel value={ended} onChange={setEnded} options={[{ value: 'no', label: t`nabízené` }, { value: 'yes', label: t`ukončené` }]} />}>
      <GoalsTabs />
      <p className="meta"><Trans>Šablonu uložíte u kteréhokoli cíle. Služby, místa, partneři, projekty a lidé jednoho centra do ní nejdou: kdo z ní začne, doplní svoje.</Trans></p>
      <Reading of={list}>{({ items }) => items.length ? <><ul className={styles.goals} role="list" aria-label={t`Šablony`}>{items.map((one) => <Template key={one.id} of={one} onEdit={() => setEdited(one)} />)}</ul><More of={list} /></>
        : <Card><Empty>{ended === 'no' ? <Trans>Zatím žádná šablona. Uložíte ji u kteréhokoli cíle volbou „Uložit jako šablonu“.</Trans> : <Trans>Žádná šablona není ukončená.</Trans>}</Empty></Card>}</Reading>
      {edited && <GoalSheet act="template" template={edited} year={Number(today().slice(0, 4))} centreId={null} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
