import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { sides, type Side } from '../rules.ts';

const side: Record<Side, MessageDescriptor> = { owner: msg`majitel`, operator: msg`provozovatel`, agency: msg`agentura nebo zaměstnavatel`, municipality: msg`obec`, other: msg`někdo jiný` };

export function useWatchWords() {
  const { _ } = useLingui();
  return { side: (code: Side) => _(side[code]), sides: sides.map((value) => ({ value, label: _(side[value]) })) };
}
