import { useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { call, newId } from '#platform/http/client.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { meetings } from '../../contract.ts';
import { outcomes } from '../../outcomes/contract.ts';
import type { PassageKind } from '../../shapes.ts';
import { minutes, type Minutes } from '../contract.ts';
import { quickKinds } from '../rules.ts';
import { Agenda } from './Agenda.tsx';
import { Attendance } from './Attendance.tsx';
import { Conflicts } from './Conflicts.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { NoteBar } from './NoteBar.tsx';
import { shownOf } from './shown.ts';
import { useWriter } from './useWriter.ts';
import styles from './Minutes.module.css';

/** Milliseconds: how often the server hears of somebody at the keyboard, and how often one who reads asks whether the note-taker is silent. */
const signEvery = 60_000, askEvery = 60_000;

function Sheet({ data }: { data: Minutes }) {
  const { t } = useLingui();
  const desk = useWriter(data.id), { writer, state } = desk, [address, setItem] = useAddress('bod'), [fresh, setFresh] = useState<string>();
  const holds = data.state === 'running' && data.takesNotes && !desk.elsewhere && writer !== undefined, shown = shownOf(data.passages, holds ? state.drafts : []);
  const points: (string | null)[] = [...data.items.map(({ id }) => id), null];
  const current = points.includes(address) ? address : address === 'vse' ? null : data.items[0]?.id ?? null, at = points.indexOf(current);
  const go = (id: string | null) => { setItem(id ?? 'vse'); setFresh('last'); };
  // Somebody of another organisation may read a passage and not the point it was written at: it stands with what belongs to the whole meeting.
  const placed = (one: { itemId: string | null }) => !holds && !points.includes(one.itemId) ? null : one.itemId;
  const of = (id: string | null) => shown.filter((one) => placed(one) === id);
  const add = (kind: PassageKind) => {
    const id = newId(), position = Math.max(0, ...of(current).map((one) => one.position)) + 10;
    writer!.write(id, { itemId: current, kind, text: '', position, about: null });
    setFresh(id);
  };
  const keys = useRef((_: KeyboardEvent) => {});
  keys.current = (event) => {
    if (!holds || !(event.ctrlKey || event.metaKey)) return;
    const next = event.key === 'Enter' ? points[at + (event.shiftKey ? -1 : 1)] : undefined, kind = event.shiftKey && event.code.startsWith('Digit') ? quickKinds(data.kind)[Number(event.code.slice(5)) - 1] : undefined;
    if (next === undefined && !kind) return;
    event.preventDefault();
    if (kind) add(kind); else go(next!);
  };
  const signed = useRef(0);
  useEffect(() => {
    const press = (event: KeyboardEvent) => keys.current(event);
    const sign = () => { if (holds && Date.now() - signed.current > signEvery) { signed.current = Date.now(); void call(minutes.signNotes, { params: { meetingId: data.id } }).catch(() => {}); } };
    document.addEventListener('keydown', press);
    for (const event of ['keydown', 'pointerdown'] as const) document.addEventListener(event, sign, { passive: true });
    return () => { document.removeEventListener('keydown', press); for (const event of ['keydown', 'pointerdown'] as const) document.removeEventListener(event, sign); };
  }, [holds, data.id]);
  const stood = state.drafts.filter((one) => one.stood), began = data.passages.length > 0 || !['draft', 'invited'].includes(data.state);
  const noteOf = (item: Minutes['items'][number] | undefined) => [item?.presenter, item?.plannedMinutes && t`${item.plannedMinutes} min`].filter(Boolean).join(' · ');
  const point = (id: string | null, title: string) => { const item = data.items.find((one) => one.id === id); return <ItemEditor key={`${id} ${holds}`} of={data} itemId={id} title={title} note={noteOf(item)} passages={of(id).filter((one) => holds || one.text)} writer={holds ? writer : undefined} fresh={fresh} onAdd={add} onNext={at + 1 < points.length ? () => go(points[at + 1]!) : undefined} />; };
  const titled = (id: string | null) => { const index = data.items.findIndex((one) => one.id === id); return index < 0 ? t`K celému setkání` : `${index + 1}. ${data.items[index]!.title}`; };
  return (
    <div className="stack">
      <NoteBar data={data} desk={desk} onItem={go} />
      {writer && stood.length > 0 && <Conflicts data={data} drafts={stood} writer={writer} />}
      <Attendance data={data} />
      {!began && <Empty><Trans>Zápis se začne psát, až setkání začne.</Trans></Empty>}
      {began && !holds && data.items.length === 0 && !shown.some(({ text }) => text) && <Empty><Trans>V zápisu zatím není nic, co byste mohli číst.</Trans></Empty>}
      {began && (holds ? (
        <div className={styles.desk}>
          <Agenda items={data.items} current={current} written={new Set(shown.filter(({ text }) => text.trim()).map(({ itemId }) => itemId))} onChoose={go} />
          {point(current, titled(current))}
        </div>
      ) : points.filter((id) => id !== null || of(id).some(({ text }) => text)).map((id) => point(id, titled(id))))}
    </div>
  );
}

/** Writing minutes in one sitting; everybody else sees the words appear. */
export default function MinutesTab({ meetingId }: { meetingId: string }) {
  const [asks, setAsks] = useState(false), found = useRead(minutes.get, { params: { meetingId } }, { refetchInterval: asks ? askEvery : 0 });
  const running = found.data?.state === 'running', mine = running && found.data!.takesNotes;
  useEffect(() => { setAsks(running && !mine); }, [running, mine]);
  // Who writes has their own words in the page already. The page around is read anew only when the meeting itself changed: of a conference each reading is written down.
  useLive(`meeting:${meetingId}`, [minutes.get, outcomes.ofMeeting], mine ? 5_000 : 1_000);
  const client = useQueryClient(), version = found.data?.version, known = useRef(version);
  useEffect(() => {
    if (known.current !== undefined && version !== known.current) void client.invalidateQueries({ queryKey: [meetings.get.path] });
    known.current = version;
  }, [version, client]);
  return <Reading of={found} rows={6}>{(data) => <Sheet data={data} />}</Reading>;
}
