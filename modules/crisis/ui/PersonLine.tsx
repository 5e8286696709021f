import { Trans } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import type { CrisisPerson } from '../contract.ts';

/** Who, for which organisation; said when they do not take part any more. */
export function PersonLine({ of }: { of: CrisisPerson }) {
  return <span className="inline"><strong>{of.name}</strong><span className="meta">{of.organisation.shortName}</span>{!of.here && <Tag tone="late"><Trans>už tu není</Trans></Tag>}</span>;
}
