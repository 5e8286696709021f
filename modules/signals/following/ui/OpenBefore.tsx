import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { following, type OpenItem } from '../contract.ts';
import { results, type Result } from '../rules.ts';
import { changed } from './changed.ts';
import styles from './Following.module.css';
import { stateTone, useResultWords, useStateWords } from './words.ts';

/** In a follow-up audit: each recommendation that was left open, gone through one by one. Nothing in an audit that follows none. */
export function OpenBefore({ auditId }: { auditId: string }) {
  const { t } = useLingui(), found = useRead(following.openBefore, { params: { auditId } }).data, [checking, setChecking] = useState<OpenItem>(), words = useResultWords(), states = useStateWords();
  if (!found || found.items.length === 0) return null;
  const left = found.items.filter(({ check }) => !check).length;
  return (
    <Card title={t`Otevřená doporučení z minula`} count={found.items.length} meta={left > 0 ? t`zbývá projít: ${left}` : t`všechna jsou prošlá`}>
      <ul className={styles.items}>{found.items.map((one) => (
        <li key={one.id}>
          <b>{one.text}</b>
          <div className={styles.tags}>{one.check ? <Tag tone={one.check.result === 'done' ? 'done' : 'plain'}>{words[one.check.result]}</Tag> : <Tag tone="soon">{t`zbývá projít`}</Tag>}<Tag tone={stateTone[one.state]}>{states[one.state]}</Tag><span className="meta">{[t`komu: ${one.addressee}`, one.owner].filter(Boolean).join(' · ')}</span></div>
          {one.check && <p className={styles.said}>{one.check.text}</p>}
          {found.mayCheck && <div><Button variant={one.check ? 'subtle' : 'light'} size="xs" onClick={() => setChecking(one)}>{one.check ? <Trans>Upravit</Trans> : <Trans>Zapsat, jak to je</Trans>}<span className="hidden-text">{`: ${one.text.slice(0, 60)}`}</span></Button></div>}
        </li>))}</ul>
      {checking && <CheckSheet auditId={auditId} of={checking} onClose={() => setChecking(undefined)} />}
    </Card>
  );
}
function CheckSheet({ auditId, of, onClose }: { auditId: string; of: OpenItem; onClose: () => void }) {
  const { t } = useLingui(), check = useChange(following.check, changed), words = useResultWords(), labels = { result: t`Jak to je teď`, text: t`Z čeho je to vidět` };
  return (
    <FormSheet title={t`Doporučení z minula`} onClose={onClose} draft={`followed-check:${auditId}:${of.id}`} labels={labels} done={t`Zapsáno.`} version={of.check?.version ?? 0} initial={{ result: (of.check?.result ?? null) as Result | null, text: of.check?.text ?? '' }}
      shown={(field, value) => (field === 'result' ? words[value as Result] : undefined)}
      save={({ result, text }, version) => check.mutateAsync({ params: { auditId, recommendationId: of.id }, body: { result: result as Result, text, version } })}>
      {(form) => <>
        <p className={styles.sentence}>{of.text}</p>
        <Segmented<Result> label={labels.result} value={form.values.result} error={form.errors.result} onChange={(value) => form.setFieldValue('result', value)} options={results.map((value) => ({ value, label: words[value] }))} />
        <Textarea label={labels.text} description={t`Bez jmen; přejde do zprávy a k doporučení, až bude audit dokončený.`} autosize minRows={2} {...form.getInputProps('text')} />
      </>}
    </FormSheet>
  );
}
