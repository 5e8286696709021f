import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconListCheck, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable, type Column } from '#platform/design/ResponsiveTable.tsx';
import { Tag, type Tone } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { useSite } from '../../ui/useProgramme.ts';
import { useProgrammeWords } from '../../ui/words.ts';
import { programmeSites, type Actor, type Duty } from '../contract.ts';
import { areas, gapsOf, isAt, type Gaps, type Part } from '../rules.ts';
import { DutySheet } from './DutySheet.tsx';
import { GapsCard } from './GapsCard.tsx';
import styles from './Sites.module.css';
import { UsualSheet } from './UsualSheet.tsx';
import { useSiteWords } from './words.ts';

type Sheet = Duty | 'new' | 'usual';
/** Tasks by roles: who answers, does, helps; what nobody or too many answer for stands first, in words. */
export default function DutiesTab({ programmeId, siteId }: { programmeId: string; siteId: string }) {
  const { t } = useLingui(), params = { programmeId, siteId }, of = useSite(programmeId, siteId).data, list = useRead(programmeSites.duties, { params }), [open, setOpen] = useState<Sheet>(), writes = of?.writes ?? false;
  return (
    <Reading of={list} rows={6}>{({ items, people, actors }) => {
      const gaps = gapsOf(items, people, today());
      return (
        <div className={styles.stack}>
          {items.length > 0 && <div className={styles.tools}>
            {writes && <Button variant="default" size="xs" leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => setOpen('usual')}><Trans>Obvyklé úkoly</Trans></Button>}
            {writes && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}><Trans>Přidat vlastní úkol</Trans></Button>}
            <Button component="a" variant="default" size="xs" leftSection={<IconPrinter size={16} aria-hidden />} href={address(programmeSites.print, { params })} target="_blank" rel="noopener"><Trans>Vytisknout na A4</Trans></Button>
          </div>}
          {items.length > 0 ? <>
            <GapsCard gaps={gaps} duties={items} actors={actors} {...(writes && { onOpen: setOpen })} />
            {areas.map((area) => <AreaCard key={area} area={area} duties={items.filter((one) => one.area === area)} gaps={gaps} actors={actors} people={people} {...(writes && { onOpen: setOpen })} />)}
          </> : <Card title={t`Kdo za co odpovídá`}><Empty {...(writes && { action: <><Button variant="default" onClick={() => setOpen('usual')}><Trans>Začít obvyklými úkoly</Trans></Button><Button variant="subtle" onClick={() => setOpen('new')}><Trans>Přidat vlastní úkol</Trans></Button></> })}><Trans>Zatím tu není napsané, kdo za co odpovídá. Začnete z obvyklých úkolů koordinace a vedení zakázek a upravíte je po svém.</Trans></Empty></Card>}
          {open === 'usual' && <UsualSheet {...params} duties={items} onClose={() => setOpen(undefined)} />}
          {open && open !== 'usual' && <DutySheet {...params} {...(open !== 'new' && { of: open })} actors={actors} onClose={() => setOpen(undefined)} />}
        </div>
      );
    }}</Reading>
  );
}

const columnsOf = ['support_coordinator', 'case_manager', 'head', 'social_worker'] as const, tones: Record<Part, Tone> = { answers: 'done', does: 'waiting', helps: 'plain' };
type AreaProps = { area: Duty['area']; duties: readonly Duty[]; gaps: Gaps; actors: readonly Actor[]; people: readonly { role: string; name: string; since: string; until: string | null }[]; onOpen?: (duty: Duty) => void };
function AreaCard({ area, duties, gaps, actors, people, onOpen }: AreaProps) {
  const { t } = useLingui(), words = useSiteWords(), roles = useProgrammeWords().roles;
  if (!duties.length) return null;
  const names = new Map(actors.map(({ id, name }) => [id, name])), nameOf = (role: typeof columnsOf[number]) => people.filter((one) => one.role === role && isAt(one, today())).map(({ name }) => name).join(', ');
  const tag = (part: Part) => <Tag tone={tones[part]}>{words.parts[part]}</Tag>;
  const columns: Column<Duty>[] = [
    { id: 'title', title: t`Úkol`, cell: (one) => <>
      {onOpen ? <button type="button" className={styles.task} onClick={() => onOpen(one)}>{words.title(one)}</button> : words.title(one)}
      {(gaps.holes.includes(one.id) || gaps.overlaps.includes(one.id)) && <span className={styles.marks}>{gaps.holes.includes(one.id) ? <Tag tone="late"><Trans>neodpovídá nikdo</Trans></Tag> : <Tag tone="soon"><Trans>odpovídá jich víc</Trans></Tag>}</span>}
    </> },
    ...columnsOf.map((role): Column<Duty> => ({ id: role, title: [roles[role], nameOf(role)].filter(Boolean).join(': '), cell: ({ parts }) => { const mine = parts.find((one) => one.role === role); return mine ? tag(mine.part) : null; } })),
    { id: 'others', title: t`další`, cell: ({ parts }) => { const others = parts.filter(({ role, actorId }) => actorId || role === 'other'); return others.length ? <ul className={styles.others}>{others.map((one) => <li key={one.actorId ?? 'other'}>{one.actorId ? names.get(one.actorId) : roles.other} {tag(one.part)}</li>)}</ul> : null; } },
  ];
  return <Card title={words.areas[area]} count={duties.length}><div className={styles.matrix}><ResponsiveTable caption={words.areas[area]} columns={columns} rows={duties} rowId={({ id }) => id} /></div></Card>;
}
