import { useLingui } from '@lingui/react/macro';
import { usePages, useRead } from '#platform/design/query.ts';
import { questionnaires, type Content } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';

/** Published methods to choose from: newest version of each. */
export function useMethods() {
  const { t } = useLingui(), language = useReaderTongue(), list = usePages(questionnaires.list, { query: { purpose: 'audit', limit: 100 } });
  return list.data?.items.flatMap(({ title, published }) => published ? [{ value: published.id, label: t`${textOf(title, language)}, verze ${published.number}` }] : []);
}
/** What a version asks; nothing until one is chosen. */
export const useMethodContent = (versionId: string | null | undefined): Content | undefined => useRead(questionnaires.version, { params: { versionId: versionId ?? '' } }, { enabled: Boolean(versionId) }).data?.content;
