// What other rooms draw with.
export { ColleaguePicker, OrganisationPicker, useColleagues, useOrganisations } from './pickers.tsx';
