import { Button, NumberInput, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { retention, type RetentionRule } from '../contract.ts';
import { firstDay, kinds, type Kind } from '../rules.ts';
import { useRetentionWords } from './words.ts';

const anew = { invalidates: [retention.rules, retention.due, retention.counts] };

function RuleSheet({ kind, rule, onClose }: { kind: Kind; rule: RetentionRule | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const words = useRetentionWords();
  const add = useChange(retention.addRule, anew), change = useChange(retention.changeRule, anew), drop = useChange(retention.dropRule, anew);
  const labels = { years: t`Kolik let`, source: t`Podle čeho` };
  return (
    <FormSheet title={words.kind[kind]} onClose={onClose} draft={`retention:${kind}`} labels={labels} done={t`Lhůta byla uložena. Seznam se přepočítá během chvíle.`} version={rule?.version ?? 0} initial={{ years: rule?.years ?? 10, source: rule?.source ?? '' }}
      save={(body, version, id) => rule ? change.mutateAsync({ params: { ruleId: rule.id }, version, body }) : add.mutateAsync({ body: { id, kind, ...body } })}
      {...(rule && { remove: { ask: t`Zrušit lhůtu? Tento druh se pak bude uchovávat bez omezení.`, run: () => drop.mutateAsync({ params: { ruleId: rule.id } }) } })}>
      {(form) => <>
        <p className="meta">{words.from[kind]}</p>
        <NumberInput label={labels.years} description={t`Počítá se od 1. ledna následujícího roku, jako skartační lhůta. Co skončilo dnes, je na řadě ${day(firstDay(today(), Math.min(100, Math.max(1, Number(form.values.years) || 1))))}.`} min={1} max={100} {...form.getInputProps('years')} onChange={(value) => form.setFieldValue('years', Number(value))} data-autofocus />
        <TextInput label={labels.source} description={t`Spisový a skartační řád, smlouva s donátorem.`} {...form.getInputProps('source')} />
      </>}
    </FormSheet>
  );
}

/** For how long is kept what, and on what paper it stands. */
export function RulesCard({ mayChange }: { mayChange: boolean }) {
  const { t } = useLingui();
  const words = useRetentionWords();
  const [open, setOpen] = useState<Kind | null>(null);
  const read = useRead(retention.rules);
  return (
    <Card title={t`Lhůty`}>
      {!mayChange && <p className="meta"><Trans>Lhůty nastavuje vedoucí.</Trans></p>}
      <Reading of={read} rows={6}>{({ items }) => (
        <>
          <Rows label={t`Lhůty`}>
            {kinds.map((kind) => {
              const rule = items.find((one) => one.kind === kind);
              return <Row key={kind} title={<>{words.kind[kind]}: {rule ? <b><Plural value={rule.years} one="# rok" few="# roky" many="# roku" other="# let" /></b> : <Trans>bez omezení</Trans>}</>}
                note={[words.from[kind], rule?.source, rule && t`${rule.author}, ${day(rule.since)}`].filter(Boolean).join(' · ')}
                end={mayChange && <Button variant="subtle" size="compact-md" aria-label={rule ? t`Změnit lhůtu: ${words.kind[kind]}` : t`Nastavit lhůtu: ${words.kind[kind]}`} onClick={() => setOpen(kind)}>{rule ? <Trans>Změnit</Trans> : <Trans>Nastavit</Trans>}</Button>} />;
            })}
          </Rows>
          {open && <RuleSheet kind={open} rule={items.find((one) => one.kind === open)} onClose={() => setOpen(null)} />}
        </>
      )}</Reading>
    </Card>
  );
}
