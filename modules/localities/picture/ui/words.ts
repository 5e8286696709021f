import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { ageBands, bodyKinds, howOften, riskKinds, riskLevels, sureness, type AgeBand, type BodyKind, type HowOften, type RiskKind, type RiskLevel, type Sureness } from '../rules.ts';

const sure: Record<Sureness, MessageDescriptor> = { counted: msg`spočítáno`, told: msg`někdo řekl`, guess: msg`odhad od oka` };
const often: Record<HowOften, MessageDescriptor> = { daily: msg`denně`, weekly: msg`každý týden`, monthly: msg`každý měsíc`, rarely: msg`občas`, on_call: msg`na zavolání` };
const bodies: Record<BodyKind, MessageDescriptor> = { social_worker: msg`sociální pracovník obce`, school: msg`škola`, doctor: msg`lékař`, child_protection: msg`OSPOD`, labour_office: msg`úřad práce`, police: msg`policie`, hygiene: msg`hygiena`, housing: msg`bytový odbor`, interpreter: msg`tlumočení`, other: msg`jiná instituce` };
const risks: Record<RiskKind, MessageDescriptor> = { fire: msg`požár`, hygiene: msg`hygiena`, overcrowding: msg`přeplněnost`, exploitation: msg`vykořisťování`, owner_pressure: msg`tlak majitele nebo provozovatele`, eviction: msg`ztráta bydlení`, violence: msg`násilí`, school_absence: msg`děti nechodí do školy`, health: msg`zdraví`, other: msg`jiné riziko` };
const levels: Record<RiskLevel, MessageDescriptor> = { watch: msg`hlídáme`, serious: msg`vážné`, acute: msg`někdo je teď v nebezpečí` };
const ages: Record<AgeBand, MessageDescriptor> = { '0-5': msg`0–5 let`, '6-14': msg`6–14 let`, '15-17': msg`15–17 let`, '18-26': msg`18–26 let`, '27-64': msg`27–64 let`, '65+': msg`65 a víc` };

export function usePictureWords() {
  const { _ } = useLingui();
  const said = <K extends string>(list: Record<K, MessageDescriptor>) => (code: K) => _(list[code]);
  const choices = <K extends string>(list: Record<K, MessageDescriptor>, codes: readonly K[]) => codes.map((value) => ({ value, label: _(list[value]) }));
  return {
    sure: said(sure), often: said(often), body: said(bodies), risk: said(risks), level: said(levels), age: said(ages),
    sures: choices(sure, sureness), oftens: choices(often, howOften), bodies: choices(bodies, bodyKinds), risks: choices(risks, riskKinds), levels: choices(levels, riskLevels), ages: choices(ages, ageBands),
  };
}
