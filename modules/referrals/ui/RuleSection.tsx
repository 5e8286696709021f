import { Button, NumberInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { Refused } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { useState } from 'react';
import { referrals, RuleBody } from '../contract.ts';
import { tells, type Tell } from '../rules.ts';
import styles from './Referrals.module.css';
import { useReferralWords } from './words.ts';

type Rule = Reply<typeof referrals.rule>;

/** When answers are due, when silence is told further and to whom. */
export default function RuleSection() {
  return <Reading of={useRead(referrals.rule)} rows={4}>{(rule) => <RuleForm key={rule.version} rule={rule} />}</Reading>;
}

function RuleForm({ rule: { version, ...rule } }: { rule: Rule }) {
  const { t } = useLingui(), words = useReferralWords();
  const [insisting, setInsisting] = useState<number>();
  const set = useChange(referrals.setRule, { invalidates: [referrals.rule] });
  const draft = useDraftForm({ key: 'referral-rule', initial: rule, schema: RuleBody, save: async (values) => { await set.mutateAsync({ version: insisting ?? version, body: values }); }, onSaved: () => said(t`Nastavení je uložené`) });
  const { form } = draft;
  const labels = { dueNow: t`Odpověď, když je to potřeba hned (dní)`, dueDays: t`Odpověď v řádu dnů (dní)`, dueCanWait: t`Odpověď, když to může počkat (dní)`, receiptAfter: t`Upozornit, když to nikdo nepřevzal (po kolika dnech)`, answerAfter: t`Upozornit po termínu odpovědi (po kolika dnech)`, expireAfter: t`Propadne bez odpovědi (dní po termínu)`, tells: t`Kdo se o tichu dozví` };
  const current = draft.problem instanceof Refused && draft.problem.problem.code === 'conflict' ? draft.problem.problem.current as Rule : undefined;
  const text = (values: Omit<Rule, 'version'>, key: keyof typeof labels) => key === 'tells' ? values.tells.map((one) => words.tell[one]).join(', ') : String(values[key]);
  const number = (name: Exclude<keyof typeof labels, 'tells'>) => <NumberInput label={labels[name]} min={name === 'expireAfter' ? 1 : 0} max={365} {...form.getInputProps(name)} />;
  return (
    <Card title={t`Odkázání: termíny a ticho`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <DraftNotice of={draft} />
        <div className={styles.pair}>{number('dueNow')}{number('dueDays')}{number('dueCanWait')}</div>
        <div className={styles.pair}>{number('receiptAfter')}{number('answerAfter')}{number('expireAfter')}</div>
        <CheckChips<Tell> label={labels.tells} description={t`Objeví se jim to v části Dnes a dostanou e-mail, který nikoho ani nic nejmenuje, jen odkazuje.`} options={tells.map((one) => ({ value: one, label: words.tell[one] }))} value={form.values.tells} onChange={(next) => form.setFieldValue('tells', next)} error={form.errors.tells} />
        <ErrorSummary of={draft as never} labels={labels} />
        {current && insisting !== current.version && <ConflictNotice fields={(Object.keys(labels) as (keyof typeof labels)[]).map((key) => [labels[key], text(form.values, key), text(current, key)] as const)} onKeepMine={() => setInsisting(current.version)} onTakeTheirs={() => { const { version: theirs, ...values } = current; form.setValues(values); setInsisting(theirs); }} />}
        <div className="inline"><Button type="submit" loading={draft.saving}><Trans>Uložit</Trans></Button></div>
      </form>
    </Card>
  );
}
