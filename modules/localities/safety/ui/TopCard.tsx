import { AlarmCard } from './AlarmCard.tsx';
import { RunningVisit } from './RunningVisit.tsx';
import { useSafety } from './useSafety.ts';

/** Above the day: first a colleague who did not come back, then where I am myself. */
export default function TopCard() {
  const { alarmed, running } = useSafety();
  return <>{alarmed.map((one) => <AlarmCard key={one.id} visit={one} />)}{running.map((one) => <RunningVisit key={one.id} visit={one} />)}</>;
}
