// How the work on an audit is said.
import { useLingui } from '@lingui/react/macro';
import { IconEye, IconFileText, IconMessage2, IconNotes, IconTool, type Icon } from '@tabler/icons-react';
import { day, number } from '#platform/i18n/format.ts';
import type { AuditSheet, Evidence, Finding } from '../contract.ts';
import type { Progress } from '../rules.ts';

export const evidenceIcons: Record<Evidence['kind'], Icon> = { observation: IconEye, interview: IconMessage2, document: IconFileText, record: IconNotes, other: IconTool };
export function useRatingWords() {
  const { t } = useLingui();
  const kind: Record<Evidence['kind'], string> = { observation: t`viděno`, interview: t`slyšeno`, document: t`přečteno`, record: t`ze záznamů`, other: t`jinak` };
  const severity: Record<NonNullable<Finding['severity']>, string> = { serious: t`závažné`, middle: t`střední`, small: t`drobné` };
  const importance = { essential: t`zásadní`, important: t`důležité`, useful: t`doplňkové` };
  const withWhom: Record<AuditSheet['interviews'][number]['withWhom'], string> = { client: t`klient`, worker: t`pracovník`, head: t`vedení`, other: t`někdo další` };
  const talk = ({ label, withWhom: whom, onDay }: AuditSheet['interviews'][number]) => `${label} (${withWhom[whom]}, ${day(onDay)})`;
  const source = ({ kind: how, interview, document }: Evidence) => [kind[how], interview, document === '' ? t`dokument, který nečtete` : document].filter(Boolean).join(' · ');
  const progress = ({ of, decided }: Progress) => t`${number(decided)} z ${number(of)}`;
  return { kind, severity, importance, withWhom, talk, source, progress };
}
