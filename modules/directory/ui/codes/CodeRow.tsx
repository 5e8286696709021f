import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { Row } from '#platform/design/Row.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { codes, type OwnCode } from '../../codes/contract.ts';
import { entryOn, isOpen, isOwn, wordOf } from '../../codes/rules.ts';
import { directory, type Code } from '../../contract.ts';

type Meant = { code: string; cs: string; en: string; uk: string; common: boolean };
type Props = { entry: Code; periods: readonly OwnCode[]; use: { uses: number; lastOn: string | null } | undefined; onRename?: (entry: Meant) => void; onEnd?: (entry: Meant) => void };

/** One entry: what it is called here, since when, and how often it is used. */
export function CodeRow({ entry, periods, use, onRename, onEnd }: Props) {
  const { t, i18n } = useLingui();
  const language = i18n.locale === 'en' || i18n.locale === 'uk' ? i18n.locale : 'cs', now = today(), said = entryOn(entry, now);
  const resume = useChange(codes.resume, { invalidates: [directory.codes, codes.own] });
  const own = isOwn(entry.code), current = periods.find((one) => one.validFrom <= now && (one.validTo === null || one.validTo >= now)), coming = periods.find((one) => one.validFrom > now);
  const leftOut = periods.find((one) => !one.offered && one.validTo === null), renamed = !own && current?.offered && entry.cs !== current.cs;
  const meant = { code: entry.code, cs: said.cs, en: said.en, uk: said.uk, common: !own };
  const others = [said.cs, said.en, said.uk].filter((label) => label !== said[language]).join(' · ');
  const days = own && periods.length > 0 ? periods.map((one) => (one.validTo ? `${day(one.validFrom)} – ${day(one.validTo)}` : t`od ${day(one.validFrom)}`)).join(', ') : entry.to ? t`do ${day(entry.to)}` : '';
  const earlier = [...new Set([...(!own && current ? [entry[language]] : []), ...periods.filter((one) => one.validTo !== null && one.validTo < now).map((one) => one[language])])].filter((label) => label !== said[language]).join(', ');
  return (
    <Row title={<>{said[language]} {own && <Tag><Trans>vlastní</Trans></Tag>} {renamed && <Tag><Trans>váš název</Trans></Tag>} {!entry.valid && <Tag tone="soon"><Trans>nenabízí se</Trans></Tag>}</>}
      note={<>
        {[others, own && t`kód ${wordOf(entry.code)}`, days].filter(Boolean).join(' · ')}
        {earlier && <><br />{own ? t`dříve: ${earlier}` : t`společný nebo dřívější název: ${earlier}`}</>}
        {renamed && current.reason && <><br />{t`proč: ${current.reason}`}</>}
        {coming && <><br />{coming.offered ? t`od ${day(coming.validFrom)}: ${coming[language]}` : t`od ${day(coming.validFrom)} se nenabízí`}</>}
        {use && <><br />{use.uses === 0 ? <Trans>Zatím bez použití</Trans> : <><Plural value={use.uses} one="# použití" few="# použití" many="# použití" other="# použití" />{use.lastOn && <>, {t`naposledy ${day(use.lastOn)}`}</>}</>}</>}
        <ProblemAlert problem={resume.error} />
      </>}
      end={onRename && onEnd && isOpen(entry.list) && (leftOut
        ? <Button variant="subtle" size="compact-md" loading={resume.isPending} aria-label={t`Znovu nabízet: ${said[language]}`} onClick={() => isOpen(entry.list) && resume.mutate({ params: { list: entry.list, code: entry.code } })}><Trans>Znovu nabízet</Trans></Button>
        : entry.valid && <>
          <Button variant="subtle" size="compact-md" aria-label={t`Přejmenovat: ${said[language]}`} onClick={() => onRename(meant)}><Trans>Přejmenovat</Trans></Button>
          <Button variant="subtle" size="compact-md" aria-label={t`Ukončit: ${said[language]}`} onClick={() => onEnd(meant)}><Trans>Ukončit</Trans></Button>
        </>)} />
  );
}
