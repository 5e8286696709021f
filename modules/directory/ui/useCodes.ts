import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { keyOf } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { call } from '#platform/http/client.ts';
import { entryOn } from '../codes/rules.ts';
import { directory, type Code, type CodeList } from '../contract.ts';

type Option = { value: string; label: string };
const none: Code[] = [];

/**
 * A code list in the reader's language: labels as they were on a day (today, when none is said), and the options that may be chosen for
 * something of `day`; `kept` are codes that a form holds already, so that an old one does not vanish from it. While the list is being read, three dots stand for a label; where it could not be read, a code labels itself.
 */
export function useCodes(list: CodeList, day?: string | null, kept: readonly (string | null | undefined)[] = []): { label: (code: string, on?: string | null) => string; options: Option[] } {
  const { i18n } = useLingui();
  const { data, isFetching } = useQuery({ queryKey: keyOf(directory.codes), queryFn: () => call(directory.codes), staleTime: 3_600_000 }), codes = data?.items ?? none, unknown = (code: string) => !data && isFetching ? '…' : code;
  const language = i18n.locale === 'en' || i18n.locale === 'uk' ? i18n.locale : 'cs';
  const ofList = codes.filter((code) => code.list === list), meant = day || today();
  const said = (code: Code, on: string) => entryOn(code, on)[language];
  return {
    label: (code, on) => { const one = ofList.find((other) => other.code === code); return one ? said(one, on || meant) : unknown(code); },
    options: ofList.filter((one) => one.mine && entryOn(one, meant).offered || kept.includes(one.code)).map((one) => ({ value: one.code, label: said(one, meant) })),
  };
}
