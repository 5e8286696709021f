// One file on its way in: opened, its columns understood, its rows judged in the worker, asked about at the server, sent.
import { useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { directory } from '#modules/directory/contract.ts';
import { useMe } from '#platform/design/me.ts';
import { keyOf, useRead } from '#platform/design/query.ts';
import { sendFile } from '#platform/forms/sendFile.ts';
import { call, newId, Refused } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { workImports, type Import } from '../contract.ts';
import { Mapping, problemsOf, type Column, type Usual } from '../mapping.ts';
import type { Opened } from '../reading.ts';
import { bare } from '../rules.ts';
import type { Unreadable } from '../table.ts';
import { addNew, type Chosen, type Known } from '../words.ts';
import type { Summary } from './reader-worker.ts';
import { useReader } from './useReader.ts';

export type Checked = Reply<typeof workImports.check>;
const nothing: Usual = { authorId: null, mode: null, directness: null, serviceId: null };
const rest = 500;
/** What is wrong only because nothing was chosen for the whole file: it is told once, at the choice. */
export const isUsual = ({ why, field }: { why: string; field: unknown }) => why === 'missing' && (field === 'worker' || field === 'mode');

export function useImport() {
  const { i18n } = useLingui(), language = i18n.locale === 'en' || i18n.locale === 'uk' ? i18n.locale : 'cs';
  const { membership } = useMe(), client = useQueryClient(), reader = useReader();
  const lists = useRead(workImports.lists), codes = useRead(directory.codes), territory = useRead(directory.territory);
  const [file, setFile] = useState<File | null>(null), [opened, setOpened] = useState<Opened>(), [unreadable, setUnreadable] = useState<Unreadable>(), [problem, setProblem] = useState<unknown>();
  const [columns, setColumns] = useState<Column[]>([]), [usual, setUsual] = useState<Usual>(nothing), [chosen, setChosen] = useState<Chosen>({}), [remembered, setRemembered] = useState(false);
  const [summary, setSummary] = useState<Summary>(), [judging, setJudging] = useState<number>(), [checked, setChecked] = useState<Checked>(), [checking, setChecking] = useState(false), [sending, setSending] = useState<number>();
  const newIds = useRef(new Map<string, { id: string; word: string }>()), found = useRef<Pick<Known, 'places' | 'partners'> & { of: string }>(undefined), importId = useRef('');
  const ready = lists.data && codes.data && territory.data;
  /** What words are read against. A file may be chosen before it has come. */
  const known = async (): Promise<Known> => {
    const [of, entries, land] = await Promise.all([lists.data ?? client.ensureQueryData({ queryKey: keyOf(workImports.lists), queryFn: () => call(workImports.lists) }), codes.data ?? client.ensureQueryData({ queryKey: keyOf(directory.codes), queryFn: () => call(directory.codes) }), territory.data ?? client.ensureQueryData({ queryKey: keyOf(directory.territory), queryFn: () => call(directory.territory) })]);
    return { ...of, codes: entries.items, orps: land.orps, places: found.current?.places ?? [], partners: found.current?.partners ?? [] };
  };
  const forget = () => { reader.stop(); setFile(null); setOpened(undefined); setUnreadable(undefined); setSummary(undefined); setChecked(undefined); setColumns([]); setChosen({}); setProblem(undefined); setJudging(undefined); newIds.current.clear(); found.current = undefined; };

  const choose = async (next: File | null) => {
    forget();
    if (!next) return;
    setFile(next);
    try {
      const said = await reader.ask('open', { file: next });
      if ('unreadable' in said) { setUnreadable(said.unreadable); return; }
      const kept = Mapping.safeParse((await call(workImports.mapping, { params: { headings: said.opened.key } })).mapping).data;
      const same = kept && kept.columns.length <= said.opened.headings.length;
      const proposed = await reader.ask('propose', { known: await known() });
      importId.current = newId();
      setColumns(same ? proposed.map((_, c) => kept.columns[c] ?? { field: null, traits: null }) : proposed);
      setUsual({ ...nothing, ...(same && kept.usual), authorId: membership.role === 'head' ? (same ? kept.usual.authorId : null) : membership.id });
      setChosen(same ? kept.chosen : {});
      setRemembered(Boolean(same));
      setOpened(said.opened);
    } catch (error) { setProblem(error); }
  };

  /** What stands in the way of the judged records at the server. */
  const ask = async (): Promise<Checked> => sendFile(workImports.check, { params: { importId: importId.current } }, await withoutNew((await reader.ask('lines', { leave: [] })).blob, newIds.current));

  const wrongMapping = opened ? problemsOf(columns) : [], told = JSON.stringify([columns, usual, chosen, language]);
  // Judged anew when what was said rests; an answer that comes late is of what was said before.
  useEffect(() => {
    if (!opened || !ready || wrongMapping.length) { setSummary(undefined); setChecked(undefined); return undefined; }
    let late = false;
    const timer = setTimeout(() => void (async () => {
      setJudging(0); setChecked(undefined); setProblem(undefined);
      const named = JSON.stringify(columns.map(({ field }) => (field === 'place' || field === 'partner' ? field : '')));
      if (found.current?.of !== named) {
        const words = await reader.ask('words', { columns });
        found.current = { of: named, ...await call(workImports.words, { body: { places: words.places.slice(0, 2000), partners: words.partners.slice(0, 2000) } }) };
      }
      const said = await reader.ask('judge', { known: await known(), columns, usual, chosen, language, newIds: [...newIds.current].map(([key, { id }]) => [key, id]) }, (done) => { if (!late) setJudging(done); });
      if (late) return;
      setSummary(said); setJudging(undefined);
      if (!said.records) return;
      setChecking(true);
      const reply = await ask();
      if (!late) setChecked(reply);
    })().catch((error: unknown) => { if (!late) { setJudging(undefined); setProblem(error); } }).finally(() => { if (!late) setChecking(false); }), rest);
    return () => { late = true; clearTimeout(timer); };
  }, [told, Boolean(opened), Boolean(ready), wrongMapping.length]);

  /** What a word means, or what is to be done with it. */
  const decide = (list: keyof Chosen, word: string, value: string | undefined) => {
    const key = bare(word);
    if (value === addNew && !newIds.current.has(`${list} ${key}`)) newIds.current.set(`${list} ${key}`, { id: newId(), word });
    setChosen((before) => { const { [key]: _, ...others } = before[list] ?? {}; return { ...before, [list]: value === undefined ? others : { ...others, [key]: value } }; });
  };
  const bring = async (leave: readonly number[]): Promise<Import | undefined> => {
    setSending(0); setProblem(undefined);
    const made = (list: 'place' | 'partner') => [...newIds.current].filter(([key]) => key.startsWith(`${list} `) && chosen[list]?.[key.slice(list.length + 1)] === addNew && summary?.unknown.some((one) => `${one.list} ${one.key}` === key)).map(([, { id, word }]) => ({ id, name: word }));
    // What was added once is known by its name the next time.
    const lasting = Object.fromEntries(Object.entries(chosen).map(([list, words]) => [list, Object.fromEntries(Object.entries(words).filter(([, value]) => value !== addNew))]));
    try {
      const { blob } = await reader.ask('lines', { leave: [...leave], head: { stored: checked?.stored.filter((row) => !leave.includes(row)).length ?? 0, fileName: file!.name.slice(0, 200), places: made('place').map((one) => ({ ...one, orpCode: null })), partners: made('partner'), remember: { headings: opened!.key, mapping: { columns, usual, chosen: lasting } } } });
      const done = await sendFile(workImports.bring, { params: { importId: importId.current } }, blob, { onProgress: setSending });
      forget();
      await client.invalidateQueries();
      return done;
    } catch (error) {
      setProblem(error);
      // Somebody was faster: which rows are here now?
      if (error instanceof Refused && error.problem.code === 'rule') await ask().then(setChecked, setProblem);
      return undefined;
    } finally { setSending(undefined); }
  };
  return { ready, lists: lists.data, language, file, opened, unreadable, problem, columns, setColumns, usual, setUsual, chosen, decide, remembered, summary, judging, checked, checking, sending, wrongMapping, choose, forget, bring, wrongFile: (why: [number, string][]) => reader.ask('wrong', { why, language }) } as const;
}
export type ImportInHand = ReturnType<typeof useImport>;

/** Places and partners that come along are nowhere yet: they are not asked about. */
async function withoutNew(lines: Blob, made: ReadonlyMap<string, { id: string }>): Promise<Blob> {
  if (!made.size) return lines;
  const ids = new RegExp(`"(?:${[...made.values()].map(({ id }) => id).join('|')})"`, 'g');
  return new Blob([(await lines.text()).replace(ids, 'null')]);
}
