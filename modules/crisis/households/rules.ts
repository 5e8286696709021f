// Pure decisions about households in a crisis.
export const shelters = ['not_known', 'own', 'needed', 'offered', 'placed', 'declined'] as const;
export type Shelter = (typeof shelters)[number];

type Order = { shelter: Shelter; children: number; healthSupport: boolean; cares: unknown; leftAt: string | null; unit: string };
const waits = ({ shelter, leftAt }: Order) => leftAt === null && (shelter === 'needed' || shelter === 'not_known');
const collator = new Intl.Collator('cs', { numeric: true });
/** Who has nowhere to sleep comes first, with children and health support before others, then who has nobody; gone last. */
export const byNeed = (a: Order, b: Order): number =>
  Number(a.leftAt !== null) - Number(b.leftAt !== null) || Number(waits(b)) - Number(waits(a)) || Number(b.children > 0 || b.healthSupport) - Number(a.children > 0 || a.healthSupport)
  || Number(a.cares !== null) - Number(b.cares !== null) || collator.compare(a.unit, b.unit);
