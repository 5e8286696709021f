import { useLingui } from '@lingui/react/macro';
import { Facts } from '#platform/design/Facts.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day, hours, number } from '#platform/i18n/format.ts';
import { useOutputWords } from '../../outputs/ui/words.ts';
import { usePublicityKinds } from '../../publicity/ui/words.ts';
import { useProgrammeWords } from '../../ui/words.ts';
import type { PublicProgramme } from '../contract.ts';

/** Everything that the public page says, in its order: whoever publishes reads all of it. */
export function PublicView({ of }: { of: PublicProgramme }) {
  const { t } = useLingui(), words = useProgrammeWords(), outputs = useOutputWords(), kinds = usePublicityKinds();
  const support = of.support && (of.support.few ? t`začala; malé počty se nezveřejňují` : [hours(of.support.minutes / 60), t`zápisů: ${number(of.support.times)}`, of.support.sites !== null && t`míst: ${number(of.support.sites)}`].filter(Boolean).join(', '));
  return (
    <div className="stack">
      <h3>{of.name}</h3>
      {of.about && <p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{of.about}</p>}
      <Facts facts={[[t`Kdo program vede`, of.by], [t`Trvání`, words.dates(of)], [t`Registrační číslo`, of.registrationNumber], [t`Kdo platí`, of.funder], [t`Uzavřeno`, of.closedOn && day(of.closedOn)], [t`Podpora míst`, support]]} />
      {of.runs.length > 0 && <><h3>{t`Chystané akce`}</h3><Rows label={t`Chystané akce`}>{of.runs.map((run) => <Row key={`${run.title}${run.beginsOn}`} title={run.title} note={[words.dates({ beginsOn: run.beginsOn, endsOn: run.endsOn ?? run.beginsOn }), run.place, run.registration && t`s přihláškou`].filter(Boolean).join(' · ')} />)}</Rows></>}
      {of.activities.length > 0 && <><h3>{t`Klíčové aktivity`}</h3><Rows label={t`Klíčové aktivity`}>{of.activities.map((one) => <Row key={one.number} title={`${one.number}. ${one.title}`} note={one.about} />)}</Rows></>}
      {of.outputs.length > 0 && <><h3>{t`Výstupy`}</h3><Rows label={t`Výstupy`}>{of.outputs.map((one) => <Row key={one.title} title={one.title} note={<>{[outputs.kinds[one.kind], one.isbn && `ISBN ${one.isbn}`, one.uses > 0 && t`používá: ${one.uses}`, one.about].filter(Boolean).join(' · ')}{one.versions.map((v) => <span key={v.id}><br />{[t`verze ${v.number}, vydaná ${day(v.publishedOn)}`, v.changed, v.link, ...v.files.map(({ title, extension }) => t`soubor ${title} (${extension.toUpperCase()})`)].filter(Boolean).join(' · ')}</span>)}</>} />)}</Rows></>}
      {of.sites.length > 0 && <><h3>{t`Zapojená místa`}</h3><Rows label={t`Zapojená místa`}>{of.sites.map((one) => <Row key={`${one.name}${one.joinedOn}`} title={one.name} note={[one.region, one.leftOn ? `${day(one.joinedOn)} – ${day(one.leftOn)}` : t`od ${day(one.joinedOn)}`].filter(Boolean).join(' · ')} />)}</Rows></>}
      {of.publicity.length > 0 && <><h3>{t`Napsali a řekli o programu`}</h3><Rows label={t`Napsali a řekli o programu`}>{of.publicity.map((one, at) => <Row key={at} title={one.title} note={[kinds[one.kind], one.place, day(one.onDay), one.link].filter(Boolean).join(' · ')} />)}</Rows></>}
    </div>
  );
}
