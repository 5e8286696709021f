import { Checkbox } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { writers } from '#modules/questionnaires/contract.ts';
import { BeginSheet, QuestionnaireList } from '#modules/questionnaires/ui/index.ts';

/** By what one audits and evaluates oneself: methods of audits and standards of quality. */
export default function MethodsPage() {
  const { t } = useLingui(), writes = (writers as readonly string[]).includes(useMe().membership.role), [beginning, setBeginning] = useState(false), [ended, setEnded] = useAddress('skoncene', 'ne');
  return (
    <Page title={t`Metodiky`} subtitle={t`Podle čeho se audituje a sebehodnotí: oblasti, kritéria a úrovně popsané slovy. Vydaná verze se nemění.`} {...(writes && { action: { label: t`Nová metodika`, icon: <IconPlus size={18} aria-hidden />, onClick: () => setBeginning(true) } })}
      tools={<Checkbox label={t`I vyřazené`} checked={ended === 'ano'} onChange={(event) => setEnded(event.currentTarget.checked ? 'ano' : 'ne')} />}>
      <QualityTabs />
      <QuestionnaireList title={t`Metodiky auditů`} purpose="audit" ended={ended === 'ano'} empty={<Empty><Trans>Žádná metodika tu není.</Trans></Empty>} />
      <QuestionnaireList title={t`Standardy kvality`} purpose="standards" ended={ended === 'ano'} empty={<Empty><Trans>Žádné standardy tu nejsou.</Trans></Empty>} />
      {beginning && <BeginSheet purpose="audit" onClose={() => setBeginning(false)} />}
    </Page>
  );
}
