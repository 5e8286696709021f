import type { ComponentType } from 'react';
import { Card } from './Card.tsx';
import { LazyPart } from './LazyPart.tsx';
import { Loading } from './Loading.tsx';

type PartCard = { key: string; /** What stands on top is mostly not there and holds no place. */ column: string; component: () => Promise<{ default: ComponentType<object> }> };
/** Cards that rooms bring to a page. */
export const PartCards = ({ of }: { of: readonly PartCard[] }) => of.map((card) => <LazyPart key={card.key} load={card.component} of={{}} waiting={card.column === 'top' ? null : <Card><Loading rows={2} /></Card>} />);
