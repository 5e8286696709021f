// What other rooms draw with.
export { ColleaguePicker, OrganisationPicker, useColleagues, useOrganisations } from './pickers.tsx';
export { GivenLinkView } from './GivenLinkView.tsx';
export { linkOf } from '../guests/rules.ts';
export { GuestLinkRow } from './GuestLinkRow.tsx';
export { NewRelease, type ReleaseWanted } from './NewRelease.tsx';
export { ReleaseRow } from './ReleaseRow.tsx';
export { useRoleWords } from './admin/useRoleWords.ts';
export { useWords as useReleaseWords } from './words.ts';
