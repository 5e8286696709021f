import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { entryKinds, isWritten, type EntryKind } from '../rules.ts';

const kinds: Record<EntryKind, MessageDescriptor> = { happened: msg`Stalo se`, decided: msg`Rozhodnuto`, need: msg`Je potřeba`, done: msg`Hotovo` };
/** What a rule wrote down: its own words are names and titles, the sentence is the reader's. */
const rules: Record<string, MessageDescriptor> = {
  activation: msg`Krizový plán aktivován`, role: msg`Role`, handover: msg`Předání`, takeover: msg`Koordinaci přebírá zástup`, vacant: msg`Krize je bez koordinace`, level: msg`Změna stupně`, task: msg`Úkol`, call: msg`Strom kontaktů`,
  emergency: msg`Nouzový důvod`, ending: msg`Konec krize`, shift: msg`Předání směny`, report: msg`Situační zpráva`, statement: msg`Prohlášení zveřejněno`,
};

export function useEntryWords() {
  const { _ } = useLingui();
  return { kind: (code: string) => (isWritten(code) ? _(kinds[code]) : rules[code] ? _(rules[code]) : _(msg`Zápis systému`)), kinds: entryKinds.map((value) => ({ value, label: _(kinds[value]) })) };
}
