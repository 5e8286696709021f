import { serve, type House } from '#platform/http/serve.ts';
import { cases } from './contract.ts';
import { file } from './file.ts';
import { phases } from './phases.ts';
import { services } from './services.ts';
import { team } from './team.ts';

export const routes = (house: House) => serve(house, 'cases', cases)({ ...file, ...services, ...team, ...phases });
