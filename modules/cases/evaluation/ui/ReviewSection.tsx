import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CasePeoplePicker, NothingSeen, useCasePeople } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { day, today } from '#platform/i18n/format.ts';
import { FactSheet } from '../../mapping/ui/FactSheet.tsx';
import { FactSource } from '../../mapping/ui/FactSource.tsx';
import styles from '../../mapping/ui/mapping.module.css';
import { useFactForm } from '../../mapping/ui/useFactForm.ts';
import { cases } from '../../contract.ts';
import { evaluation, ReviewDraft, type ProcedureReview } from '../contract.ts';

const toValues = ({ about, reviewedOn, text }: ProcedureReview) => ({ about, reviewedOn, text });

function ReviewForm({ caseId, row, onClose }: { caseId: string; row: ProcedureReview | null; onClose: () => void }) {
  const { t } = useLingui();
  const { people } = useCasePeople(caseId);
  const add = useChange(evaluation.review, { invalidates: [evaluation.get, cases.get] }), change = useChange(evaluation.changeReview, { invalidates: [evaluation.get, cases.get] });
  const of = useFactForm({
    key: `review:${caseId}`, row, toValues, schema: ReviewDraft, initial: row ? toValues(row) : { about: people.map(({ id }) => id), reviewedOn: today(), text: '' },
    add: (id, values) => add.mutateAsync({ params: { caseId }, body: { id, ...values } }), change: ({ id }, version, body) => change.mutateAsync({ params: { id }, version, body }), onSaved: onClose,
  });
  const { form, conflict } = of;
  const labels = { text: t`Co zopakovat a co příště jinak`, reviewedOn: t`Den`, about: t`Koho se to týká` };
  return (
    <FactSheet title={t`Posouzení postupu`} onClose={onClose} of={of} labels={labels} versions={conflict && (['text', 'reviewedOn'] as const).map((key) => [labels[key], form.values[key], conflict[key]] as const)}>
      <Textarea label={labels.text} autosize minRows={4} {...form.getInputProps('text')} />
      <DayField label={labels.reviewedOn} maxDate={today()} {...form.getInputProps('reviewedOn')} />
      <CasePeoplePicker caseId={caseId} {...of.field('about')} />
    </FactSheet>
  );
}

/** The coordinator's review of the procedure: the coordinator writes it, the key worker reads it. It stays in the organisation. */
export function ReviewSection({ caseId, reviews, mayWrite }: { caseId: string; reviews: readonly ProcedureReview[]; mayWrite: boolean }) {
  const { t } = useLingui();
  const writes = useMe().membership.role === 'coordinator' && mayWrite;
  const [edited, setEdited] = useState<ProcedureReview | 'new' | null>(null);
  const write = writes && <Button variant="light" onClick={() => setEdited('new')}><Trans>Posoudit postup</Trans></Button>;
  return (
    <Card title={t`Posouzení postupu koordinací`} action={reviews.length > 0 && write}>
      {reviews.length === 0 ? <NothingSeen caseId={caseId} action={write}><Trans>Postup zatím není posouzen. Posouzení nikdy neopouští organizaci.</Trans></NothingSeen> : (
        <ul className={styles.list}>{reviews.map((one) => (
          <li key={one.id}>
            <p className="strong">{day(one.reviewedOn)}</p><p className={styles.words}>{one.text}</p><FactSource caseId={caseId} of={one} />
            {writes && one.own && <Button variant="subtle" size="xs" px={0} onClick={() => setEdited(one)}><Trans>Upravit</Trans></Button>}
          </li>
        ))}</ul>
      )}
      {edited && <ReviewForm key={edited === 'new' ? 'new' : edited.id} caseId={caseId} row={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
