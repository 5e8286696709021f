import { useLingui } from '@lingui/react/macro';
import type { ContactRole, Source } from '../../contract.ts';
import type { Aspect, Author, costKinds, capacityUnits, interpretings } from '../contract.ts';
import type { HoursKind } from '../hours.ts';
import type { z } from 'zod';

const asOptions = <K extends string>(names: Record<K, string>) => (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));

/** Words of the cards in the reader's language. */
export function useWords() {
  const { t } = useLingui();
  const aspect: Record<Aspect, string> = { basics: t`základní údaje`, offer: t`nabídka`, contacts: t`kontakty`, hours: t`hodiny`, place: t`místo`, area: t`kde působí` };
  const source: Record<Source, string> = { told: t`řekli nám`, visit: t`osobně na místě`, web: t`na webu`, document: t`v dokumentu`, register: t`v registru` };
  const role: Record<ContactRole, string> = { reception: t`recepce, vrátnice`, referrals: t`pro zájemce a odkázání`, worker: t`přímá práce`, head: t`vedení`, crisis: t`krize, mimo hodiny`, interpreting: t`tlumočení`, office: t`kancelář`, other: t`jiné` };
  const hours: Record<HoursKind, string> = { open: t`otevřeno`, phone: t`na telefonu`, appointment: t`po objednání`, outreach: t`v terénu` };
  const cost: Record<typeof costKinds[number], string> = { free: t`zdarma`, partly: t`zčásti placené`, paid: t`placené` };
  const unit: Record<typeof capacityUnits[number], string> = { client: t`klienti`, bed: t`lůžka`, contact: t`kontakty denně`, intervention: t`intervence denně`, call: t`hovory denně` };
  const interpreting: Record<typeof interpretings[number], string> = { unknown: t`nevíme`, none: t`nezajišťuje`, on_request: t`na požádání`, always: t`vždy` };
  const weekday = [t`Pondělí`, t`Úterý`, t`Středa`, t`Čtvrtek`, t`Pátek`, t`Sobota`, t`Neděle`];
  return {
    aspect, source, role, hours, cost, unit, interpreting, weekday,
    sources: asOptions(source).filter(({ value }) => value !== 'register'), roles: asOptions(role), hoursKinds: asOptions(hours), costs: asOptions(cost), units: asOptions(unit), interpretings: asOptions(interpreting),
  };
}
/** Who wrote it: by name with the organisation, or by the organisation alone. */
export const authorText = ({ name, organisation }: z.infer<typeof Author>) => (name ? `${name} (${organisation.shortName})` : organisation.shortName);
