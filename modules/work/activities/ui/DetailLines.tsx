import { useLingui } from '@lingui/react/macro';
import { useCodes, useTerritory } from '#modules/directory/ui/index.ts';
import type { WorkRecord } from '../../contract.ts';
import { useGroupWords } from './words.ts';

/** What hangs on a record, shortly: with whom, for which people, what was given out, who pays. Drawn only for records that have it. */
export function DetailLines({ record, details: d }: { record: WorkRecord; details: NonNullable<WorkRecord['details']> }) {
  const { t } = useLingui();
  const group = useGroupWords(record.onDay), topic = useCodes('work_topic', record.onDay).label, situation = useCodes('situation', record.onDay).label, target = useCodes('target_group', record.onDay).label, language = useCodes('language', record.onDay).label, { nameOf } = useTerritory();
  const lines = [
    d.orpCode && !d.place ? nameOf(d.orpCode) : '', d.partner && t`s partnerem ${d.partner.name}`, d.workers.length > 0 && t`společně ${d.workers.map(({ name }) => name).join(', ')}`, d.accredited === null ? '' : d.accredited ? t`s akreditací` : t`bez akreditace`,
  ].filter(Boolean).join(' · ');
  const whom = [...d.groups.map(group), ...d.targetGroups.map((code) => target(code, record.onDay))].join('; '), what = [...d.topics.map((code) => topic(code, record.onDay)), ...d.situations.map((code) => situation(code, record.onDay))].join(', ');
  const given = d.materials.map(({ title, pieces, language: of }) => t`${title}${of ? ` (${language(of, record.onDay)})` : ''} ${pieces} ks`).join(', '), paid = d.projects.map(({ name, share }) => `${name} ${share} %`).join(', ');
  return <>{[lines, whom, what, given, paid].map((line, at) => line && <div key={at} className="meta">{line}</div>)}</>;
}
