import { readFileSync } from 'node:fs';
import { typeset } from '#platform/documents/pdf.ts';
import { against } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { findChosen, nameOfOrganisation } from '../find/queries.ts';
import { codeLabelsOn } from '../questions.ts';
import { buildSignpost } from './build.ts';
import { mostInLeaflet, signpost } from './contract.ts';

const template = readFileSync(new URL('./signpost.typ', import.meta.url), 'utf8');

export const routes = (house: House): void => serve(house, 'signpost', signpost)({
  pdf: async ({ body: { serviceIds, layout, language } }, { db, caller }) => {
    const wanted = [...new Set(serviceIds)];
    if (layout === 'leaflet' && wanted.length > mostInLeaflet) throw against({ cs: `Do skládačky se vejde nejvýš ${mostInLeaflet} služeb. Vytiskněte seznam na A4.`, en: `A leaflet holds ${mostInLeaflet} services at most. Print the list on A4.`, uk: `У буклет поміститься щонайбільше ${mostInLeaflet} служб. Надрукуйте список на A4.` });
    // The transaction is for paper: masked organisations, also the caller's own, are not among them; nor are places that are not open.
    const services = await findChosen(db, wanted);
    if (services.length < wanted.length) throw against({ cs: 'Některou z vybraných služeb na papír dát nejde: skončila, nebo nesmí být na papíře. Vyjměte ji.', en: 'One of the chosen services cannot be put on paper: it has ended or may not stand there. Take it out.', uk: 'Одну з вибраних служб не можна надрукувати: вона закінчилася або не може бути на папері. Вилучіть її.' });
    const links = new Map(services.flatMap((service) => { const web = service.published ? `${house.publicUrl}/verejne/sluzby/${service.id}` : service.contacts.find((contact) => contact.web)?.web; return web ? [[service.id, web] as const] : []; }));
    const { default: QRCode } = await import('qrcode');
    const codes = new Map(await Promise.all([...links].map(async ([id, link]) => [id, await QRCode.toString(link, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })] as const)));
    const printedOn = today();
    const paper = buildSignpost({ layout, language, services, label: await codeLabelsOn(db, 'cs', printedOn), organisation: await nameOfOrganisation(db, caller.organisationId), printedOn, codes, links });
    return { name: 'rozcestnik.pdf', bytes: await typeset(template, paper) };
  },
});
