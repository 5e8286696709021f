import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { localityKinds, type LocalityKind } from '../rules.ts';

const kinds: Record<LocalityKind, MessageDescriptor> = { dormitory: msg`ubytovna`, house: msg`dům`, estate: msg`sídliště`, village: msg`obec nebo osada`, other: msg`jiné místo` };

export function useWords() {
  const { _ } = useLingui();
  return { kind: (code: LocalityKind) => _(kinds[code]), kinds: localityKinds.map((value) => ({ value, label: _(kinds[value]) })) };
}
