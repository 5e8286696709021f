import { Suspense, lazy, useState, type ComponentType } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import type { TodayCard } from '#platform/design/parts.ts';

/** Cards that rooms bring to Today, each loaded by itself; what stands on top is mostly not there and holds no place. */
export const Cards = ({ of }: { of: readonly TodayCard[] }) => of.map((card) => <OneCard key={card.key} card={card} />);
function OneCard({ card }: { card: TodayCard }) {
  const [Part] = useState<ComponentType>(() => lazy(card.component));
  return <Suspense fallback={card.column === 'top' ? null : <Card><Loading rows={2} /></Card>}><Part /></Suspense>;
}
