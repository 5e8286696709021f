import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { goalTemplates, type GoalTemplate } from '../templates/contract.ts';
import { useGoalWords } from './words.ts';

/** Chooses a template to begin a goal from; it is filled into the form and may be changed there. */
export function FromTemplate({ onClose, onChoose }: { onClose: () => void; onChoose: (template: GoalTemplate) => void }) {
  const { t } = useLingui();
  const list = usePages(goalTemplates.list, { query: {} }), words = useGoalWords();
  return (
    <ConfirmSheet open onClose={onClose} title={t`Cíl ze šablony`}>
      <Reading of={list}>{({ items }) => items.length ? <>
        <Rows label={t`Šablony`}>{items.map((one) => <Row key={one.id} title={one.text} note={`${words.kind[one.kind][0]} · ${one.centre}`} end={<Button variant="light" size="xs" aria-label={t`Začít z: ${one.text}`} onClick={() => onChoose(one)}><Trans>Začít</Trans></Button>} />)}</Rows>
        <More of={list} />
      </> : <Empty><Trans>Zatím žádná šablona. Uložíte ji u kteréhokoli cíle.</Trans></Empty>}</Reading>
    </ConfirmSheet>
  );
}
