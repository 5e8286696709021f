import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { shelters, type Shelter } from '../rules.ts';

const words: Record<Shelter, MessageDescriptor> = { not_known: msg`nevíme`, own: msg`mají kam jít`, needed: msg`potřebují nocleh`, offered: msg`nocleh nabídnut`, placed: msg`mají nocleh`, declined: msg`nocleh nechtějí` };
export const shelterTone: Record<Shelter, 'late' | 'soon' | 'done' | 'plain'> = { not_known: 'soon', own: 'plain', needed: 'soon', offered: 'soon', placed: 'done', declined: 'plain' };

export function useShelterWords() {
  const { _ } = useLingui();
  return { shelter: (code: Shelter) => _(words[code]), shelters: shelters.map((value) => ({ value, label: _(words[value]) })) };
}
