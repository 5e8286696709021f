import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import type { Reply } from '#platform/http/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { useProgramme } from '../../ui/useProgramme.ts';
import { programmeRounds, type Round } from '../contract.ts';
import { RoundSheet } from './RoundSheet.tsx';
import { StandingsCard } from './StandingsCard.tsx';
import { FillTag, RoundTag, roundDays, sheetPath } from './words.tsx';

type One = Reply<typeof programmeRounds.list>['items'][number];
/** Kola hodnocení: who filled, who is missing, and for the team where sites stand. */
export default function RoundsTab({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), found = useRead(programmeRounds.list, { params: { programmeId } }), whole = useProgramme(programmeId).data?.whole ?? false, [editing, edit] = useState<Round | 'new'>();
  return (
    <Reading of={found} rows={5}>{({ items, mayBegin }) => {
      const begin = mayBegin && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => edit('new')}><Trans>Nové kolo</Trans></Button>;
      return (
        <div className="stack">
          {items.length > 0 && begin && <div>{begin}</div>}
          {items.length === 0 && <Card title={t`Kola hodnocení`}><Empty action={begin || undefined}><Trans>Zatím žádné. V kole každé místo řekne, kde na úrovních modelu stojí a z čeho to ví.</Trans></Empty></Card>}
          {items.map((round) => <RoundCard key={round.id} programmeId={programmeId} round={round} {...(mayBegin && { onEdit: () => edit(round) })} />)}
          {whole && items.length > 0 && <StandingsCard programmeId={programmeId} />}
          {editing && <RoundSheet programmeId={programmeId} onClose={() => edit(undefined)} {...(editing !== 'new' && { round: editing })} />}
        </div>
      );
    }}</Reading>
  );
}
/** Sites in sight at once: the rest after a tap. */
const few = 6;
function RoundCard({ programmeId, round, onEdit }: { programmeId: string; round: One; onEdit?: () => void }) {
  const { t } = useLingui(), language = useReaderTongue(), [all, showAll] = useState(false), rank = { missing: 0, returned: 1, draft: 2, finished: 3 }, sites = round.sites.toSorted((a, b) => rank[a.state] - rank[b.state]), done = sites.filter(({ state }) => state === 'finished').length, total = sites.length;
  const rest = total - few;
  return (
    <Card title={round.name} meta={roundDays(round)} action={<span className="inline"><RoundTag of={round} />{onEdit && <Button variant="subtle" size="xs" onClick={onEdit} aria-label={t`Upravit kolo: ${round.name}`}><Trans>Upravit</Trans></Button>}</span>}>
      <p className="meta">{[textOf(round.model.title, language), t`verze ${round.model.number}`, total > 1 && t`vyplnilo ${done} z ${total}`].filter(Boolean).join(' · ')}</p>
      {total > 0 && <Rows label={t`Místa v kole ${round.name}`}>{sites.slice(0, all ? undefined : few).map((site) => (
        <Row key={site.siteId} title={site.name} to={site.sheetId ? sheetPath(programmeId, site.siteId, site.sheetId) : `/programy/${programmeId}/mista/${site.siteId}?cast=hodnoceni`} note={site.by} end={<FillTag {...site} />} />
      ))}</Rows>}
      {!all && rest > 0 && <Button variant="default" fullWidth onClick={() => showAll(true)}>{plural(rest, { one: 'Ještě # místo', few: 'Ještě # místa', other: 'Ještě # míst' })}</Button>}
    </Card>
  );
}
