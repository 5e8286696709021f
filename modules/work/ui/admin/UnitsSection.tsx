import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { units, type Unit } from '../../rules.ts';
import { unitRules, type UnitRule } from '../../units/contract.ts';
import { useWorkWords } from '../words.tsx';
import { NewRule } from './NewRule.tsx';

/** Rules of units in words, each unit with its history; those of funders apart. */
export default function UnitsSection() {
  const { t } = useLingui();
  const words = useWorkWords();
  const [adding, setAdding] = useState<Unit | 'funder' | null>(null);
  const read = useRead(unitRules.list);
  const inWords = (rule: UnitRule) => {
    const ways = rule.modes.length === 5 ? t`jakkoli` : rule.modes.map((mode) => words.mode[mode]).join(', '), kinds = rule.directness.map((kind) => words.directness[kind]).join(', ');
    const steps = rule.stepMinutes === null ? '' : rule.rounding === 'up' ? t`za každých i započatých ${rule.stepMinutes} minut` : t`za každých celých ${rule.stepMinutes} minut`;
    return [t`od ${rule.minMinutes} minut; ${ways}; práce ${kinds}`, steps, rule.groupCounts === 'each' && t`za každého účastníka`].filter(Boolean).join('; ');
  };
  const standing = (rule: UnitRule) => rule.validFrom > today() ? 'later' as const : rule.validTo === null || rule.validTo >= today() ? 'now' as const : 'past' as const;
  const title = { kontakt: t`Kontakt`, intervence: t`Intervence` };
  const ruleRow = (rule: UnitRule, of: string) => (
    <Row key={rule.id} title={<>{of && `${of}: `}{inWords(rule)} {standing(rule) === 'now' ? <Tag tone="done"><Trans>platí</Trans></Tag> : standing(rule) === 'later' ? <Tag tone="waiting"><Trans>začne platit</Trans></Tag> : <Tag><Trans>dřívější</Trans></Tag>}</>}
      note={[rule.validTo ? `${day(rule.validFrom)} – ${day(rule.validTo)}` : rule.validFrom <= '2000-01-01' ? t`od začátku` : t`od ${day(rule.validFrom)}`, rule.source].join(' · ')} />
  );
  return (
    <Reading of={read} rows={6}>{({ items }) => (
      <>
        {units.map((unit) => {
          const rules = items.filter((rule) => rule.unit === unit && !rule.project);
          return (
            <Card key={unit} title={title[unit]} action={<Button variant="default" leftSection={<IconPlus size={18} />} aria-label={t`Nové pravidlo: ${title[unit]}`} onClick={() => setAdding(unit)}><Trans>Nové pravidlo</Trans></Button>}>
              {rules.length === 0 ? <Empty><Trans>Bez pravidla se jednotka nepočítá.</Trans></Empty> : (
                <Rows label={title[unit]}>{rules.map((rule) => ruleRow(rule, ''))}</Rows>
              )}
            </Card>
          );
        })}
        <Card title={t`Pravidla donátorů`} action={<Button variant="default" leftSection={<IconPlus size={18} />} aria-label={t`Nové pravidlo donátora`} onClick={() => setAdding('funder')}><Trans>Nové pravidlo</Trans></Button>}>
          <p className="meta"><Trans>Platí jen pro výkaz projektu; čísel organizace se netýkají. Projekt bez vlastního pravidla se počítá podle pravidel organizace.</Trans></p>
          {items.some((rule) => rule.project) ? <Rows label={t`Pravidla donátorů`}>{items.filter((rule) => rule.project).map((rule) => ruleRow(rule, `${rule.project!.name}, ${words.unit[rule.unit]}`))}</Rows> : <Empty><Trans>Žádný donátor nepočítá jinak než organizace.</Trans></Empty>}
        </Card>
        {adding && <NewRule unit={adding === 'funder' ? 'kontakt' : adding} funder={adding === 'funder'} from={adding === 'funder' ? undefined : items.find((rule) => rule.unit === adding && !rule.project && standing(rule) === 'now')} onClose={() => setAdding(null)} />}
      </>
    )}</Reading>
  );
}
