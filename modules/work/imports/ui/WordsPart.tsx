import { Button, Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OrpPicker, PartnerPicker, PlacePicker, useCodes } from '#modules/directory/ui/index.ts';
import type { CodeList } from '#modules/directory/contract.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import type { UnknownWord } from '../judge.ts';
import { ageWords, directnessWords, kindWords, modeWords, sexWords, understoodWords, yesWords } from '../vocabulary.ts';
import { addNew, isCodeList, keepWords, leaveOut } from '../words.ts';
import type { ImportInHand } from './useImport.ts';
import { useImportWords } from './useImportWords.ts';

const shownAtFirst = 12;
/** Words of the file that nobody here knows: matched once for the whole file. A place stays in words until somebody says which it is. */
export function WordsPart({ of, unknown }: { of: ImportInHand; unknown: readonly UnknownWord[] }) {
  const { t } = useLingui(), { list: names } = useImportWords(), [all, setAll] = useState(false);
  const open = unknown.filter(({ list, key }) => of.chosen[list]?.[key] === undefined && list !== 'place').length, shown = all ? unknown.slice(0, 500) : unknown.slice(0, shownAtFirst);
  return (
    <section className="stack" aria-labelledby="words-heading">
      <h3 id="words-heading"><Trans>Neznámá slova</Trans></h3>
      <p>{open > 0 ? <Plural value={open} one="# slovo čeká na přiřazení. Platí pro celý soubor." few="# slova čekají na přiřazení. Platí pro celý soubor." many="# slova čeká na přiřazení. Platí pro celý soubor." other="# slov čeká na přiřazení. Platí pro celý soubor." /> : <Trans>Všechna jsou přiřazená, nebo zůstanou jen slovy.</Trans>}</p>
      <Rows label={t`Neznámá slova`}>
        {shown.map((one) => (
          <Row key={`${one.list} ${one.key}`} title={one.word} note={<><span>{names[one.list]}</span> · <Plural value={one.count} one="v # řádku" few="v # řádcích" many="v # řádku" other="v # řádcích" />{of.chosen[one.list]?.[one.key] === addNew && <Tag tone="waiting"><Trans>založí se</Trans></Tag>}</>}
            end={<WordChoice of={of} one={one} />} />
        ))}
      </Rows>
      {!all && unknown.length > shownAtFirst && <div><Button variant="default" onClick={() => setAll(true)}><Trans>Ukázat všech {unknown.length}</Trans></Button></div>}
    </section>
  );
}

function WordChoice({ of, one: { list, key, word } }: { of: ImportInHand; one: UnknownWord }) {
  const { t } = useLingui(), value = of.chosen[list]?.[key], decide = (next: string | null) => of.decide(list, word, next ?? undefined), codes = useCodes((isCodeList(list) ? list : 'activity') as CodeList).options;
  const label = t`Co znamená ${word}`, [matching, setMatching] = useState(value !== undefined && ![addNew, keepWords, leaveOut].includes(value));
  if (list === 'place' || list === 'partner') {
    const Picker = list === 'place' ? PlacePicker : PartnerPicker, means = matching ? 'match' : value ?? (list === 'place' ? keepWords : null);
    return (
      <div className="stack">
        <Select aria-label={label} value={means} placeholder={t`vyberte`} allowDeselect={false} data={[{ value: 'match', label: t`vybrat ze známých` }, { value: addNew, label: t`založit nové` }, ...(list === 'place' ? [{ value: keepWords, label: t`nechat jen slovy` }] : [{ value: leaveOut, label: t`vynechat` }])]}
          onChange={(next) => { setMatching(next === 'match'); decide(next === 'match' ? null : next); }} />
        {matching && <Picker label={list === 'place' ? t`Známé místo` : t`Známý partner`} value={value ?? null} onChange={decide} />}
      </div>
    );
  }
  if (list === 'orp') return <OrpPicker label={label} value={value ?? null} onChange={decide} />;
  const fixed = { kind: kindWords, mode: modeWords, directness: directnessWords, understood: understoodWords, sex: sexWords, age: ageWords, yes: yesWords } as Record<string, Record<string, Record<'cs' | 'en' | 'uk', string>>>;
  const people = { author: of.lists!.authors, worker: of.lists!.workers, service: of.lists!.services, project: of.lists!.projects, course: of.lists!.courses } as Record<string, readonly { id: string; name: string }[]>;
  const options = fixed[list] ? Object.entries(fixed[list]).map(([code, names]) => ({ value: code, label: names[of.language] })) : people[list]?.map(({ id, name }) => ({ value: id, label: name })) ?? codes;
  // An author, a way or a length cannot be left out: without it there is no record.
  const may = !['author', 'mode'].includes(list);
  return <Select aria-label={label} searchable clearable clearButtonProps={{ 'aria-label': t`Zrušit přiřazení ${word}` }} placeholder={t`vyberte`} value={value === leaveOut ? ' ' : value ?? null} data={[...(may ? [{ value: ' ', label: t`vynechat` }] : []), ...options]} onChange={(next) => decide(next === ' ' ? leaveOut : next)} />;
}
