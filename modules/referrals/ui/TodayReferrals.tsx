import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { referrals, type ReferralLine } from '../contract.ts';
import { ReferralRow } from './ReferralRow.tsx';

const shownAtMost = 3;
function Part({ title, items, all }: { title: string; items: readonly ReferralLine[]; all: string }) {
  if (!items.length) return null;
  return (
    <Card title={title} count={items.length}>
      <Rows label={title}>{items.slice(0, shownAtMost).map((one) => <ReferralRow key={one.id} of={one} brief />)}</Rows>
      {items.length > shownAtMost && <Button variant="subtle" renderRoot={(props: object) => <Link to={all as never} {...props} />}><Trans>Všechna</Trans></Button>}
    </Card>
  );
}

/** What others want from my service, answers that came to mine, and silence I was told of. Nothing is drawn when there is nothing. */
export default function TodayReferrals() {
  const { t } = useLingui();
  return <Reading of={useRead(referrals.today)} rows={2}>{({ toAnswer, answers, silent }) => <>
    <Part title={t`Odkázaní k nám čekají`} items={toAnswer} all="/sit/odkazani" />
    <Part title={t`Odpovědi na odkázání`} items={answers} all="/sit/odkazani?smer=od-nas" />
    <Part title={t`Odkázání bez odpovědi`} items={silent.filter((one) => !toAnswer.some(({ id }) => id === one.id))} all="/sit/odkazani?smer=od-nas" />
  </>}</Reading>;
}
