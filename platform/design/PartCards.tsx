import { Suspense, lazy, useState, type ComponentType } from 'react';
import { Card } from './Card.tsx';
import { Loading } from './Loading.tsx';

type PartCard = { key: string; /** What stands on top is mostly not there and holds no place. */ column: string; component: () => Promise<{ default: ComponentType<object> }> };
/** Cards that rooms bring to a page, each loaded by itself. */
export const PartCards = ({ of }: { of: readonly PartCard[] }) => of.map((card) => <OneCard key={card.key} card={card} />);
function OneCard({ card }: { card: PartCard }) {
  const [Part] = useState<ComponentType>(() => lazy(card.component));
  return <Suspense fallback={card.column === 'top' ? null : <Card><Loading rows={2} /></Card>}><Part /></Suspense>;
}
