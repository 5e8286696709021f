import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Facts } from '#platform/design/Facts.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Paper, PublicPaper, PublicPerson } from '../shapes.ts';
import * as w from '../words.ts';
import styles from './papers.module.css';

type Outcomes = { passages: Paper['whole']['passages']; votes: Paper['whole']['votes']; watches: Paper['whole']['watches']; tasks: { what: string; who: PublicPerson | null; until: string | null; asked: string | null }[] };
type Shown = { onDay: string | null; startsAt: string | null; endsAt: string | null; place: string; facilitator: PublicPerson | null; writer: PublicPerson | null; approvedBy: PublicPerson | null; approvedOn: string | null; next: Paper['next'];
  attendees: (PublicPerson & { presence: string; part: string })[]; points: (Outcomes & { title: string; section: string; internal?: boolean })[]; whole: Outcomes };

// The words of minutes are Czech, whatever language the page around them speaks.
const outcomes = (p: Outcomes): ReactNode => <>
  {p.passages.map(({ kind, text }, at) => (kind === 'text' ? <div key={`p${at}`}>{w.proseParts(text).map(({ line, items }, n) => (items ? <ul key={n}>{items.map((one, i) => <li key={i}>{one}</li>)}</ul> : <p key={n} className={styles.text}>{line}</p>))}</div> : <p key={`p${at}`} className={styles.said}><strong>{w.passageLabel[kind]}:</strong> {text}</p>))}
  {p.votes.map((v, at) => <p key={`v${at}`} className={styles.said}><strong>Hlasování:</strong> {w.motionText(v)} {w.countsText(v)} <strong>{w.resultText(v)}</strong></p>)}
  {p.tasks.length > 0 && <ul>{p.tasks.map((one, at) => <li key={at}>{one.what} – <strong>{w.taskWho(one)}</strong>, {w.taskUntil(one)}</li>)}</ul>}
  {p.watches.map((one, at) => <p key={`w${at}`} className={styles.text}><strong>Sledujeme:</strong> {w.sentence(one.text)} {w.watchDetails(one)}</p>)}
</>;

function View({ of }: { of: Shown }) {
  const { t } = useLingui();
  const present = of.attendees.filter(({ presence }) => presence === 'present'), excused = of.attendees.filter(({ presence }) => presence === 'excused'), absent = of.attendees.filter(({ presence }) => presence === 'absent');
  const people = (which: Shown['attendees']) => w.peopleLines(which).join('; ');
  return (
    <div className={styles.paper} lang="cs">
      <Facts facts={[[t`Den`, w.dayText(of.onDay)], [t`Čas`, w.timeText(of.startsAt, of.endsAt)], [t`Místo`, of.place], [t`Vede`, w.personText(of.facilitator)], [t`Přítomni`, people(present)], [t`Omluveni`, people(excused)], [t`Nepřítomni`, people(absent)]]} />
      {of.points.map((point, at) => <section key={at} className={styles.paper}><h3>{at + 1}. {point.title}</h3>{point.internal && <p className="meta">Interní bod, nezveřejňuje se.</p>}{outcomes(point)}</section>)}
      {outcomes(of.whole)}
      <Facts facts={[[t`Příští setkání`, of.next && w.nextText(of.next)], [t`Zápis`, w.personText(of.writer)], [t`Schválení`, of.approvedOn && [day(of.approvedOn), w.personText(of.approvedBy)].filter(Boolean).join(', ')]]} />
    </div>
  );
}
/** An approved version. */
export const PaperView = ({ of }: { of: Paper }) => <View of={of} />;
/** What everybody would read. */
export const PublicView = ({ of }: { of: PublicPaper }) => <View of={of} />;
