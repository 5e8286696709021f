export { EcomapSvg, GenogramSvg } from './Drawing.tsx';
