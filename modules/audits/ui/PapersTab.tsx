import { Button, MultiSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { address } from '#platform/http/client.ts';
import { documents } from '#modules/documents/contract.ts';
import { AttachedDocuments } from '#modules/documents/ui/index.ts';
import { audits } from '../contract.ts';
import { useAudit } from './useAudit.ts';

/** What is read for an audit. Whoever put a document there says who of the team reads it; who is not among them does not learn of it. */
export default function PapersTab({ auditId }: { auditId: string }) {
  const { t } = useLingui(), audit = useAudit(auditId).data, papers = useRead(audits.papers, { params: { auditId } }).data?.items ?? [], read = useRead(documents.ofAudit, { params: { auditId } }), [open, setOpen] = useState<string>();
  const team = audit?.team.filter(({ leftOn }) => !leftOn).map(({ membershipId, name }) => ({ id: membershipId, name })) ?? [], of = (documentId: string) => papers.find((one) => one.documentId === documentId);
  const names = (readers: readonly string[]) => readers.map((id) => team.find((one) => one.id === id)?.name).filter(Boolean).join(', '), chosen = open === undefined ? undefined : of(open);
  return <>
    <AttachedDocuments title={t`Podklady`} meta={<Trans>vzory smluv, pravidla, plány; nic o klientech</Trans>} read={read} of={{ auditId, team }} hrefOf={(documentId) => address(documents.contentOfAudit, { params: { auditId, documentId } })}
      more={(id) => { const readers = of(id)?.readers; return readers ? t`čte ${names(readers)}` : t`čte celý tým`; }}
      tool={({ id, title }) => of(id)?.mine && <Button variant="subtle" size="xs" aria-label={t`Kdo čte: ${title}`} onClick={() => setOpen(id)}><Trans>Kdo čte</Trans></Button>} />
    {chosen && <AllotSheet auditId={auditId} of={chosen} team={team} onClose={() => setOpen(undefined)} />}
  </>;
}
function AllotSheet({ auditId, of, team, onClose }: { auditId: string; of: { documentId: string; readers: string[] | null }; team: readonly { id: string; name: string }[]; onClose: () => void }) {
  const { t } = useLingui(), allot = useChange(audits.allotPaper, { invalidates: [audits.papers, documents.ofAudit] });
  return (
    <FormSheet<{ readers: string[] }> title={t`Kdo dokument čte`} onClose={onClose} draft={`audit-paper:${of.documentId}`} initial={{ readers: of.readers ?? [] }} labels={{ readers: t`Kdo z týmu` }} done={t`Kdo čte, je uložené`} save={({ readers }) => allot.mutateAsync({ params: { auditId, documentId: of.documentId }, body: { readers: readers.length ? readers : null } })}>
      {(form) => <MultiSelect label={t`Kdo z týmu`} description={t`Nic nevybráno znamená celý tým. Vy ho čtete vždy.`} data={team.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('readers')} />}
    </FormSheet>
  );
}
