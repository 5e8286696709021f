import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { address } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { papers } from '../contract.ts';
import { differences, linesOf } from '../rules.ts';
import type { Paper } from '../shapes.ts';
import { PaperView } from './PaperView.tsx';
import styles from './papers.module.css';

/** Two versions side by side: only what differs, with the point where it stands. */
function Compared({ before, after }: { before: Paper; after: Paper }) {
  const { t } = useLingui();
  const changed = differences(linesOf(before), linesOf(after)).filter(({ kind }) => kind !== 'same');
  if (!changed.length) return <Empty><Trans>V textu zápisu se nic nezměnilo.</Trans></Empty>;
  return (
    <table className={styles.compared} lang="cs">
      <thead><tr><th scope="col"><Trans>Verze {before.number}</Trans></th><th scope="col"><Trans>Verze {after.number}</Trans></th></tr></thead>
      <tbody>{changed.map(({ kind, line }, at) => {
        const where = line.where && <div className={styles.where}>{line.where}</div>;
        return <tr key={at}><td>{kind === 'taken' && <>{where}<del aria-label={t`Odebráno`}>{line.text}</del></>}</td><td>{kind === 'added' && <>{where}<ins aria-label={t`Přidáno`}>{line.text}</ins></>}</td></tr>;
      })}</tbody>
    </table>
  );
}
function Changes({ meetingId, after }: { meetingId: string; after: Paper }) {
  const before = useRead(papers.version, { params: { meetingId, number: (after.number ?? 2) - 1 } });
  return <Reading of={before} rows={6}>{(data) => <Compared before={data} after={after} />}</Reading>;
}

/** An approved version of minutes as it was, and what it changed in the one before. */
export default function VersionPage() {
  const { t } = useLingui();
  const { meetingId = '', number: typed = '1' } = useParams({ strict: false }) as { meetingId?: string; number?: string }, number = Number(typed) || 1;
  const found = useRead(papers.version, { params: { meetingId, number } }), state = useRead(papers.state, { params: { meetingId } }), [part, setPart] = useAddress('cast', 'zneni');
  const version = state.data?.versions.find((one) => one.number === number), before = state.data?.versions.find((one) => one.number === number - 1);
  return (
    <Page back={{ to: `/setkani/${meetingId}`, label: found.data?.title ?? t`Setkání` }} title={<Trans>Zápis, verze {number}</Trans>}
      subtitle={version && [t`schváleno ${day(version.approvedOn)}`, version.approvedBy, version.correction ? t`nahrazená novější verzí` : t`platí`, t`otisk ${version.fingerprint.slice(0, 12)}`].filter(Boolean).join(' · ')}
      tools={<>
        <Button component="a" variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} href={address(papers.pdf, { params: { meetingId }, query: { number } })} target="_blank" rel="noopener">PDF</Button>
        <Button component="a" variant="default" leftSection={<IconFileTypeDocx size={18} aria-hidden />} href={address(papers.docx, { params: { meetingId }, query: { number } })} download>Word</Button>
      </>}>
      <div className="stack">
        {before && <>
          <p><Trans>Oproti verzi {before.number} se opravovalo: {before.correction}</Trans></p>
          <div><Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'zneni', label: t`Znění` }, { value: 'zmeny', label: t`Co se změnilo` }]} /></div>
        </>}
        <Card title={before && part === 'zmeny' ? t`Co se změnilo` : t`Znění zápisu`}>
          <Reading of={found} rows={8}>{(paper) => (before && part === 'zmeny' ? <Changes meetingId={meetingId} after={paper} /> : <PaperView of={paper} />)}</Reading>
        </Card>
      </div>
    </Page>
  );
}
