import { Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconExternalLink, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { OwnerFiles } from '#modules/documents/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { day, today } from '#platform/i18n/format.ts';
import { programmeOutputs, type Output, type OutputUse, type OutputVersion } from '../contract.ts';
import { versionState } from '../rules.ts';
import { OutputSheet } from './OutputSheet.tsx';
import { UseSheet } from './UseSheet.tsx';
import { VersionSheet } from './VersionSheet.tsx';
import { useOutputWords } from './words.ts';

type Props = { programmeId: string; of: Output; mayWrite: boolean; organisations: readonly { id: string; name: string }[] };
type Open = { what: 'output' | 'version' | 'use'; version?: OutputVersion; use?: OutputUse };
/** One output: what it is, its versions with files, who uses it. A site says that it does in one tap. */
export function OutputCard({ programmeId, of, mayWrite, organisations }: Props) {
  const { t } = useLingui(), words = useOutputWords(), [open, setOpen] = useState<Open>(), close = () => setOpen(undefined), [useIds] = useState(() => new Map<string, string>());
  const use = useChange(programmeOutputs.addUse, { invalidates: [programmeOutputs.list], onDone: () => { useIds.clear(); said(t`Je zapsáno, že výstup používáte.`); } });
  const idOf = (siteId: string) => { const id = useIds.get(siteId) ?? newId(); useIds.set(siteId, id); return id; };
  return (
    <Card title={of.title} meta={words.kinds[of.kind]} action={mayWrite && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen({ what: 'output' })}><Trans>Upravit</Trans><span className="hidden-text">{`: ${of.title}`}</span></Button>}>
      <div className="stack">
        {of.about && <p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{of.about}</p>}
        {(of.isbn || of.activity) && <p className="meta">{[of.isbn && `ISBN ${of.isbn}`, of.activity && t`klíčová aktivita ${of.activity.number}: ${of.activity.title}`].filter(Boolean).join(' · ')}</p>}
        {of.versions.length > 0 ? <Rows label={t`Verze: ${of.title}`}>{of.versions.map((one) => { const state = versionState(one.publishedOn, today()); return (
          <Row key={one.id} title={t`Verze ${one.number}`} note={<>{[one.publishedOn && (state === 'coming' ? t`od ${day(one.publishedOn)}` : t`vydaná ${day(one.publishedOn)}`), one.changed].filter(Boolean).join(' · ')}
            <Group gap={4} mt={4}>{one.link && <Button component="a" variant="subtle" size="xs" href={one.link} target="_blank" rel="noreferrer noopener" leftSection={<IconExternalLink size={16} aria-hidden />}><Trans>Otevřít odkaz</Trans></Button>}<OwnerFiles kind="output" id={one.id} name={`${of.title} ${one.number}`} files={one.files} mayAdd={one.mayWrite} />{one.mayWrite && <Button variant="subtle" size="xs" onClick={() => setOpen({ what: 'version', version: one })}>{state === 'draft' ? <Trans>Upravit nebo vydat</Trans> : <Trans>Opravit</Trans>}<span className="hidden-text">{`: ${of.title} ${one.number}`}</span></Button>}</Group></>}
            end={<Tag tone={words.tones[state]}>{words.states[state]}</Tag>} />); })}</Rows> : <Empty><Trans>Zatím bez verze.</Trans></Empty>}
        {of.uses.length > 0 && <Rows label={t`Kdo používá: ${of.title}`}>{of.uses.map((one) => <Row key={one.id} title={one.name} note={[one.until ? t`${day(one.since)} – ${day(one.until)}` : t`používá od ${day(one.since)}`, one.how].filter(Boolean).join(' · ')}
          end={one.mayWrite && <Button variant="subtle" size="xs" onClick={() => setOpen({ what: 'use', use: one })}><Trans>Upravit</Trans><span className="hidden-text">{`: ${one.name}`}</span></Button>} />)}</Rows>}
        <Group gap="sm">
          {mayWrite && <><Button variant="default" size="xs" onClick={() => setOpen({ what: 'version' })}><Trans>Nová verze</Trans><span className="hidden-text">{`: ${of.title}`}</span></Button><Button variant="default" size="xs" onClick={() => setOpen({ what: 'use' })}><Trans>Kdo ho používá</Trans><span className="hidden-text">{`: ${of.title}`}</span></Button></>}
          {of.offeredTo.map((site) => <Button key={site.id} size="sm" leftSection={<IconCheck size={18} aria-hidden />} loading={use.isPending} onClick={() => use.mutate({ params: { programmeId, outputId: of.id }, body: { id: idOf(site.id), siteId: site.id, since: today() } })}>{t`Používáme (${site.name})`}<span className="hidden-text">{`: ${of.title}`}</span></Button>)}
        </Group>
        <ProblemAlert problem={use.error} />
      </div>
      {open?.what === 'output' && <OutputSheet programmeId={programmeId} of={of} onClose={close} />}
      {open?.what === 'version' && <VersionSheet programmeId={programmeId} outputId={of.id} {...(open.version && { of: open.version })} onClose={close} />}
      {open?.what === 'use' && <UseSheet programmeId={programmeId} outputId={of.id} {...(open.use && { of: open.use })} organisations={organisations} onClose={close} />}
    </Card>
  );
}
