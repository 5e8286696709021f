import { useLingui } from '@lingui/react/macro';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { useParts } from '#platform/design/parts.ts';
import { Tabs } from '#platform/design/Tabs.tsx';

/** "Správa": sections brought by the rooms. */
export default function AdministrationPage() {
  const { t, i18n } = useLingui();
  const me = useMe();
  const sections = useParts('adminSections');
  const tabs = sections.filter(({ forHeads }) => me.membership.role === 'head' || !forHeads)
    .map(({ key, label, about, component }) => ({ id: key, title: i18n._(label), content: () => <div className="stack">{about && <p className="meta">{i18n._(about)}</p>}<LazyPart load={component} of={{}} waiting={<Loading rows={5} />} /></div> }));
  return <Page title={t`Správa`} subtitle={me.membership.organisation.name}><Tabs label={t`Správa`} tabs={tabs} /></Page>;
}
