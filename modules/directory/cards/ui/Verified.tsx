import { Button, Menu, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useChange } from '#platform/design/query.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import type { Source } from '../../contract.ts';
import { cards, type Aspect, type Verification } from '../contract.ts';
import styles from './cards.module.css';
import { authorText, useWords } from './words.ts';

export type Of = { serviceId: string } | { partnerId: string } | { placeId: string };
const cardsAnew = { invalidates: [cards.service, cards.partner, cards.place, cards.stale, cards.verifications] };

/** „Stále platí": one tap says it in the way it was made sure of last time; the arrow offers another way. */
export function StillTrue({ of, aspect, last }: { of: Of; aspect: Aspect; last: Source | null }) {
  const { t } = useLingui();
  const { sources, source: sourceName, aspect: aspectName } = useWords();
  const verify = useChange(cards.verify, { ...cardsAnew, onDone: () => said(t`Zapsáno: dnes ověřeno.`) });
  const say = (source: Source) => verify.mutate({ body: { id: newId(), ...of, aspect, source } });
  const usual = last && last !== 'register' ? last : null, about = aspectName[aspect];
  return (
    <>
      <Button.Group>
        {usual && <Button variant="default" size="xs" leftSection={<IconCheck size={16} />} loading={verify.isPending} onClick={() => say(usual)} aria-label={t`Stále platí, ${sourceName[usual]}: ${about}`}><Trans>Stále platí</Trans></Button>}
        <Menu position="bottom-end">
          <Menu.Target>{usual
            ? <Button variant="default" size="xs" px={6} className={styles.other ?? ''} aria-label={t`Ověřeno jinak: ${about}`}><IconChevronDown size={16} /></Button>
            : <Button variant="default" size="xs" leftSection={<IconCheck size={16} />} rightSection={<IconChevronDown size={16} />} loading={verify.isPending} aria-label={t`Stále platí: ${about}`}><Trans>Stále platí</Trans></Button>}</Menu.Target>
          <Menu.Dropdown>{sources.map(({ value, label }) => <Menu.Item key={value} onClick={() => say(value)}>{label}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      </Button.Group>
      <ProblemAlert problem={verify.error} />
    </>
  );
}

/** Who made sure of an aspect, when and how; old ones ask to be made sure of again. */
export function Verified({ of, aspect, all }: { of: Of; aspect: Aspect; all: readonly Verification[] }) {
  const { source } = useWords();
  const last = all.find((one) => one.aspect === aspect);
  return (
    <div className={styles.verified}>
      <span>{last ? <><Trans>ověřeno {day(last.checkedOn)}</Trans>, {source[last.source]}, {authorText(last.by)}{last.note && ` · ${last.note}`}</> : <Trans>zatím neověřeno</Trans>}</span>
      {last?.stale && <Tag tone="soon"><Trans>je čas ověřit</Trans></Tag>}
      <StillTrue of={of} aspect={aspect} last={last?.source ?? null} />
    </div>
  );
}

/** In a form: did the writer make sure of it? Nothing is chosen beforehand. */
export function VerifiedField({ value, onChange }: { value: Source | null; onChange: (source: Source | null) => void }) {
  const { t } = useLingui();
  const { sources } = useWords();
  return <Select clearable label={t`Ověřeno dnes`} description={t`Jak to víte. Nevyplněno znamená, že ověření zůstane, jaké je.`} data={sources} value={value} onChange={(next) => onChange(next as Source | null)} />;
}
