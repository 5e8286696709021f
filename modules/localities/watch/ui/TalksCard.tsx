import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { day, today } from '#platform/i18n/format.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { byline } from '../../picture/ui/byline.ts';
import { localityTimeline } from '../../timeline/contract.ts';
import { localityWatch, type Talk } from '../contract.ts';
import type { Side } from '../rules.ts';
import { useWatchWords } from './words.ts';

type Values = { heldOn: string | null; side: Side | null; withWhom: string; forUs: string; topic: string; agreed: string; nextOn: string | null; what: string; dueOn: string | null };

function TalkSheet({ caseId, of, onClose }: { caseId: string; of?: Talk | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWatchWords(), me = useMe(), [task] = useState(newId);
  const changed = { invalidates: [localityWatch.talks, localityTimeline.list, localityTimeline.episodes, commitments.ofCase] };
  const add = useChange(localityWatch.addTalk, changed), change = useChange(localityWatch.changeTalk, changed);
  const labels = { heldOn: t`Kdy`, side: t`S kým`, withWhom: t`Jméno nebo funkce`, forUs: t`Kdo z nás`, topic: t`O čem`, agreed: t`Na čem jsme se domluvili`, nextOn: t`Kdy se sejdeme příště`, what: t`Co z toho udělám`, dueOn: t`Do kdy` };
  return (
    <FormSheet<Values> title={of ? t`Opravit jednání` : t`Jednání s majitelem nebo provozovatelem`} onClose={onClose} draft={`talk:${of?.id ?? caseId}`} labels={labels} done={t`Jednání je uložené`} version={of?.version ?? 0}
      initial={of ? { heldOn: of.heldOn, side: of.side, withWhom: of.withWhom, forUs: of.forUs, topic: of.topic, agreed: of.agreed, nextOn: of.nextOn, what: '', dueOn: null } : { heldOn: today(), side: null, withWhom: '', forUs: me.name, topic: '', agreed: '', nextOn: null, what: '', dueOn: null }}
      save={({ heldOn, side, what, dueOn, ...rest }, version, id) => {
        const body = { ...rest, heldOn: heldOn ?? '', side: side as Side };
        return of ? change.mutateAsync({ params: { caseId, talkId: of.id }, version, body }) : add.mutateAsync({ params: { caseId }, body: { id, ...body, task: what.trim() ? { id: task, what, dueOn } : null } });
      }}>
      {(form) => <>
        <DayField label={labels.heldOn} maxDate={today()} {...form.getInputProps('heldOn')} />
        <Select label={labels.side} data={words.sides} allowDeselect={false} {...form.getInputProps('side')} />
        <TextInput label={labels.withWhom} maxLength={200} {...form.getInputProps('withWhom')} />
        <TextInput label={labels.forUs} maxLength={200} {...form.getInputProps('forUs')} />
        <Textarea label={labels.topic} description={t`Čtou to všechny služby v lokalitě. O klientech sem nepište.`} autosize minRows={2} maxLength={4000} {...form.getInputProps('topic')} />
        <Textarea label={labels.agreed} autosize minRows={2} maxLength={4000} {...form.getInputProps('agreed')} />
        <DayField label={labels.nextOn} clearable {...form.getInputProps('nextOn')} />
        {!of && <>
          <TextInput label={labels.what} description={t`Zapíše se jako váš závazek v lokalitě. Nemusí být.`} maxLength={300} {...form.getInputProps('what')} />
          {form.values.what && <DayField label={labels.dueOn} clearable {...form.getInputProps('dueOn')} />}
        </>}
      </>}
    </FormSheet>
  );
}

/** The log of talks with those who run the locality. */
export function TalksCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = useWatchWords(), list = usePages(localityWatch.talks, { params: { caseId }, query: {} }), [edited, setEdited] = useState<Talk | 'new' | null>(null);
  const mayWrite = list.data?.mayWrite ?? false;
  return (
    <Card title={t`Jednání s majitelem a provozovatelem`} action={mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}><Trans>Jednání</Trans></Button>}>
      <Reading of={list} rows={3}>{({ items }) => items.length === 0 ? <Empty><Trans>Zatím tu není žádné jednání. Zapište, s kým jste mluvili a na čem jste se domluvili, ať to druhá služba neřeší znovu.</Trans></Empty> : <>
        <Rows label={t`Jednání s majitelem a provozovatelem`}>{items.map((one) => (
          <Row key={one.id} title={`${day(one.heldOn)} · ${words.side(one.side)}: ${one.withWhom}`} note={<>
            <div>{one.topic}</div>
            {one.agreed && <div><Trans>Domluveno:</Trans> {one.agreed}</div>}
            {one.commitment && <div><Trans>Závazek:</Trans> {one.commitment.what}{one.commitment.dueOn && ` · ${t`do ${day(one.commitment.dueOn)}`}`}</div>}
            <div className="meta"><Trans>za nás</Trans> {one.forUs} · {byline(one.by)}</div>
          </>} end={<span className="inline">{one.nextOn && <Tag tone={one.nextOn >= today() ? 'waiting' : 'plain'}><Trans>příště {day(one.nextOn)}</Trans></Tag>}{mayWrite && one.by.own && <Button variant="subtle" size="compact-sm" onClick={() => setEdited(one)}><Trans>Opravit</Trans></Button>}</span>} />
        ))}</Rows>
        <More of={list} />
      </>}</Reading>
      {edited && <TalkSheet caseId={caseId} of={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
