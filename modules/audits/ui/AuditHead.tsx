import { Anchor } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import type { Audit } from '../contract.ts';
import { useAuditWords } from './words.ts';
import styles from './Audits.module.css';

/** How an audit stands: state with its dates, by what and by whom it is made, who may read it. */
export function AuditHead({ of }: { of: Audit }) {
  const { t } = useLingui(), words = useAuditWords(), language = useReaderTongue(), team = of.team.filter(({ leftOn }) => !leftOn), readers = of.readers.filter(({ ended }) => !ended);
  return (
    <Card>
      <div className={styles.head}>
        <div className={styles.tags}>
          <Tag tone={words.tones[of.state]}>{words.states[of.state]}</Tag>
          {of.waits && of.waits !== 'write' && <Tag tone="soon">{words.waits[of.waits]}</Tag>}
          {of.kind === 'follow_up' && <Tag><Trans>následný audit</Trans></Tag>}
          {of.state === 'draft' && of.commentsUntil && <Tag tone="waiting"><Trans>připomínky do {day(of.commentsUntil)}</Trans></Tag>}
        </div>
        <Facts facts={[
          [t`Audituje`, of.by.name], [t`Kdy`, words.dates(of)],
          [t`Metodika`, of.method && <Anchor component={Link} to={`/dotazniky/${of.method.questionnaireId}?verze=${of.method.number}`}>{textOf(of.method.title, language)}, <Trans>verze {of.method.number}</Trans></Anchor>],
          [t`Kolo`, of.round?.name], [t`Tým`, team.map(({ name }) => name).join(', ')], [t`Kdo čte`, [...new Set(readers.map(({ organisation }) => organisation.name))].join(', ') || t`zatím jen auditoři`],
          [t`Návrh poslán`, of.sentAt && day(of.sentAt)], [t`Dokončeno`, of.finalAt && day(of.finalAt)], [t`Proč zrušen`, of.cancelReason],
          [t`Navazuje na`, of.follows && <Anchor component={Link} to={`/kvalita/audity/${of.follows.id}`}>{of.follows.finalAt ? t`audit dokončený ${day(of.follows.finalAt)}` : t`dřívější audit`}</Anchor>],
        ]} />
      </div>
    </Card>
  );
}
