import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { keyOf } from '#platform/design/query.ts';
import { call } from '#platform/http/client.ts';
import { directory, type Code, type CodeList } from '../contract.ts';

type Option = { value: string; label: string };
const none: Code[] = [];

/** A code list in the reader's language: labels of all codes, and the options that may be chosen today. Until it is read, a code labels itself. */
export function useCodes(list: CodeList): { label: (code: string) => string; options: Option[] } {
  const { i18n } = useLingui();
  const codes = useQuery({ queryKey: keyOf(directory.codes), queryFn: () => call(directory.codes), staleTime: 3_600_000 }).data?.items ?? none;
  const language = i18n.locale === 'en' || i18n.locale === 'uk' ? i18n.locale : 'cs';
  const ofList = codes.filter((code) => code.list === list);
  return {
    label: (code) => ofList.find((one) => one.code === code)?.[language] ?? code,
    options: ofList.filter(({ valid }) => valid).map((one) => ({ value: one.code, label: one[language] })),
  };
}
