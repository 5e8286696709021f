// What the board shows lives in its address, so that a count can be opened, gone back from and sent to a colleague.
import { useAddress } from '#platform/design/address.ts';
import type { Ask } from '#platform/http/contract.ts';
import type { following } from '../contract.ts';
import { addresseeKinds, ageFilters, dueFilters, states, type Dimension } from '../rules.ts';

type Query = Omit<NonNullable<Ask<typeof following.list>['query']>, 'after' | 'limit'>;
const stateNames: Readonly<Record<string, NonNullable<Query['state']>>> = { vse: 'all', dana: 'given', prijata: 'accepted', odmitnuta: 'declined', dolozena: 'proved', splnena: 'done', upustena: 'dropped' };
const nameOf = (state: string) => Object.keys(stateNames).find((name) => stateNames[name] === state) ?? '';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const among = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);

export function useFilters() {
  const [state, setState] = useAddress('stav'), [theme, setTheme] = useAddress('tema'), [kind, setKind] = useAddress('komu'), [service, setService] = useAddress('sluzba'), [source, setSource] = useAddress('odkud'), [mine, setMine] = useAddress('ceka'), [due, setDue] = useAddress('termin'), [age, setAge] = useAddress('stari'), [signal] = useAddress('podnet');
  const query: Query = {
    ...(stateNames[state] && { state: stateNames[state] }), ...(theme && { theme: theme.slice(0, 60) }), ...(among(addresseeKinds, kind) && { kind: among(addresseeKinds, kind) }), ...((uuid.test(service) || service === 'none') && { service }), ...((uuid.test(source) || source === 'audit' || source === 'none') && { source: source as NonNullable<Query['source']> }), ...(mine === 'mne' && { mine: 'true' as const }),
    ...(among(dueFilters, due) && { due: among(dueFilters, due) }), ...(among(ageFilters, age) && { age: among(ageFilters, age) }), ...(uuid.test(signal) && { signal }),
  };
  const chosen: Record<Dimension, string> = { state: query.state && states.some((one) => one === query.state) ? query.state : '', source, theme, kind, service, due, age };
  const choose: Record<Dimension, (key: string) => void> = { state: (key) => setState(nameOf(key)), source: setSource, theme: setTheme, kind: setKind, service: setService, due: setDue, age: setAge };
  return { query, chosen, choose, mine: mine === 'mne', setMine: (value: boolean) => setMine(value ? 'mne' : ''), all: query.state === 'all', setAll: (value: boolean) => setState(value ? 'vse' : ''), any: Object.keys(query).length > 0 };
}
