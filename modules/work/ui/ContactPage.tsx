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
import { emptyContact } from './useContactForm.ts';

/** Writing a contact: which case, then everything on one screen. `?case=` and `?person=` are taken from where one came from. */
export default function ContactPage() {
  const { t } = useLingui();
  const navigate = useNavigate(), client = useQueryClient();
  const [caseId] = useAddress('case'), [personId] = useAddress('person'), [without] = useAddress('bez');
  const of = useCase(caseId), last = useRead(work.lastForCase, { params: { caseId } }, { enabled: caseId !== '' });
  const back = caseId ? { to: `/pripady/${caseId}`, label: t`Zpět` } : { to: '/', label: t`Zpět` };
  const saved = () => { said(t`Záznam byl uložen`); void navigate({ to: back.to }); };
  const invalidate = () => client.invalidateQueries();
  const page = (content: React.ReactNode) => <Page title={<Trans>Zapsat kontakt</Trans>} back={back} narrow>{content}</Page>;

  if (!caseId && !without && !personId) return page(<CaseChoice />);
  if (!caseId) return page(<ContactForm key="without" draftKey={`contact:${personId || 'without'}`} initial={emptyContact(null, personId ? [personId] : [], null)} onSaved={saved} invalidate={invalidate} />);
  if (of.error) return page(<ProblemAlert problem={of.error} onRetry={() => void of.refetch()} />);
  if (!of.data || last.isPending) return page(<Loading rows={8} />);
  const here = new Set(of.data.persons.filter((person) => person.until === null).map(({ id }) => id));
  const before = last.data?.last ?? null;
  const only = here.size === 1 ? [...here] : [];
  const about = personId && here.has(personId) ? [personId] : before?.about.filter((id) => here.has(id)) ?? only;
  return page(<ContactForm key={caseId} draftKey={`contact:${caseId}`} label={of.data.label} writable={of.data.writable} initial={emptyContact(caseId, about, before)} onSaved={saved} invalidate={invalidate} />);
}
