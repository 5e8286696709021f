import { Button, Select } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { following } from '../contract.ts';
import { usualServices } from '../rules.ts';
import { SignalSheet } from './SignalSheet.tsx';

const inServices = (n: number) => plural(n, { one: 'v # službě', few: 've # službách', many: 'v # služby', other: 'v # službách' });

/** Themes that came up in several services: one tap makes a signal of it. Only for those who read audits of so many. */
export function RepeatsCard({ onTheme }: { onTheme: (theme: string) => void }) {
  const { t } = useLingui(), { role } = useMe().membership, gathers = ['head', 'coordinator', 'methodologist'].includes(role), [least, setLeast] = useAddress('sluzeb', String(usualServices)), [noting, setNoting] = useState<{ theme: string; services: number }>(), { label } = useCodes('audit_theme');
  const services = /^([2-9]|[1-4]\d|50)$/.test(least) ? Number(least) : usualServices, found = useRead(following.repeating, { query: { services } }, { enabled: gathers, keepPrevious: true });
  // Who reads the audit of one service has nothing that could repeat.
  if (!gathers || found.data && found.data.of < 2) return null;
  return (
    <Card title={t`Co se opakuje`} meta={found.data && t`podle dokončených auditů, které smíte číst`} action={<Select aria-label={t`Nejméně v kolika službách`} w="11rem" allowDeselect={false} data={[2, 3, 4, 5, 8].map((n) => ({ value: String(n), label: t`nejméně ${inServices(n)}` }))} value={String(services)} onChange={(value) => setLeast(value ?? '')} />}>
      <Reading of={found}>{({ items }) => items.length === 0 ? <Empty><Trans>V tolika službách se zatím žádné téma neopakuje.</Trans></Empty> : (
        <Rows label={t`Co se opakuje`}>{items.map((one) => <Row key={one.theme} title={label(one.theme)} note={[inServices(one.services), plural(one.findings, { one: '# zjištění', few: '# zjištění', many: '# zjištění', other: '# zjištění' }), plural(one.recommendations, { one: '# doporučení', few: '# doporučení', many: '# doporučení', other: '# doporučení' }), plural(one.open, { one: '# z nich běží', few: '# z nich běží', many: '# z nich běží', other: '# z nich běží' })].join(' · ')}
          end={<>
            {one.recommendations > 0 && <Button variant="subtle" size="xs" onClick={() => onTheme(one.theme)}><Trans>Doporučení</Trans><span className="hidden-text">{`: ${label(one.theme)}`}</span></Button>}
            {one.signal ? <span className="meta">{t`podnět z ${day(one.signal.notedOn)}`}</span> : <Button variant="light" size="xs" onClick={() => setNoting({ theme: one.theme, services: one.services })}><Trans>Zapsat podnět</Trans><span className="hidden-text">{`: ${label(one.theme)}`}</span></Button>}
          </>} />)}</Rows>)}</Reading>
      {noting && <SignalSheet theme={noting.theme} services={services} text={t`Opakuje se ${inServices(noting.services)}: ${label(noting.theme)}.`} onClose={() => setNoting(undefined)} />}
    </Card>
  );
}
