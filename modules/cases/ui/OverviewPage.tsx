import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, daysUntil, number } from '#platform/i18n/format.ts';
import { cases } from '../contract.ts';
import { CaseRow } from './CaseRow.tsx';
import styles from './Cases.module.css';
import { useWords } from './words.ts';

/** The coordinator's view: what stands still, who has not answered, what phases lack. Figures of load help to share work, they rank nobody. */
export default function OverviewPage() {
  const { t } = useLingui();
  const words = useWords();
  return (
    <Page title={t`Přehled koordinace`} back={{ to: '/pripady', label: t`Případy` }}>
      <Reading of={useRead(cases.overview)} rows={8}>
        {({ still, invitations, lacking, load }) => (
          <div className={styles.columns}>
            <div className={styles.column}>
              <Card title={t`Co stojí`} count={still.length}>
                {still.length ? <Rows label={t`Co stojí`}>{still.map((line) => <CaseRow key={line.id} line={line} />)}</Rows> : <Empty><Trans>Nic nestojí: každý případ má nedávný záznam nebo krok.</Trans></Empty>}
              </Card>
              <Card title={t`Pozvání bez odpovědi`} count={invitations.length}>
                {invitations.length ? <Rows label={t`Pozvání bez odpovědi`}>{invitations.map((one) => (
                  <Row key={`${one.caseId}${one.service}`} to={`/pripady/${one.caseId}/tym`} title={`${one.service}, ${one.organisation}`} note={`${one.label} · ${day(one.invitedOn)}`}
                    end={<Tag tone="waiting"><Plural value={-daysUntil(one.invitedOn)} _0="od dneška" one="# den" few="# dny" many="# dne" other="# dní" /></Tag>} />))}</Rows>
                  : <Empty><Trans>Na všechna pozvání přišla odpověď.</Trans></Empty>}
              </Card>
            </div>
            <div className={styles.column}>
              <Card title={t`Co fázím nejčastěji chybí`}>
                {lacking.length ? <ResponsiveTable caption={t`Co fázím nejčastěji chybí`} rows={lacking} rowId={(row) => row.code}
                  columns={[{ id: 'what', title: t`Co chybí`, cell: (row) => words.lacking(row.code) }, { id: 'cases', title: t`Případů`, numeric: true, cell: (row) => number(row.cases) }]} />
                  : <Empty><Trans>Nic nechybí.</Trans></Empty>}
              </Card>
              <Card title={t`Kolik čeho kdo vede`} meta={<Trans>vidí koordinace a vedení</Trans>}>
                <ResponsiveTable caption={t`Kolik čeho kdo vede`} rows={load} rowId={(row) => row.membershipId}
                  columns={[{ id: 'name', title: t`Kdo`, cell: (row) => row.name }, { id: 'open', title: t`Otevřených`, numeric: true, cell: (row) => number(row.open) }, { id: 'lead', title: t`Vede`, numeric: true, cell: (row) => number(row.leading) }, { id: 'still', title: t`Stojí`, numeric: true, cell: (row) => number(row.still) }]} />
              </Card>
            </div>
          </div>
        )}
      </Reading>
    </Page>
  );
}
