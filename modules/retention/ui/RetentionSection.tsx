import { useMe } from '#platform/design/me.ts';
import { DueCard } from './DueCard.tsx';
import { DueCounts } from './DueCounts.tsx';
import { ErasuresCard } from './ErasuresCard.tsx';
import { RulesCard } from './RulesCard.tsx';

/** Periods, what is due, and what was erased. The list itself names clients: it is for the head. */
export default function RetentionSection() {
  const head = useMe().membership.role === 'head';
  return <>{head ? <DueCard /> : <DueCounts />}<RulesCard mayChange={head} /><ErasuresCard /></>;
}
