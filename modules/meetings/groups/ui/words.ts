import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type GroupKind, groupKinds, majorities, type Office, offices, quorums, rhythms } from '../rules.ts';

/** Kinds, offices, rhythm and rules of voting in words. */
export function useGroupWords() {
  const { t } = useLingui();
  const kind: Record<GroupKind, string> = { working_group: t`pracovní skupina`, team: t`tým`, series: t`řada konferencí` };
  const kindAbout: Record<GroupKind, string> = { working_group: t`Členy jsou organizace, každá má svého zástupce.`, team: t`Lidé, kteří spolu pracují: porady, intervize.`, series: t`Případové konference jednoho území; zvou se k nim organizace podle případu.` };
  const office: Record<Office, string> = { chair: t`předsednictví`, secretary: t`tajemnictví`, member: t`za člena`, deputy: t`náhrada` };
  const rhythm: Record<(typeof rhythms)[number], string> = { none: t`podle potřeby`, weekly: t`každý týden`, fortnightly: t`jednou za 14 dní`, monthly: t`každý měsíc`, quarterly: t`jednou za čtvrt roku`, yearly: t`jednou za rok` };
  const quorum: Record<(typeof quorums)[number], string> = { none: t`bez ohledu na počet přítomných`, third: t`když je přítomna aspoň třetina členů s hlasem`, half: t`když je přítomna víc než polovina členů s hlasem`, two_thirds: t`když jsou přítomny aspoň dvě třetiny členů s hlasem` };
  const majority: Record<(typeof majorities)[number], string> = { of_voting: t`víc hlasů pro než proti`, of_present: t`víc než polovina přítomných členů s hlasem`, of_all: t`víc než polovina všech členů s hlasem` };
  const options = <T extends string>(of: Record<T, string>, values: readonly T[]) => values.map((value) => ({ value, label: of[value] }));
  const members = (count: number) => plural(count, { one: '# člen', few: '# členové', many: '# člena', other: '# členů' });
  return { kind, kindAbout, office, rhythm, quorum, majority, members, kinds: options(kind, groupKinds), offices: options(office, offices), rhythms: options(rhythm, rhythms), quorums: options(quorum, quorums), majorities: options(majority, majorities) };
}
