import { Anchor } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { day } from '#platform/i18n/format.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import type { Audit } from '../contract.ts';
import { useAuditWords } from './words.ts';

/** By whom, when and by what an audit is made, and what it follows. */
export function AboutCard({ of }: { of: Audit }) {
  const { t } = useLingui(), words = useAuditWords(), language = useReaderTongue();
  return (
    <Card title={t`O auditu`}>
      <Facts facts={[
        [t`Audituje`, of.by.name], [t`Kdy`, words.dates(of)],
        [t`Metodika`, of.method && <Anchor component={Link} to={`/kvalita/metodiky/${of.method.questionnaireId}?verze=${of.method.number}`}>{textOf(of.method.title, language)}, <Trans>verze {of.method.number}</Trans></Anchor>],
        [t`Kolo`, of.round?.name], [t`Návrh poslán`, of.sentAt && day(of.sentAt)], [t`Dokončeno`, of.finalAt && day(of.finalAt)], [t`Proč zrušen`, of.cancelReason],
        [t`Navazuje na`, of.follows && <Anchor component={Link} to={`/kvalita/audity/${of.follows.id}`}>{of.follows.finalAt ? t`audit dokončený ${day(of.follows.finalAt)}` : t`dřívější audit`}</Anchor>],
      ]} />
    </Card>
  );
}
