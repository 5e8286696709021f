import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouter } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { ColleaguePicker } from '#modules/access/ui/index.ts';
import type { Content, Tongue } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { qualityRules } from '../../rules/contract.ts';
import { standards, type SelfEvaluation, type StandardTask } from '../contract.ts';
import { standardOf } from '../rules.ts';

type Props = { sheet: SelfEvaluation; content: Content; tasks: readonly StandardTask[]; language: Tongue };
/** Standard by standard: rules that belong to it, where else it is followed, and what is to be done. */
export function BesideCard({ sheet, content, tasks, language }: Props) {
  const { t } = useLingui(), pages: object = useRouter().routesByPath, rules = useRead(qualityRules.list, { query: { serviceId: sheet.service.id, limit: 100 } }).data?.items ?? [], [topic, setTopic] = useState<string>();
  // Where else a standard is followed, when such a page exists.
  const elsewhere: Readonly<Record<number, { to: string; label: string }>> = { 7: { to: '/kvalita/stiznosti', label: t`stížnosti` }, 10: { to: '/kvalita/supervize', label: t`supervize` }, 15: { to: '/kvalita/zpetna-vazba', label: t`zpětná vazba` } };
  return (
    <Card title={t`Standard po standardu`} meta={t`pravidla, která k němu patří, a co uděláme`}>
      <Rows label={t`Standard po standardu`}>{content.topics.map(({ key, words }) => {
        const number = standardOf(content.topics, key), own = rules.filter((rule) => number && rule.standards.includes(number)), link = number ? elsewhere[number] : undefined, of = tasks.filter((task) => task.topic === key), name = textOf(words, language);
        return <Row key={key} title={name} end={sheet.mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Nový úkol: ${name}`} onClick={() => setTopic(key)}><Trans>Úkol</Trans></Button>} note={<>
          {own.length > 0 && <span className="inline"><Trans>Pravidla:</Trans> {own.map((rule) => <Link key={rule.id} to={`/kvalita/pravidla/${rule.id}` as string}>{rule.title}</Link>)}</span>}
          {link && link.to in pages && <span className="inline"><Trans>Viz také:</Trans> <Link to={link.to as string}>{link.label}</Link></span>}
          {of.map((task) => <span key={task.id} className="inline">{task.what}{task.owner && ` · ${task.owner}`}{task.state === 'done' ? <Tag tone="done">{task.doneOn ? t`hotovo ${day(task.doneOn)}` : t`hotovo`}</Tag> : task.dueOn && <Tag tone={task.dueOn < today() ? 'late' : 'plain'}>{t`do ${day(task.dueOn)}`}</Tag>}</span>)}
        </>} />;
      })}</Rows>
      {topic && <TaskSheet sheet={sheet} topic={topic} onClose={() => setTopic(undefined)} />}
    </Card>
  );
}
function TaskSheet({ sheet, topic, onClose }: { sheet: SelfEvaluation; topic: string; onClose: () => void }) {
  const { t } = useLingui(), me = useMe().membership.id, add = useChange(standards.addTask, { invalidates: [standards.get, standards.list] }), labels = { what: t`Co uděláme`, membershipId: t`Kdo`, dueOn: t`Do kdy` };
  return (
    <FormSheet<{ what: string; membershipId: string; dueOn: string | null }> title={t`Úkol ze sebehodnocení`} onClose={onClose} draft={`standard-task:${sheet.id}:${topic}`} initial={{ what: '', membershipId: me, dueOn: null }} labels={labels} done={t`Úkol je zadaný.`} save={(values, _, id) => add.mutateAsync({ params: { selfEvaluationId: sheet.id }, body: { id, topic, ...values } })}>
      {(form) => <>
        <TextInput label={labels.what} description={t`Nikdy o klientech.`} maxLength={500} {...form.getInputProps('what')} />
        <ColleaguePicker label={labels.membershipId} value={form.values.membershipId} onChange={(id) => form.setFieldValue('membershipId', id)} error={form.errors['membershipId']} />
        <DayField label={labels.dueOn} {...form.getInputProps('dueOn')} />
      </>}
    </FormSheet>
  );
}
