import { Anchor, Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Navigate, useLocation, useParams } from '@tanstack/react-router';
import { IconCopy, IconDownload, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useAddress } from '#platform/design/address.ts';
import { address, newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import type { Reply } from '#platform/http/contract.ts';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { questionnaires, weighs, writers } from '../contract.ts';
import { textOf } from '../rules.ts';
import { BeginSheet } from './BeginSheet.tsx';
import { DraftPart } from './DraftPart.tsx';
import { OfferSwitches } from './OfferSwitches.tsx';
import { QuestionsTable } from './QuestionsTable.tsx';
import { Told } from './Told.tsx';
import { VersionDifferences } from './VersionDifferences.tsx';
import { homeOf, usePartWords, useQuestionnaireWords, useReaderTongue } from './words.ts';

/** One questionnaire: its versions, what the open one asks, and writing the next one. */
export default function QuestionnairePage() {
  const { questionnaireId = '' } = useParams({ strict: false }) as { questionnaireId?: string };
  const { t } = useLingui(), language = useReaderTongue(), found = useRead(questionnaires.get, { params: { questionnaireId } }), { pathname, searchStr } = useLocation(), method = found.data && weighs(found.data.purpose);
  // A link that knows only of a questionnaire leads to the method's own address. Any other address is a page that is being gone to.
  if (found.data && pathname === homeOf({ id: questionnaireId, purpose: method ? 'conditions' : 'audit' })) return <Navigate to={`${homeOf(found.data)}${searchStr}` as never} replace />;
  return (
    <Page title={found.data ? textOf(found.data.title, language) || t`Bez názvu` : t`Dotazník`} back={method ? { to: '/kvalita/metodiky', label: t`Metodiky` } : { to: '/dotazniky', label: t`Dotazníky` }}>
      {method && <QualityTabs within="/kvalita/metodiky" />}
      <Reading of={found}>{(of) => <Whole of={of} />}</Reading>
    </Page>
  );
}
function Whole({ of }: { of: Reply<typeof questionnaires.get> }) {
  const { t } = useLingui(), words = useQuestionnaireWords(), parts = usePartWords(of.purpose), language = useReaderTongue(), { role } = useMe().membership;
  const [asked, show] = useAddress('verze'), [copying, setCopying] = useState(false), writes = (writers as readonly string[]).includes(role);
  const open = of.versions.find(({ number }) => String(number) === asked) ?? of.versions[0], version = useRead(questionnaires.version, { params: { versionId: open?.id ?? '' } }, { enabled: open !== undefined });
  const draft = useChange(questionnaires.draft, { invalidates: [questionnaires.get, questionnaires.list], onDone: () => show('') });
  const before = open && of.versions.find(({ number }) => number === open.number - 1);
  return <>
    <Card title={parts.whole}>
      <div className="stack">
        {of.intro.cs && <p><Told words={of.intro} language={language} /></p>}
        <Facts facts={[[t`Účel`, words.purposes[of.purpose]], [t`Komu patří`, of.owner?.name ?? t`všem, je součástí programu`], [t`Jazyky`, open?.languages.map(words.tongue).join(', ')]]} />
        {of.mine && <OfferSwitches of={of} />}
        <Group gap="sm">
          {of.mine && !of.draft && of.published && <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} loading={draft.isPending} onClick={() => draft.mutate({ params: { questionnaireId: of.id }, body: { id: newId() } })}><Trans>Psát novou verzi</Trans></Button>}
          {writes && version.data && <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={() => setCopying(true)}><Trans>Vlastní kopie</Trans></Button>}
          {open && <Button component="a" variant="default" leftSection={<IconDownload size={18} aria-hidden />} href={address(questionnaires.xlsx, { params: { versionId: open.id } })} download><Trans>Stáhnout jako tabulku (XLSX)</Trans></Button>}
        </Group>
        <ProblemAlert problem={draft.error} />
      </div>
    </Card>
    <Card title={t`Verze`} count={of.versions.length}>
      <Rows>{of.versions.map(({ id, number, state, publishedAt, note, author }) => (
        <Row key={id} current={id === open?.id} title={<Anchor component="button" type="button" fw={600} mih="var(--target)" aria-current={id === open?.id || undefined} onClick={() => show(String(number))}><Trans>Verze {number}</Trans></Anchor>}
          note={[publishedAt ? t`vydaná ${day(publishedAt)}` : t`rozepsaná`, author, note].filter(Boolean).join(' · ')} {...(state === 'draft' && { end: <Tag tone="waiting"><Trans>rozepsaná</Trans></Tag> })} />
      ))}</Rows>
    </Card>
    {before && open && <VersionDifferences before={before} after={open} purpose={of.purpose} />}
    {open && <Reading of={version}>{(one) => one.state === 'draft' && one.mine ? <DraftPart key={one.id} of={one} /> : <Card title={parts.asks(one.number)} count={one.questions}><QuestionsTable purpose={one.purpose} content={one.content} language={language} /></Card>}</Reading>}
    {copying && version.data && <BeginSheet from={version.data} onClose={() => setCopying(false)} />}
  </>;
}
