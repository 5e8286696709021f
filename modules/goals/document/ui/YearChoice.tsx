import { Button, Group, NumberInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { today } from '#platform/i18n/format.ts';
import type { GoalDocument } from '../contract.ts';

/** Which year the goals are for, when the document is not of one mind: each candidate with the words it stands in. */
export function YearChoice({ years, onChoose }: { years: GoalDocument['years']; onChoose: (year: number) => void }) {
  const { t } = useLingui(), now = Number(today().slice(0, 4));
  const [other, setOther] = useState<number | string>(years.length ? '' : now), valid = typeof other === 'number' && other >= 2000 && other <= 2100;
  return (
    <Card title={t`Na který rok cíle jsou?`}>
      <div className="stack">
        <p>{years.length > 1 ? <Trans>Dokument mluví o více letech. Vyberte rok; podle něj přečteme i termíny bez roku.</Trans> : <Trans>V dokumentu rok nestojí. Napište ho.</Trans>}</p>
        <Rows label={t`Roky v dokumentu`}>
          {years.map(({ year, title, times, words }) => (
            <Row key={year} title={year} note={<>{title ? <Trans>v nadpisu</Trans> : <Plural value={times} one="v cílech # krát" few="v cílech # krát" many="v cílech # krát" other="v cílech # krát" />}: „{words}“</>}
              end={<Button variant={title ? 'default' : 'light'} onClick={() => onChoose(year)} aria-label={t`Rok ${year}`}><Trans>Rok {year}</Trans></Button>} />
          ))}
        </Rows>
        <Group gap="sm" align="flex-end">
          <NumberInput label={years.length ? t`Jiný rok` : t`Rok`} min={2000} max={2100} allowDecimal={false} hideControls thousandSeparator="" value={other} onChange={setOther} />
          <Button variant="default" disabled={!valid} onClick={() => typeof other === 'number' && onChoose(other)}><Trans>Použít rok</Trans></Button>
        </Group>
      </div>
    </Card>
  );
}
