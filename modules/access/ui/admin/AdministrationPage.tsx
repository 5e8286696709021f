import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { useParts } from '#platform/design/parts.ts';
import { Tabs } from '#platform/design/Tabs.tsx';

/** Sections only heads have a use for. */
const forHeads = ['openings', 'masking'];

/** "Správa": sections brought by the rooms. */
export default function AdministrationPage() {
  const { t, i18n } = useLingui();
  const me = useMe();
  const sections = useParts('adminSections');
  // Once: a section made anew at each drawing would lose what is typed in it.
  const [drawn] = useState(() => sections.map((section) => ({ ...section, Section: lazy(section.component) })));
  const tabs = drawn.filter(({ key }) => me.membership.role === 'head' || !forHeads.includes(key))
    .map(({ key, label, Section }) => ({ id: key, title: i18n._(label), content: () => <Suspense fallback={<Loading rows={5} />}><Section /></Suspense> }));
  return <Page title={t`Správa`} subtitle={me.membership.organisation.name}><Tabs label={t`Správa`} tabs={tabs} /></Page>;
}
