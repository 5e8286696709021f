import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { number } from '#platform/i18n/format.ts';
import type { HouseholdNumbers } from '../contract.ts';

/** Numbers of the whole house; those that are not told to who may not read the households are left out. */
export function Numbers({ numbers: of, exact }: { numbers: HouseholdNumbers; exact: boolean }) {
  const { t } = useLingui();
  const say = (n: HouseholdNumbers['adults']) => (n === 'under' ? t`méně než 5` : n === 'hidden' ? '' : number(n));
  return (
    <Card title={<Trans>Dům v číslech</Trans>}>
      <div style={{ columnWidth: 'min(16rem, 38vw)', columnGap: 'var(--space-4)' }}><Facts facts={[
        [t`Domácnosti`, say(of.households)], [t`Dospělí`, say(of.adults)], [t`Děti`, say(of.children)], [t`Domácnosti bez noclehu`, say(of.shelterNeeded)], [t`Lidé bez noclehu`, say(of.shelterPeople)], [t`Domácnosti s noclehem`, say(of.placed)],
        [t`Zdravotní podpora`, say(of.healthSupport)], [t`Zvířata`, say(of.pets)], [t`S tlumočením`, say(of.interpreter)], [t`Nikdo k nim nechodí`, say(of.withoutWorker)], [t`Odešli`, say(of.gone)],
      ]} /></div>
      {!exact && <p className="meta"><Trans>Malá čísla a ta, ze kterých by se dala dopočítat, se neuvádějí.</Trans></p>}
    </Card>
  );
}
