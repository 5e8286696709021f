import { useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useAddress } from '#platform/design/address.ts';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { useCase } from '#modules/cases/ui/index.ts';
import { work } from '../contract.ts';
import { CaseChoice } from './CaseChoice.tsx';
import { ContactForm } from './ContactForm.tsx';
import { pragueNow } from '../rules.ts';
import { emptyContact, plannedContact } from './useContactForm.ts';
import { useVisitsToday } from './useVisitsToday.ts';

/** Work is written when it is done, so a time that lies ahead is not offered. */
const begun = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) <= pragueNow().minute;

/** Writing a contact: which case, then everything on one screen. `?case=` and `?person=` are taken from where one came from. */
export default function ContactPage() {
  const { t } = useLingui();
  const navigate = useNavigate(), client = useQueryClient();
  const [caseId] = useAddress('case'), [personId] = useAddress('person'), [without] = useAddress('bez');
  const of = useCase(caseId), last = useRead(work.lastForCase, { params: { caseId } }, { enabled: caseId !== '' });
  // The visit that has begun is the one written about; one still ahead says only whom it concerns.
  const planned = useVisitsToday(), visits = planned.visits.filter((visit) => visit.caseId === caseId), visit = visits.findLast(({ dueTime }) => dueTime !== null && begun(dueTime)) ?? visits[0];
  const visited = useRead(work.ofCase, { params: { caseId }, query: { mode: 'field', limit: 1 } }, { enabled: caseId !== '' && (visit !== undefined || last.data?.last === null) });
  const back = caseId ? { to: `/pripady/${caseId}`, label: t`Zpět` } : { to: '/', label: t`Zpět` };
  const saved = () => { said(t`Záznam byl uložen`); void navigate({ to: back.to }); };
  const invalidate = () => client.invalidateQueries();
  const page = (content: React.ReactNode) => <Page title={<Trans>Zapsat kontakt</Trans>} back={back} narrow>{content}</Page>;

  if (!caseId && !without && !personId) return page(<CaseChoice />);
  if (!caseId) return page(<ContactForm key="without" draftKey={`contact:${personId || 'without'}`} initial={emptyContact(null, personId ? [personId] : [], null)} onSaved={saved} invalidate={invalidate} />);
  if (of.error) return page(<ProblemAlert problem={of.error} onRetry={() => void of.refetch()} />);
  if (!of.data || last.isPending || planned.isPending || visited.isLoading) return page(<Loading rows={8} />);
  const here = new Set(of.data.persons.filter((person) => person.until === null).map(({ id }) => id));
  const before = last.data?.last ?? null;
  const only = here.size === 1 ? [...here] : [];
  const about = personId && here.has(personId) ? [personId] : before?.about.filter((id) => here.has(id)) ?? only;
  const concerned = visit?.about.filter((id) => here.has(id)) ?? [];
  const begin = visit ? plannedContact(caseId, personId && here.has(personId) ? [personId] : concerned.length ? concerned : only, visit.dueTime && begun(visit.dueTime) ? visit.dueTime.slice(0, 5) : null, visited.data?.items[0])
    : emptyContact(caseId, about, before, visited.data?.items[0]);
  // One way to say who interprets: what is booked for today stands in the record.
  const initial = last.data?.booked ? { ...begin, ...last.data.booked } : begin;
  return page(<ContactForm key={caseId} draftKey={`contact:${caseId}`} label={of.data.label} writable={of.data.writable} initial={initial} onSaved={saved} invalidate={invalidate} />);
}
