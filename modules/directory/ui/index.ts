// What other rooms draw with.
export { useCodes } from './useCodes.ts';
export { OrpPicker, OrpsPicker, PartnerPicker, PlacePicker, ServicePicker } from './pickers.tsx';
export { useTerritory } from './useTerritory.ts';
export { ServicesPicker } from './ServicesPicker.tsx';
export { PlaceSheet } from './PlaceSheet.tsx';
export { PartnerSheet } from './PartnerSheet.tsx';
export { NetworkTabs } from './NetworkTabs.tsx';
