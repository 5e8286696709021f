import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCertificate, IconPaperclip, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { OwnerDocuments } from '#modules/documents/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { LearnedRow, LearningWorker } from '../contract.ts';
import { EntrySheet } from './EntrySheet.tsx';
import { useLearningWords } from './words.ts';

/** The rows that the numbers are made of, wherever each is written. */
export function LearnedCard({ rows, worker, mayWrite }: { rows: readonly LearnedRow[]; worker: LearningWorker; mayWrite: boolean }) {
  const { t } = useLingui(), words = useLearningWords(), { label } = useCodes('learning_kind'), [sheet, setSheet] = useState<{ row?: LearnedRow; proves?: LearnedRow }>(), [proofs, setProofs] = useState<LearnedRow>();
  const counts = (row: LearnedRow) => worker.requirements.length === 0 || worker.requirements.some(({ byKind }) => byKind.some(({ kind }) => kind === row.kind)), nameOf = (row: LearnedRow) => row.title || label(row.kind);
  return (
    <Card title={t`Čeho se to skládá`} count={rows.length} action={mayWrite && <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setSheet({})}><Trans>Zapsat vzdělávání</Trans></Button>}>
      {rows.length ? <Rows label={t`Čeho se to skládá`}>{rows.map((row) => <Row key={`${row.source}${row.id}`} title={nameOf(row)}
        note={[row.fromOn === row.onDay ? day(row.onDay) : `${day(row.fromOn)} – ${day(row.onDay)}`, words.h(row.minutes), label(row.kind), row.provider, row.accreditation && t`akreditace ${row.accreditation}`, words.sources[row.source]].filter(Boolean).join(' · ')}
        end={<span className="inline">
          {row.provedBy ? <Tag><Trans>dokládá ho jiný zápis, nepočítá se znovu</Trans></Tag> : !counts(row) && <Tag><Trans>nezapočítává se</Trans></Tag>}
          {row.proves.length > 0 && <Tag tone="done"><Trans>dokládá záznam</Trans></Tag>}
          {row.source === 'entry' && row.proofs !== null && <Button size="xs" variant="default" leftSection={<IconPaperclip size={16} aria-hidden />} aria-label={row.proofs ? t`Doklady ${row.proofs}: ${nameOf(row)}` : t`Bez dokladu: ${nameOf(row)}`} onClick={() => setProofs(row)}>{row.proofs ? <Trans>Doklady {row.proofs}</Trans> : <Trans>Bez dokladu</Trans>}</Button>}
          {mayWrite && row.source !== 'entry' && row.source !== 'sitting' && !row.provedBy && <Button size="xs" variant="default" leftSection={<IconCertificate size={16} aria-hidden />} aria-label={t`Doložit: ${nameOf(row)}, ${day(row.onDay)}`} onClick={() => setSheet({ proves: row })}><Trans>Doložit</Trans></Button>}
          {row.mayWrite && <Button size="xs" variant="subtle" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Upravit: ${nameOf(row)}`} onClick={() => setSheet({ row })}><Trans>Upravit</Trans></Button>}
        </span>} />)}</Rows>
        : <Empty><Trans>V tomto roce zatím nic. Školení zapsaná do práce a supervize se tu objeví sama; co proběhlo jinde, zapište.</Trans></Empty>}
      {sheet && <EntrySheet membershipId={worker.membershipId} {...sheet} rows={rows} onClose={() => setSheet(undefined)} />}
      {proofs && <ConfirmSheet open onClose={() => setProofs(undefined)} title={nameOf(proofs)}><OwnerDocuments kind="learned" id={proofs.id} title={t`Doklady`} meta={<Trans>vidí je pracovník a vedení</Trans>} /></ConfirmSheet>}
    </Card>
  );
}
