import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { referrals } from '../contract.ts';
import { isOver } from '../rules.ts';
import { ReferralRow } from './ReferralRow.tsx';

const Refer = ({ caseId, variant = 'light' }: { caseId: string; variant?: string }) => <Button variant={variant} leftSection={<IconArrowForwardUp size={18} />} renderRoot={(props: object) => <Link to={`/sit/odkazani/nove?pripad=${caseId}` as never} {...props} />}><Trans>Odkázat na službu</Trans></Button>;

/** The tab of a case: whom we asked for what, and what came of it. */
export default function CaseReferrals({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  return (
    <Reading of={useRead(referrals.ofCase, { params: { caseId } })} rows={3}>{({ items, mayRefer }) => {
      const going = items.filter((one) => !isOver(one.state)), over = items.filter((one) => isOver(one.state));
      if (!items.length) return <Card><Empty {...(mayRefer && { action: <Refer caseId={caseId} /> })}><Trans>Odsud jste zatím nikoho neodkázali. Odpověď i výsledek se sem vrátí samy.</Trans></Empty></Card>;
      return (
        <div className="stack">
          <Card title={t`Běží`} count={going.length} {...(mayRefer && { action: <Refer caseId={caseId} /> })}>{going.length ? <Rows label={t`Běží`}>{going.map((one) => <ReferralRow key={one.id} of={one} side="out" inCase />)}</Rows> : <p className="meta"><Trans>Teď na nikoho nečekáte.</Trans></p>}</Card>
          {over.length > 0 && <Card title={t`Jak to dopadlo`} count={over.length}><Rows label={t`Jak to dopadlo`}>{over.map((one) => <ReferralRow key={one.id} of={one} side="out" inCase />)}</Rows></Card>}
        </div>
      );
    }}</Reading>
  );
}
