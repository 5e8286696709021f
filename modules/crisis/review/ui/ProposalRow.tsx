import { Button, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useChange } from '#platform/design/query.ts';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { crisisTemplates } from '../../templates/contract.ts';
import { crisisReviews, type CrisisProposal } from '../contract.ts';

/** What a review wants changed in the plan, why, and what its keeper said. */
export function ProposalRow({ of, more = '' }: { of: CrisisProposal; more?: string }) {
  const { t } = useLingui();
  const [answering, setAnswering] = useState(false), { change } = of;
  const what = change.kind === 'add' ? t`Přidat úkol: ${change.text}` : change.kind === 'drop' ? t`Vypustit úkol: ${of.was}` : change.kind === 'reword' ? t`Napsat jinak: ${of.was} → ${change.text}` : t`Nový účel: ${change.text}`;
  return <>
    <Row title={what} note={[more, of.reason, [of.organisation, of.author].filter(Boolean).join(', '), of.answer].filter(Boolean).join(' · ')}
      end={<span className="inline">{of.state === 'accepted' ? <Tag tone="done"><Trans>přijato</Trans></Tag> : of.state === 'declined' ? <Tag><Trans>nepřijato</Trans></Tag> : <Tag tone="waiting"><Trans>čeká: {of.to}</Trans></Tag>}
        {of.mayAnswer && <Button variant="default" size="xs" onClick={() => setAnswering(true)} aria-label={t`Odpovědět na návrh: ${what}`}><Trans>Odpovědět</Trans></Button>}</span>} />
    {answering && <AnswerSheet of={of} what={what} onClose={() => setAnswering(false)} />}
  </>;
}
function AnswerSheet({ of, what, onClose }: { of: CrisisProposal; what: string; onClose: () => void }) {
  const { t } = useLingui();
  const answer = useChange(crisisReviews.answer, { invalidates: [crisisReviews.get, crisisReviews.waiting, crisisTemplates.list, crisisTemplates.version] }), labels = { accept: t`Odpověď`, answer: t`Důvod nebo poznámka` };
  return (
    <FormSheet title={t`Návrh změny plánu`} onClose={onClose} draft={`crisis-answer:${of.id}`} labels={labels} done={t`Návrh má odpověď`} version={of.version} initial={{ accept: 'ano', answer: '' }} save={(values, version) => answer.mutateAsync({ params: { proposalId: of.id }, body: { accept: values.accept === 'ano', answer: values.answer }, version })}>
      {(form) => <>
        <p>{what}</p><p className="meta">{of.reason}</p>
        <Select label={labels.accept} allowDeselect={false} data={[{ value: 'ano', label: t`přijmout do rozepsané verze plánu` }, { value: 'ne', label: t`nepřijmout` }]} {...form.getInputProps('accept')} />
        <Textarea label={labels.answer} autosize minRows={2} maxLength={2000} {...form.getInputProps('answer')} />
      </>}
    </FormSheet>
  );
}
