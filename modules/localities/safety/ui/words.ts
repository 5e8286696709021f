import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { incidentKinds, measures, severities, type IncidentKind, type Measure, type Severity, type Standing } from '../rules.ts';

const kinds: Record<IncidentKind, MessageDescriptor> = { threat: msg`výhrůžka`, ban: msg`zákaz vstupu`, attack: msg`napadení`, dog: msg`pes`, other: msg`jiné nebezpečí` };
const levels: Record<Severity, MessageDescriptor> = { watch: msg`buďte ve střehu`, serious: msg`vážné`, acute: msg`bezprostřední nebezpečí` };
const doing: Record<Measure, MessageDescriptor> = { call_first: msg`předem zavolat`, go_in_two: msg`jít ve dvou`, do_not_enter: msg`nevstupovat`, stay_outside: msg`sejít se venku`, police: msg`mít po ruce číslo na policii (158)` };
const standings: Record<Standing, MessageDescriptor> = { holds: msg`platí`, review_due: msg`po termínu přezkumu, ještě varuje`, lapsed: msg`po přezkumu, už nevaruje`, ended: msg`už neplatí` };

export function useWords() {
  const { _ } = useLingui();
  return {
    kind: (code: IncidentKind) => _(kinds[code]), severity: (code: Severity) => _(levels[code]), measure: (code: Measure) => _(doing[code]), standing: (code: Standing) => _(standings[code]),
    kinds: incidentKinds.map((value) => ({ value, label: _(kinds[value]) })), severities: severities.map((value) => ({ value, label: _(levels[value]) })), measures: measures.map((value) => ({ value, label: _(doing[value]) })),
  };
}
