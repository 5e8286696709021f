import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { addDays, today } from '#platform/i18n/format.ts';
import { useRead } from '#platform/design/query.ts';
import { OrpPicker, PartnerPicker, useCodes } from '#modules/directory/ui/index.ts';
import { work, type WorkRecord } from '../../contract.ts';
import { activityKinds, recordKinds, type RecordKind } from '../../rules.ts';
import contact from '../../ui/Contact.module.css';
import { Changing } from '../../ui/RecordsBehind.tsx';
import { RecordItem } from '../../ui/RecordItem.tsx';
import { WorkTabs } from '../../ui/WorkTabs.tsx';
import { useKindWords } from '../../ui/kinds.ts';
import { activities } from '../contract.ts';

/** Records by what they were, where, with whom and from whose money: mine, or activities of the team. Filters live in the address. */
export default function RecordsPage() {
  const { t } = useLingui();
  const phone = usePhone(), kinds = useKindWords();
  const [whose, setWhose] = useAddress('ci', 'moje'), [from, setFrom] = useAddress('od', addDays(today(), -60)), [to, setTo] = useAddress('do', today());
  const [kind, setKind] = useAddress('druh'), [orp, setOrp] = useAddress('obec'), [partnerId, setPartner] = useAddress('partner'), [topic, setTopic] = useAddress('tema'), [projectId, setProject] = useAddress('projekt');
  const topics = useCodes('work_topic', null, [topic || null]).options, projects = useRead(activities.ground).data?.projects ?? [];
  const [open, setOpen] = useState(false), team = whose === 'tym', chosen = [kind, orp, partnerId, topic, projectId].filter(Boolean).length;
  const query = { from, to, limit: 30, ...(kind && { kind: kind as RecordKind }), ...(orp && { orp }), ...(partnerId && { partnerId }), ...(topic && { topic }), ...(projectId && { projectId }) };
  const mine = usePages(work.mine, { query }, { enabled: !team, keepPrevious: true }), ofTeam = usePages(activities.team, { query }, { enabled: team, keepPrevious: true }), list = team ? ofTeam : mine;
  const [changing, setChanging] = useState<WorkRecord | null>(null);
  const clear = { 'aria-label': t`Vymazat` };
  return (
    <Page title={<Trans>Záznamy</Trans>} subtitle={team ? <Trans>Činnosti týmu mimo spisy klientů; kdo kolik pracoval, tu nikdo nepočítá</Trans> : <Trans>Všechno, co máte zapsané</Trans>} action={{ label: <Trans>Zapsat práci</Trans>, icon: <IconPencilPlus size={20} aria-hidden />, to: '/prace/zapsat' }}>
      <WorkTabs />
      <Card>
        <div className="stack">
          <Segmented label={t`Čí záznamy`} hideLabel value={team ? 'tym' : 'moje'} options={[{ value: 'moje', label: t`Moje` }, { value: 'tym', label: t`Práce týmu` }]} onChange={setWhose} />
          {phone && <div><Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>{chosen ? t`Filtry (${chosen})` : t`Filtry`}</Button></div>}
          {(!phone || open) && (
            <div className={contact.filters}>
              <DayField label={t`Od`} w="9rem" value={from} maxDate={to} onChange={(day) => day && setFrom(day)} />
              <DayField label={t`Do`} w="9rem" value={to} minDate={from} onChange={(day) => day && setTo(day)} />
              <Select label={t`Druh`} w="13rem" clearable clearButtonProps={clear} data={(team ? activityKinds : recordKinds).map((value) => ({ value, label: kinds[value] }))} value={kind || null} onChange={(value) => setKind(value ?? '')} />
              <Select label={t`Téma`} w="14rem" searchable clearable clearButtonProps={clear} data={topics} value={topic || null} onChange={(value) => setTopic(value ?? '')} />
              <div style={{ width: '14rem' }}><OrpPicker value={orp || null} onChange={(code) => setOrp(code ?? '')} /></div>
              <div style={{ width: '14rem' }}><PartnerPicker clearable value={partnerId || null} onChange={(id) => setPartner(id ?? '')} /></div>
              {projects.length > 0 && <Select label={t`Projekt`} w="13rem" clearable clearButtonProps={clear} data={projects.map((one) => ({ value: one.id, label: one.name }))} value={projectId || null} onChange={(value) => setProject(value ?? '')} />}
            </div>
          )}
        </div>
      </Card>
      <Card>
        <Reading of={list} rows={5}>
          {({ items }) => items.length === 0 ? <Empty>{chosen ? <Trans>Takový záznam v těchto dnech není.</Trans> : team ? <Trans>V těchto dnech tu není žádná činnost týmu, kterou smíte číst.</Trans> : <Trans>V těchto dnech nemáte nic zapsaného.</Trans>}</Empty>
            : <ul aria-label={t`Záznamy`}>{items.map((record) => <RecordItem key={record.id} record={record} nameOf={() => ''} withCase onChange={() => setChanging(record)} />)}</ul>}
        </Reading>
        <More of={list} />
      </Card>
      {changing && <Changing record={changing} onClose={() => setChanging(null)} />}
    </Page>
  );
}
