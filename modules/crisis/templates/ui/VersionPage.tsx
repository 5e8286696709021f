import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { LocalityTabs } from '#modules/localities/ui/index.ts';
import { crisisTemplates, type TemplateVersion } from '../contract.ts';
import { AreaSheet } from './AreaSheet.tsx';
import { PlanView } from './PlanView.tsx';
import styles from '../../ui/Crisis.module.css';

const back = '/lokality/krize/sablony', invalidates = [crisisTemplates.list, crisisTemplates.version];
/** One version of a plan: what is in it and what is different; a draft is written and published here. */
export default function VersionPage() {
  const { t } = useLingui();
  const { templateId = '', versionId = '' } = useParams({ strict: false }) as { templateId?: string; versionId?: string };
  return templateId === 'dodany' ? <Page title={t`Krizový plán bydlení`} subtitle={t`dodaný s programem`} back={{ to: back, label: t`Krizové plány` }}><LocalityTabs within="/lokality/krize" /><Shipped /></Page> : <Version key={versionId} templateId={templateId} versionId={versionId} />;
}
const Shipped = () => <Reading of={useRead(crisisTemplates.shipped)} rows={8}>{({ content }) => <PlanView of={content} />}</Reading>;

function Version(params: { templateId: string; versionId: string }) {
  const { t } = useLingui();
  const found = useRead(crisisTemplates.version, { params }), all = useRead(crisisTemplates.list).data?.items.find(({ id }) => id === params.templateId), navigate = useNavigate(), of = found.data, [publishing, setPublishing] = useState(false);
  const draft = useChange(crisisTemplates.draft, { invalidates }), drafted = all?.versions.some(({ state }) => state === 'draft');
  const begin = async () => { const id = newId(); await draft.mutateAsync({ params: { templateId: params.templateId }, body: { id } }); void navigate({ to: `${back}/${params.templateId}/${id}` as never }); };
  return (
    <Page title={of?.name ?? t`Krizový plán`} back={{ to: back, label: t`Krizové plány` }} subtitle={of && (of.state === 'draft' ? <Tag tone="waiting"><Trans>verze {of.number}, rozepsaná</Trans></Tag> : <Tag tone="done"><Trans>verze {of.number}, vydaná {day(of.publishedAt!)}</Trans></Tag>)}
      tools={<>{all?.versions.filter(({ id }) => id !== params.versionId).slice(0, 5).map((v) => <Link key={v.id} to={`${back}/${params.templateId}/${v.id}` as never}><Trans>verze {v.number}</Trans></Link>)}{of?.mine && of.state === 'published' && !drafted && <Button variant="default" loading={draft.isPending} onClick={() => void begin()}><Trans>Začít další verzi</Trans></Button>}</>}
      {...(of?.mine && of.state === 'draft' && { action: { label: t`Vydat verzi`, onClick: () => setPublishing(true) } })}>
      <LocalityTabs within="/lokality/krize" />
      <Reading of={found} rows={8}>{(version) => <>
        <Changes of={version} />
        {version.mine && version.state === 'draft' ? <Draft of={version} /> : <PlanView of={version.content} />}
        {publishing && <PublishSheet of={version} onClose={() => setPublishing(false)} />}
      </>}</Reading>
    </Page>
  );
}
function Changes({ of }: { of: TemplateVersion }) {
  const { t } = useLingui();
  const how = { added: t`přibylo`, removed: t`ubylo`, changed: t`změněno` };
  return (
    <Card title={<Trans>Co je v této verzi jinak</Trans>} count={of.differences.length}>
      {of.summary && <p className={styles.text}>{of.summary}</p>}
      {of.differences.length === 0 ? <p className="meta">{of.number === 1 ? <Trans>Zatím nic proti dodanému plánu.</Trans> : <Trans>Zatím nic proti předchozí verzi.</Trans>}</p>
        : <Rows label={t`Co je v této verzi jinak`}>{of.differences.map((one, at) => <Row key={at} title={one.after || one.before} note={[one.of, one.how === 'changed' && t`dříve: ${one.before}`].filter(Boolean).join(' · ')} end={<Tag tone={one.how === 'added' ? 'done' : 'plain'}>{how[one.how]}</Tag>} />)}</Rows>}
      {of.proposals.length > 0 && <><h3><Trans>Z ohlédnutí za krizemi</Trans></h3><Rows label={t`Z ohlédnutí za krizemi`}>{of.proposals.map((one) => <Row key={one.id} title={one.reason} note={[one.organisation, of.content.areas.find(({ code }) => code === one.area)?.title].filter(Boolean).join(' · ')} />)}</Rows></>}
    </Card>
  );
}
/** A draft area by area. */
function Draft({ of }: { of: TemplateVersion }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<string>();
  return <>
    {of.content.areas.map((area, at) => (
      <Card key={area.code} title={`${at + 1}. ${area.title}`} action={<Button variant="default" size="xs" onClick={() => setOpen(area.code)} aria-label={t`Upravit oblast: ${area.title}`}><Trans>Upravit</Trans></Button>}>
        <p>{area.purpose}</p>
        <Rows label={area.title}>{area.items.map((item) => <Row key={item.code} title={item.text} note={[item.who, item.dueHours !== null && t`do ${item.dueHours} h od spuštění`].filter(Boolean).join(' · ')} />)}</Rows>
      </Card>
    ))}
    {open && <AreaSheet of={of} code={open} onClose={() => setOpen(undefined)} />}
  </>;
}
function PublishSheet({ of, onClose }: { of: TemplateVersion; onClose: () => void }) {
  const { t } = useLingui();
  const publish = useChange(crisisTemplates.publish, { invalidates }), labels = { summary: t`Co je v ní jinak` };
  return (
    <FormSheet title={t`Vydat verzi ${of.number}`} action={t`Vydat`} onClose={onClose} draft={`crisis-publish:${of.id}`} labels={labels} done={t`Verze platí`} version={of.version} initial={{ summary: of.summary }} save={(body, version) => publish.mutateAsync({ params: { templateId: of.templateId, versionId: of.id }, body, version })}>
      {(form) => <><p className="meta"><Trans>Vydaná verze se už nemění. Krize, které běží, jedou podle té, se kterou začaly.</Trans></p><Textarea label={labels.summary} autosize minRows={2} maxLength={2000} {...form.getInputProps('summary')} /></>}
    </FormSheet>
  );
}
