// Who interprets: our pool and those shared with us.
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { addDays, crowns, day, today } from '#platform/i18n/format.ts';
import { OrpPicker, useCodes, useTerritory } from '#modules/directory/ui/index.ts';
import { interpreters, type Interpreter } from '../contract.ts';
import { contractWarningDays, isExpiring } from '../rules.ts';
import { ConflictSheet } from './ConflictSheet.tsx';
import { InterpreterSheet } from './InterpreterSheet.tsx';
import styles from './Interpreting.module.css';
import { ShareSheet, TermsSheet } from './TermsSheet.tsx';
import { useInterpretingWords } from './words.ts';

export function PoolList() {
  const { t } = useLingui();
  const { role } = useMe().membership, keeps = ['worker', 'head', 'coordinator', 'secretary', 'administrator'].includes(role);
  const [text, setText] = useState(''), [q] = useDebouncedValue(text.trim(), 200), [language, setLanguage] = useState<string | null>(null), [orp, setOrp] = useState<string | null>(null), [adding, setAdding] = useState(false);
  const codes = useCodes('language');
  const found = usePages(interpreters.list, { query: { ...(q && { q }), ...(language && { language }), ...(orp && { orp }), limit: 30 } }, { keepPrevious: true });
  return (
    <div className="stack">
      <div className="inline">
        <TextInput type="search" label={t`Hledat`} placeholder={t`Jméno, nářečí`} leftSection={<IconSearch size={18} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)} style={{ flex: '1 1 12rem' }} />
        <Select label={t`Jazyk`} placeholder={t`kterýkoli`} clearable searchable clearButtonProps={{ 'aria-label': t`Vymazat jazyk` }} data={codes.options} value={language} onChange={setLanguage} style={{ flex: '1 1 10rem' }} />
        <div style={{ flex: '1 1 10rem' }}><OrpPicker label={t`Kam dojíždí`} placeholder={t`kamkoli`} value={orp} onChange={setOrp} /></div>
        {keeps && <Button variant="light" leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)} style={{ alignSelf: 'flex-end' }}><Trans>Přidat tlumočníka</Trans></Button>}
      </div>
      <Reading of={found} rows={5}>{({ items, expiring }) => <>
        {expiring > 0 && <p><Tag tone="soon"><Plural value={expiring} one="# smlouva brzy končí nebo už skončila" few="# smlouvy brzy končí nebo už skončily" many="# smlouvy brzy končí nebo už skončily" other="# smluv brzy končí nebo už skončilo" /></Tag></p>}
        <Card>{items.length === 0 ? <Empty><Trans>Nikdo takový tu není. Přidejte, koho znáte, nebo zkuste jiný jazyk či obvod.</Trans></Empty>
          : <ul className={styles.list} aria-label={t`Tlumočníci`}>{items.map((one) => <Person key={one.id} of={one} keeps={keeps} />)}</ul>}</Card>
        <More of={found} />
      </>}</Reading>
      {adding && <InterpreterSheet onClose={() => setAdding(false)} />}
    </div>
  );
}

function Person({ of, keeps }: { of: Interpreter; keeps: boolean }) {
  const { t } = useLingui();
  const words = useInterpretingWords(), { nameOf } = useTerritory();
  const { role } = useMe().membership;
  const [open, setOpen] = useState<'change' | 'terms' | 'share' | 'conflict' | null>(null);
  const close = () => setOpen(null);
  const ends = isExpiring(of.terms?.contractTo ?? null, today(), addDays(today(), contractWarningDays));
  const price = [of.priceHour !== null && t`${crowns(of.priceHour)}/h`, of.priceTravel !== null && t`cesta ${crowns(of.priceTravel)}`].filter(Boolean).join(', ');
  const where = [...of.orpCodes.map(nameOf), of.regionCodes.length > 0 && t`celé kraje (${of.regionCodes.length})`].filter(Boolean).join(', ') || t`kamkoli`;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span><b>{of.name}</b> <span className="meta">{[words.kind(of.kind), of.partner?.name, !of.mine && of.organisation.name, of.hasAccount && t`má účet`].filter(Boolean).join(' · ')}</span></span>
        {ends && of.terms?.contractTo && <Tag tone={ends === 'expired' ? 'late' : 'soon'}>{ends === 'expired' ? t`smlouva skončila ${day(of.terms.contractTo)}` : t`smlouva do ${day(of.terms.contractTo)}`}</Tag>}
      </div>
      <p>{of.languages.map((one) => [words.language(one.language), one.variant && `(${one.variant})`, one.level === 'certified' || one.level === 'basic' ? words.level(one.level) : '', one.direction !== 'both' && words.direction(one.direction)].filter(Boolean).join(' ')).join(', ')}</p>
      <p className="meta">{[of.modes.map((mode) => words.mode(mode)).join(', '), of.modes.includes('in_person') && where, price, of.availabilityNote, of.sex && words.sex(of.sex)].filter(Boolean).join(' · ')}</p>
      <p className="meta">{of.phone && <a href={`tel:${of.phone}`}>{phoneText(of.phone)}</a>}{of.phone && of.email && ' · '}{of.email && <a href={`mailto:${of.email}`}>{of.email}</a>}</p>
      {of.note && <p className="meta">{of.note}</p>}
      {of.shared && (of.shared.everybody || of.shared.organisations.length > 0) && <p className="meta">{of.shared.everybody ? <Trans>K dispozici všem organizacím</Trans> : t`K dispozici i: ${of.shared.organisations.map(({ name }) => name).join(', ')}`}</p>}
      {keeps && <div className="inline">
        {of.mine && <Button size="xs" variant="default" onClick={() => setOpen('change')}><Trans>Upravit</Trans><span className="hidden-text"> {of.name}</span></Button>}
        <Button size="xs" variant="default" onClick={() => setOpen('terms')}><Trans>Smlouva a pořadí</Trans><span className="hidden-text"> {of.name}</span></Button>
        {of.mine && ['head', 'coordinator', 'administrator'].includes(role) && <Button size="xs" variant="default" onClick={() => setOpen('share')}><Trans>Komu je k dispozici</Trans><span className="hidden-text"> {of.name}</span></Button>}
        {role !== 'administrator' && <Button size="xs" variant="subtle" onClick={() => setOpen('conflict')}><Trans>S kým ne</Trans><span className="hidden-text"> {of.name}</span></Button>}
      </div>}
      {open === 'change' && <InterpreterSheet of={of} onClose={close} />}
      {open === 'terms' && <TermsSheet of={of} onClose={close} />}
      {open === 'share' && <ShareSheet of={of} onClose={close} />}
      {open === 'conflict' && <ConflictSheet interpreterId={of.id} name={of.name} kept={of.mine} onClose={close} />}
    </li>
  );
}
