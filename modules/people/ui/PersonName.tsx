import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';

/** A person's name leading to their page; without a name, a person out of the reader's reach. */
export const PersonName = ({ id, name, link = true }: { id: string; name: string | null | undefined; link?: boolean }) =>
  !name ? <span className="meta"><Trans>osoba mimo váš dosah</Trans></span>
    : link ? <Link to="/lide/$personId" params={{ personId: id } as never}>{name}</Link> : <span>{name}</span>;
