import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { usePhaseWords, type Phase } from '#modules/cases/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { BodyKind, RiskKind, Sureness } from '../../picture/rules.ts';
import { usePictureWords } from '../../picture/ui/words.ts';
import type { Side } from '../../watch/rules.ts';
import { useWatchWords } from '../../watch/ui/words.ts';
import type { Line } from '../contract.ts';
import { lineKinds, type LineKind } from '../rules.ts';

const kinds: Record<LineKind, MessageDescriptor> = { sign: msg`časné znaky`, quiet: msg`plán netřeba`, talk: msg`jednání`, estimate: msg`odhady lidí`, risk: msg`rizika`, body: msg`kdo chybí`, comes: msg`kdo sem chodí`, service: msg`služby`, phase: msg`fáze`, episode: msg`období`, conference: msg`konference`, crisis: msg`krize` };
const body: Record<string, MessageDescriptor> = { missing: msg`chybí`, asked: msg`oslovení`, answered: msg`odpověď`, came: msg`začíná chodit` };
const pairs: Record<'risk' | 'comes' | 'service' | 'episode' | 'crisis', readonly [MessageDescriptor, MessageDescriptor]> = {
  risk: [msg`riziko`, msg`riziko pominulo`], comes: [msg`začíná sem chodit`, msg`už sem nechodí`], service: [msg`služba se přidala`, msg`služba skončila`], episode: [msg`období začalo`, msg`období skončilo`], crisis: [msg`krize začala`, msg`krize skončila`],
};

export function useLineWords() {
  const { _ } = useLingui();
  const picture = usePictureWords(), watch = useWatchWords(), phase = usePhaseWords('locality'), signs = useCodes('early_sign'), closing = useCodes('closing_reason');
  /** What a line says in a few words; its text stands under it. */
  const title = ({ kind, what, code, who, people, on }: Line): string => {
    const said = (...parts: (string | false | null)[]) => parts.filter(Boolean).join(': ');
    switch (kind) {
      case 'sign': return signs.label(code, on);
      case 'quiet': return _(msg`krizový plán teď netřeba`);
      case 'talk': return said(watch.side(what as Side), who);
      case 'estimate': return `${people ?? 0} ${_(msg`lidí`)} · ${picture.sure(what as Sureness)} · ${who}`;
      case 'risk': return said(_(pairs.risk[what === 'began' ? 0 : 1]), picture.risk(code as RiskKind));
      case 'body': return said(_(body[what] ?? msg`chybí`), who || picture.body(code as BodyKind));
      case 'phase': return said(_(msg`fáze`), phase(what as Phase));
      case 'episode': return said(_(pairs.episode[what === 'began' ? 0 : 1]), code && closing.label(code, on));
      case 'conference': return _(msg`konference lokality`);
      default: return said(_(pairs[kind][what === 'began' ? 0 : 1]), who);
    }
  };
  return { title, kind: (code: LineKind) => _(kinds[code]), kinds: lineKinds.map((value) => ({ value, label: _(kinds[value]) })) };
}
