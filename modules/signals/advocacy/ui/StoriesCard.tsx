import { Button, Select, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day } from '#platform/i18n/format.ts';
import { useMe } from '#platform/design/me.ts';
import { advocacy } from '../contract.ts';
import { changes, most } from '../rules.ts';
import type { Action } from '../shapes.ts';
import styles from './Advocacy.module.css';
import { afterStep } from './NextSteps.tsx';

/** Stories on the sheet and those that wait for their owner; once sent, those that went. */
export function StoriesCard({ of }: { of: Action }) {
  const { t } = useLingui(), { role } = useMe().membership, [asking, setAsking] = useState(false), again = { invalidates: [...afterStep.invalidates, advocacy.preview] }, approve = useChange(advocacy.approveStory, again), withdraw = useChange(advocacy.withdrawStory, again);
  const open = changes(of.state), sent = of.hasFile ? of.evidence?.stories ?? [] : null, adds = open && role !== 'worker' && of.stories.length < most.stories;
  if (sent ? sent.length === 0 : of.stories.length === 0 && !adds) return null;
  return (
    <Card title={t`Příběhy bez jmen`} action={adds && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAsking(true)}><Trans>Příběh</Trans></Button>}>
      {sent ? <ul className={styles.stories}>{sent.map((text) => <li key={text}><p className={styles.said}>{text}</p></li>)}</ul> : of.stories.length === 0 ? <p className="meta"><Trans>Krátký příběh řekne víc než číslo. Na list se dostane, až ho schválí ten, kdo ho zapsal.</Trans></p> : (
        <ul className={styles.stories}>{of.stories.map((one) => (
          <li key={one.id}>
            <p className={styles.said}>{one.text}</p>
            <p className="meta"><Tag tone={one.approvedOn ? 'done' : 'waiting'}>{one.approvedOn ? t`schváleno ${day(one.approvedOn)}` : t`čeká na souhlas`}</Tag> {[one.owner, !one.ours && one.organisation].filter(Boolean).join(' · ')}{one.caseId && <> · <Link to={`/pripady/${one.caseId}` as string}>{one.caseLabel || t`případ`}</Link></>}</p>
            {open && one.ours && <div className="inline">
              {one.decides && !one.approvedOn && <Button variant="light" size="xs" loading={approve.isPending} onClick={() => approve.mutate({ params: { actionStoryId: one.id }, body: {} })}><Trans>Souhlasím s použitím</Trans></Button>}
              <Button variant="subtle" size="xs" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params: { actionStoryId: one.id } })}><Trans>Stáhnout příběh</Trans></Button>
            </div>}
          </li>))}</ul>)}
      <ProblemAlert problem={approve.error ?? withdraw.error} />
      {asking && <AskStory of={of} onClose={() => setAsking(false)} />}
    </Card>
  );
}

/** Up to so many signs, whole sentences. */
const shortened = (text: string): string => (text.length <= most.story ? text : (/^[\s\S]*[.!?]/.exec(text.slice(0, most.story))?.[0] ?? text.slice(0, most.story)).trim());
function AskStory({ of, onClose }: { of: Action; onClose: () => void }) {
  const { t } = useLingui(), offered = useRead(advocacy.offeredStories, { params: { actionId: of.id } }), ask = useChange(advocacy.askStory, { invalidates: [...afterStep.invalidates, advocacy.preview] }), labels = { storyId: t`Příběh`, text: t`Jak bude stát na listu` }, stories = offered.data?.items ?? [];
  return (
    <FormSheet<{ storyId: string; text: string }> title={t`Požádat o příběh`} action={t`Požádat`} onClose={onClose} draft={`advocacy-story:${of.id}`} labels={labels} done={t`Kdo příběh zapsal, dostane prosbu.`} initial={{ storyId: '', text: '' }} save={(values, _, id) => ask.mutateAsync({ params: { actionId: of.id }, body: { ...values, id } })}>
      {(form) => <>
        {offered.data && stories.length === 0 ? <p><Trans>Žádný potvrzený příběh tu není. Vzniká v případu: Příběh bez jmen, účel advokacie nebo zveřejnění.</Trans></p> : <>
          <Select label={labels.storyId} data={stories.map(({ id, title, author, here }) => ({ value: id, label: [title, author, here && t`z podnětů této akce`].filter(Boolean).join(' · ') }))} {...form.getInputProps('storyId')} value={form.values.storyId || null}
            onChange={(id) => { form.setFieldValue('storyId', id ?? ''); form.setFieldValue('text', shortened(stories.find((one) => one.id === id)?.text ?? '')); }} />
          <Textarea label={labels.text} description={t`Nejvýš ${most.story} znaků. Ten, kdo příběh zapsal, schvaluje přesně tato slova.`} autosize minRows={4} maxLength={most.story} {...form.getInputProps('text')} />
        </>}
      </>}
    </FormSheet>
  );
}
