import { useLingui } from '@lingui/react/macro';
import type { PartnerKind, PlaceKind, ServiceForm } from '../contract.ts';

const asOptions = <K extends string>(names: Record<K, string>) => (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));

/** Names of the kinds that the directory knows. */
export function useLabels() {
  const { t } = useLingui();
  const partnerKind: Record<PartnerKind, string> = { ngo: t`nezisková organizace`, provider: t`poskytovatel sociálních služeb`, school: t`škola`, health: t`zdravotnictví`, employer: t`zaměstnavatel`, landlord: t`pronajímatel`, dormitory: t`ubytovna`, office: t`úřad`, municipality: t`obec`, labour_office: t`úřad práce`, police: t`policie`, church: t`církev`, donor: t`dárce`, interpreter_agency: t`tlumočnická agentura`, other: t`jiné` };
  const placeKind: Record<PlaceKind, string> = { dormitory: t`ubytovna`, flat: t`byt`, shelter: t`azylový dům`, office: t`kancelář`, school: t`škola`, contact_point: t`kontaktní místo`, other: t`jiné` };
  const form: Record<ServiceForm, string> = { residential: t`pobytová`, ambulatory: t`ambulantní`, outreach: t`terénní` };
  return { partnerKind, placeKind, form, partnerKinds: asOptions(partnerKind), placeKinds: asOptions(placeKind), forms: asOptions(form) };
}
