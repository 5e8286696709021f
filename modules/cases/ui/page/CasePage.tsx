import { Trans, useLingui } from '@lingui/react/macro';
import { useLingui as useTranslation } from '@lingui/react';
import { Link, Navigate, useLocation, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useOpenInRow } from '#platform/design/openInRow.ts';
import { usePhone } from '#platform/design/phone.ts';
import { isOf, useParts } from '#platform/design/parts.ts';
import { Reading } from '#platform/design/Reading.tsx';
import type { CaseHeader as Header } from '../../contract.ts';
import { PrintButton } from '../../print/ui/PrintButton.tsx';
import { homeOf, kindOf } from '../kind.ts';
import { useCase } from '../useCase.ts';
import { CaseHeader } from './CaseHeader.tsx';
import { FoldedHeader } from './FoldedHeader.tsx';
import { Overview } from './Overview.tsx';
import { Part } from './Part.tsx';
import styles from './CasePage.module.css';

/** The page of a case: its header, tabs that the rooms bring, and the overview made of their cards. */
export default function CasePage() {
  const { caseId = '', tab = '' } = useParams({ strict: false }) as { caseId?: string; tab?: string };
  return (
    <div className={styles.page}>
      <Reading key={caseId} of={useCase(caseId)} loading={<Loading rows={6} height={72} />}>{(header) => <Opened header={header} tab={tab} />}</Reading>
    </div>
  );
}

function Opened({ header, tab }: { header: Header; tab: string }) {
  const { t } = useLingui();
  const { _ } = useTranslation();
  const kind = kindOf(header), base = homeOf(header), { pathname } = useLocation();
  const tabs = useParts('caseTabs').filter((one) => isOf(one, kind)), actions = useParts('caseActions').filter((one) => isOf(one, kind));
  const shown = tabs.find((one) => one.key === tab), phone = usePhone();
  const edge = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(false);
  useEffect(() => {
    // The bar above is 52 px; the header counts as gone when its lower edge slides under it.
    const watch = new IntersectionObserver(([entry]) => entry && setFolded(!entry.isIntersecting && entry.boundingClientRect.top < 60), { rootMargin: '-52px 0px 0px 0px' });
    if (edge.current) watch.observe(edge.current);
    return () => watch.disconnect();
  }, []);
  const row = useRef<HTMLElement>(null);
  useOpenInRow(row, tab);
  const links = [{ key: '', label: t`Přehled` }, ...tabs.map((one) => ({ key: one.key, label: _(one.label) }))];
  // A locality has an address of its own; links that know only of a case lead there. Any other address is a page that is being gone to.
  if (pathname.startsWith(homeOf({ id: header.id, subjectKind: kind === 'locality' ? 'family' : 'locality' }))) return <Navigate to={(tab ? `${base}/${tab}` : base) as never} replace />;
  const navigation = (
    <nav ref={row} className={styles.tabs} aria-label={kind === 'locality' ? t`Části lokality` : t`Části případu`}>
      {links.map(({ key, label }) => <Link key={key} to={(key ? `${base}/${key}` : base) as never} resetScroll={false} activeOptions={{ exact: true, includeSearch: false }} className={styles.tab}>{label}</Link>)}
    </nav>
  );
  return (
    <>
      <section className={styles.header} aria-label={kind === 'locality' ? t`Lokalita` : t`Případ`}>
        <CaseHeader header={header} />
        <div ref={edge} />
      </section>
      <div className={styles.bar} data-folded={folded || undefined}>
        {folded && <FoldedHeader header={header} />}
        <div className={styles.line}>
          {navigation}
          <div className={styles.actions}>{kind === 'client' && <PrintButton caseId={header.id} />}{!(phone && shown?.ownAction) && actions.map((one) => <Part key={one.key} part={one} caseId={header.id} rows={1} />)}</div>
        </div>
      </div>
      {tab === '' ? <Overview caseId={header.id} kind={kind} /> : shown ? <Part key={shown.key} part={shown} caseId={header.id} /> : <Empty><Trans>Taková část tu není.</Trans></Empty>}
    </>
  );
}
