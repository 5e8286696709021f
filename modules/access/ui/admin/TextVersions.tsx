import { Button, Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { sheetTexts, type SheetTextRow, type SheetVersion } from '../../releases/contract.ts';
import { changedSlots } from '../../releases/diff.ts';
import { useWords } from '../words.ts';
import { Differences } from './Differences.tsx';

type Language = SheetTextRow['language'];

/** Consents signed on one wording: for the head, who may open them. */
function SignedOn({ language, version }: { language: Language; version: string }) {
  const { t } = useLingui();
  const [limit, setLimit] = useState(20);
  const read = useRead(sheetTexts.signed, { params: { language, version }, query: { limit } }, { keepPrevious: true });
  return (
    <Reading of={read}>{({ items, next }) => (
      <>
        <Rows label={t`Podepsáno na tomto znění`}>{items.map((one) => <Row key={one.id} title={one.person} note={[one.caseLabel, one.to, t`podepsáno ${day(one.signedOn)}`].join(' · ')} to={`/pripady/${one.caseId}/sdileni`} />)}</Rows>
        {next && limit < 100 && <Button variant="subtle" onClick={() => setLimit(100)}><Trans>Ukázat další</Trans></Button>}
      </>
    )}</Reading>
  );
}

/** Every wording of one language: days, verification, how many consents stand on it, print, and what changed between two. */
export function TextVersions({ language, czech, onClose }: { language: Language; czech: SheetTextRow; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords(), me = useMe();
  const [open, setOpen] = useState(''), [older, setOlder] = useState<string | null>(null), [newer, setNewer] = useState<string | null>(null);
  const read = useRead(sheetTexts.versions, { params: { language } });
  const name = (one: SheetVersion) => (one.own ? t`vlastní znění ${one.revision}` : t`dodané znění ${one.revision}`);
  const days = (one: SheetVersion) => one.validFrom ? (one.validTo ? `${day(one.validFrom)} – ${day(one.validTo)}` : t`od ${day(one.validFrom)}`) : one.validTo && one.validTo > '0001' ? t`do ${day(one.validTo)}` : t`od začátku`;
  return (
    <Reading of={read} rows={4}>{({ items }) => {
      const after = items.find((one) => one.version === (newer ?? items[0]?.version)), before = items.find((one) => one.version === (older ?? items[1]?.version)), slots = before && after ? changedSlots(before.body, after.body) : [];
      return (
        <>
          <Card title={<>{t`Znění listu`}: {words.language[language]}</>} count={items.length} action={<Button variant="default" onClick={onClose}><Trans>Všechny jazyky</Trans></Button>}>
            <Rows label={t`Znění listu`}>
              {items.map((one) => (
                <Row key={one.version} title={<>{name(one)} {one.current ? <Tag tone="done"><Trans>používá se</Trans></Tag> : one.validFrom && one.validTo === null ? <Tag tone="waiting"><Trans>začne platit</Trans></Tag> : <Tag><Trans>dřívější</Trans></Tag>} {language !== 'cs' && (one.verifier ? <Tag tone="done"><Trans>ověřený překlad</Trans></Tag> : <Tag tone="soon"><Trans>neověřený překlad</Trans></Tag>)}</>}
                  note={<>
                    {[days(one), one.translator && t`překlad: ${one.translator}`, one.verifier && t`ověření: ${one.verifier}`, one.author && t`zápis: ${one.author}`].filter(Boolean).join(' · ')}<br />
                    {one.signed === 0 ? <Trans>Zatím bez podpisu</Trans> : <><Plural value={one.signed} one="# podepsaný souhlas" few="# podepsané souhlasy" many="# podepsaného souhlasu" other="# podepsaných souhlasů" />{one.lastSignedOn && `, ${t`naposledy ${day(one.lastSignedOn)}`}`}</>}
                    {open === one.version && <SignedOn language={language} version={one.version} />}
                  </>}
                  end={<>
                    {one.signed > 0 && me.membership.role === 'head' && <Button variant="subtle" size="compact-md" aria-expanded={open === one.version} onClick={() => setOpen(open === one.version ? '' : one.version)}>{open === one.version ? <Trans>Skrýt souhlasy</Trans> : <Trans>Které souhlasy</Trans>}</Button>}
                    <Button component="a" variant="subtle" size="compact-md" href={address(sheetTexts.preview, { params: { language, version: one.version } })} target="_blank" rel="noreferrer" leftSection={<IconPrinter size={16} />} aria-label={t`Náhled: ${name(one)}`}><Trans>Náhled</Trans></Button>
                  </>} />
              ))}
            </Rows>
          </Card>
          {items.length > 1 && (
            <Card title={t`Porovnat dvě znění`}>
              <div className="columns">
                <Select label={t`Starší`} allowDeselect={false} data={items.map((one) => ({ value: one.version, label: name(one) }))} value={before?.version ?? null} onChange={setOlder} />
                <Select label={t`Novější`} allowDeselect={false} data={items.map((one) => ({ value: one.version, label: name(one) }))} value={after?.version ?? null} onChange={setNewer} />
              </div>
              {slots.length === 0 ? <Empty><Trans>Texty jsou stejné.</Trans></Empty> : slots.map((slot) => <Differences key={slot} title={czech.body[slot] ?? slot} language={language} before={before?.body[slot] ?? ''} after={after?.body[slot] ?? ''} />)}
            </Card>
          )}
        </>
      );
    }}</Reading>
  );
}
