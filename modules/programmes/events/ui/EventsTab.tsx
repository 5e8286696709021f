import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { number } from '#platform/i18n/format.ts';
import { useProgramme } from '../../ui/index.ts';
import { events, type ProgrammeEvent, type RunLine } from '../contract.ts';
import { EventSheet } from './EventSheet.tsx';
import { MaterialsSheet } from './MaterialsSheet.tsx';
import { RunSheet } from './RunSheet.tsx';
import { useEventWords } from './words.ts';

function RunRow({ programmeId, of }: { programmeId: string; of: RunLine }) {
  const { t } = useLingui(), words = useEventWords();
  return <Row to={`/programy/${programmeId}/akce/${of.id}`} title={words.title(of)} note={[words.when(of), t`${of.number}. běh`, of.came > 0 ? t`přihlášeno ${number(of.registered)} z ${number(of.capacity)}, přišlo ${number(of.came)}` : t`přihlášeno ${number(of.registered)} z ${number(of.capacity)}`, of.waiting > 0 && t`čeká ${number(of.waiting)}`, of.leader?.name].filter(Boolean).join(' · ')}
    end={of.mine && of.mine.state !== 'cancelled' ? <Tag tone={words.tones[of.mine.state]}>{of.mine.state === 'waiting' ? <Trans>čekám na místo</Trans> : <Trans>mám místo</Trans>}</Tag> : of.open ? of.registered >= of.capacity ? <Tag tone="soon"><Trans>plno, čekací listina</Trans></Tag> : <Tag tone="waiting"><Trans>přihlašování otevřené</Trans></Tag> : null} />;
}
function EventRow({ of, writes, open }: { of: ProgrammeEvent; writes: boolean; open: (what: Open) => void }) {
  const { t } = useLingui(), words = useEventWords();
  return <Row title={of.title} note={[words.kinds[of.kind], words.hours(of.minutes), of.activity && t`KA ${of.activity.number}`, of.accreditation && t`akreditace ${of.accreditation}`, t`běhů: ${number(of.runs)}`, of.leastPercent && t`osvědčení od ${of.leastPercent} % hodin`].filter(Boolean).join(' · ')}
    end={writes && <><Button variant="subtle" size="xs" aria-label={t`Upravit akci: ${of.title}`} onClick={() => open({ event: of })}><Trans>Upravit</Trans></Button><Button variant="subtle" size="xs" aria-label={t`Materiály: ${of.title}`} onClick={() => open({ materials: of })}><Trans>Materiály</Trans></Button><Button variant="subtle" size="xs" aria-label={t`Přidat běh: ${of.title}`} onClick={() => open({ runOf: of })}><Trans>Přidat běh</Trans></Button></>} />;
}
type Open = { event: ProgrammeEvent | null } | { materials: ProgrammeEvent } | { runOf: ProgrammeEvent };

/** What the programme holds: runs by date, and the events that they are of. */
export default function EventsTab({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), programme = useProgramme(programmeId).data, writes = programme?.atWork ?? false, [part, setPart] = useAddress('kdy', 'coming'), [open, setOpen] = useState<Open>(), close = () => setOpen(undefined);
  const runs = usePages(events.runs, { params: { programmeId }, query: { part: part === 'past' ? 'past' : 'coming', limit: 30 } }, { keepPrevious: true }), found = useRead(events.list, { params: { programmeId } });
  return (
    <div className="stack">
      <Card title={t`Běhy`}>
        <div className="stack">
          <Segmented label={t`Které běhy`} hideLabel value={part} onChange={setPart} options={[{ value: 'coming', label: t`čekají nás` }, { value: 'past', label: t`proběhly` }]} />
          <Reading of={runs}>{({ items }) => items.length ? <Rows label={t`Běhy`}>{items.map((one) => <RunRow key={one.id} programmeId={programmeId} of={one} />)}</Rows> : <Empty>{part === 'past' ? <Trans>Zatím nic neproběhlo.</Trans> : <Trans>Žádný běh není naplánovaný.</Trans>}</Empty>}</Reading>
          <More of={runs} />
        </div>
      </Card>
      <Card title={t`Co program pořádá`} action={writes && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ event: null })}><Trans>Přidat akci</Trans></Button>}>
        <Reading of={found}>{({ items }) => items.length ? <Rows label={t`Co program pořádá`}>{items.map((one) => <EventRow key={one.id} of={one} writes={writes} open={setOpen} />)}</Rows> : <Empty>{writes ? <Trans>Kurz, akce nebo kulatý stůl se zapíše jednou a pak se koná v bězích.</Trans> : <Trans>Program zatím nic nepořádá.</Trans>}</Empty>}</Reading>
      </Card>
      {open && 'event' in open && <EventSheet programmeId={programmeId} activities={programme?.activities ?? []} {...(open.event && { of: open.event })} onClose={close} />}
      {open && 'materials' in open && <MaterialsSheet of={found.data?.items.find(({ id }) => id === open.materials.id) ?? open.materials} onClose={close} />}
      {open && 'runOf' in open && <RunSheet of={open.runOf} team={programme?.team ?? []} onClose={close} />}
    </div>
  );
}
