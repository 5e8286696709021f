import { Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { IconDownload, IconExternalLink, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { OwnerFiles } from '#modules/documents/ui/index.ts';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { day, number } from '#platform/i18n/format.ts';
import { programmePublicity, type Publicity } from '../contract.ts';
import { activityKey, fits, sums, type Sum } from '../rules.ts';
import { PublicitySheet } from './PublicitySheet.tsx';
import styles from './Publicity.module.css';
import { usePublicityKinds } from './words.ts';

/** Tab „Publicita“: totals by key activity and kind, each of which opens its rows, and the log itself. */
export default function PublicityTab({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), kinds = usePublicityKinds(), found = useRead(programmePublicity.list, { params: { programmeId } }), [kind, setKind] = useAddress('druh'), [activity, setActivity] = useAddress('aktivita'), [open, setOpen] = useState<Publicity | true>();
  const file = (format: 'xlsx' | 'csv') => <Button component="a" variant="default" size="xs" leftSection={<IconDownload size={16} aria-hidden />} href={address(programmePublicity[format], { params: { programmeId } })} download>{format.toUpperCase()}</Button>;
  return (
    <div className="stack">
      <Reading of={found} rows={5}>{({ items, mayWrite }) => {
        const shown = items.filter((one) => fits(one, { kind, activity })), nameOf = (one: Publicity) => (one.activity ? `${one.activity.number}. ${one.activity.title}` : t`celý program`), names = new Map(items.map((one) => [activityKey(one), nameOf(one)]));
        return (
          <div className={styles.board}>
            {items.length > 0 && <div className="stack">
              <Totals title={t`Podle klíčové aktivity`} of={sums(items.filter((one) => fits(one, { kind })), activityKey).toSorted((a, b) => (names.get(a.key)! < names.get(b.key)! ? -1 : 1))} word={(key) => names.get(key) ?? ''} chosen={activity} choose={setActivity} />
              <Totals title={t`Podle druhu`} of={sums(items.filter((one) => fits(one, { activity })), (one) => one.kind).toSorted((a, b) => b.n - a.n)} word={(key) => kinds[key as keyof typeof kinds]} chosen={kind} choose={setKind} />
            </div>}
            <Card title={t`Publicita`} {...(shown.length > 0 && { count: shown.length })} action={<Group gap="xs">{items.length > 0 && <>{file('xlsx')}{file('csv')}</>}{mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}><Trans>Přidat</Trans></Button>}</Group>}>
              {shown.length === 0 ? <Empty>{items.length === 0 ? <Trans>Zatím nic. Zapisujte články, vystoupení, příspěvky na webu a sítích: dotace je chce vidět po klíčových aktivitách.</Trans> : <Trans>Tomuto výběru nic neodpovídá.</Trans>}</Empty>
                : <Rows label={t`Publicita`}>{shown.map((one) => <Row key={one.id} title={one.title} note={<>{[one.place, day(one.onDay), nameOf(one), one.reach !== null && plural(one.reach, { one: 'dosah # člověk', few: 'dosah # lidé', many: 'dosah # člověka', other: 'dosah # lidí' })].filter(Boolean).join(' · ')}
                  <Group gap={4} mt={4}>{one.link && <Button component="a" variant="subtle" size="xs" href={one.link} target="_blank" rel="noreferrer noopener" leftSection={<IconExternalLink size={16} aria-hidden />}><Trans>Otevřít odkaz</Trans></Button>}<OwnerFiles kind="publicity" id={one.id} name={one.title} files={one.files} mayAdd={mayWrite} />{mayWrite && <Button variant="subtle" size="xs" onClick={() => setOpen(one)}><Trans>Upravit</Trans><span className="hidden-text">{`: ${one.title}`}</span></Button>}</Group></>}
                  end={<Tag>{kinds[one.kind]}</Tag>} />)}</Rows>}
            </Card>
          </div>
        );
      }}</Reading>
      {open && <PublicitySheet programmeId={programmeId} {...(open !== true && { of: open })} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
function Totals({ title, of, word, chosen, choose }: { title: string; of: readonly Sum[]; word: (key: string) => string; chosen: string; choose: (key: string) => void }) {
  const { t } = useLingui();
  return (
    <Card title={title} action={chosen && <Button variant="subtle" size="xs" onClick={() => choose('')}><Trans>Vše</Trans><span className="hidden-text">{`: ${title}`}</span></Button>}>
      <Rows label={title}>{of.map(({ key, n, reach }) => <Row key={key} current={key === chosen} title={word(key)} {...(reach > 0 && { note: t`dosah ${number(reach)}` })} end={<Button variant="subtle" size="xs" aria-pressed={key === chosen} onClick={() => choose(key === chosen ? '' : key)}>{number(n)}<span className="hidden-text">{t`, ukázat: ${word(key)}`}</span></Button>} />)}</Rows>
    </Card>
  );
}
