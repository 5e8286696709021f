// What a filter may choose besides code lists, in words: ways of work, kinds of places, partners, professions.
import type { Language } from '#platform/i18n/format.ts';

/** Choices that are no code lists. */
export const choiceWords: Record<Language, Record<string, Record<string, string>>> = {
  cs: {
    mode: { office: 'u nás', field: 'v terénu', phone: 'telefon', online: 'online', written: 'písemně' }, directness: { direct: 's klientem', indirect: 'pro klienta', organisational: 'organizační' }, courseKind: { sociocultural: 'sociokulturní', czech: 'čeština', other: 'jiný' },
    sex: { female: 'ženy', male: 'muži', unstated: 'neuvedeno' }, euGroup: { cz: 'Česko', eu: 'jiný stát EU nebo na roveň postavený', third: 'třetí země', stateless: 'bez státu' },
    placeKind: { dormitory: 'ubytovna', flat: 'byt', shelter: 'azylový dům', office: 'kancelář', school: 'škola', contact_point: 'kontaktní místo', other: 'jiné' },
    partnerKind: { ngo: 'nezisková organizace', provider: 'poskytovatel sociálních služeb', school: 'škola', health: 'zdravotnictví', employer: 'zaměstnavatel', landlord: 'pronajímatel', dormitories: 'ubytovna', office: 'úřad', municipality: 'obec', labour_office: 'úřad práce', police: 'policie', church: 'církev', donor: 'dárce', interpreter_agency: 'tlumočnická agentura', other: 'jiné' },
    profession: { social_worker: 'sociální práce', social_care_worker: 'práce v sociálních službách', intercultural_worker: 'interkulturní práce', community_worker: 'komunitní práce', teacher: 'pedagogika', psychologist: 'psychologie', lawyer: 'právo', other: 'jiná' },
  },
  uk: {
    mode: { office: 'у нас', field: 'на виїзді', phone: 'телефон', online: 'онлайн', written: 'письмово' }, directness: { direct: 'з клієнтом', indirect: 'для клієнта', organisational: 'організаційна' }, courseKind: { sociocultural: 'соціокультурний', czech: 'чеська мова', other: 'інший' },
    sex: { female: 'жінки', male: 'чоловіки', unstated: 'не вказано' }, euGroup: { cz: 'Чехія', eu: 'інша держава ЄС або прирівняна', third: 'третя країна', stateless: 'без держави' },
    placeKind: { dormitory: 'гуртожиток', flat: 'квартира', shelter: 'притулок', office: 'офіс', school: 'школа', contact_point: 'контактний пункт', other: 'інше' },
    partnerKind: { ngo: 'неприбуткова організація', provider: 'надавач соціальних послуг', school: 'школа', health: 'охорона здоровʼя', employer: 'роботодавець', landlord: 'орендодавець', dormitories: 'гуртожиток', office: 'установа', municipality: 'громада', labour_office: 'служба зайнятості', police: 'поліція', church: 'церква', donor: 'донор', interpreter_agency: 'бюро перекладів', other: 'інше' },
    profession: { social_worker: 'соціальна робота', social_care_worker: 'робота в соціальних службах', intercultural_worker: 'міжкультурна робота', community_worker: 'робота з громадою', teacher: 'педагогіка', psychologist: 'психологія', lawyer: 'право', other: 'інша' },
  },
  en: {
    mode: { office: 'at our place', field: 'in the field', phone: 'by phone', online: 'online', written: 'in writing' }, directness: { direct: 'with the client', indirect: 'for the client', organisational: 'organisational' }, courseKind: { sociocultural: 'sociocultural', czech: 'Czech lessons', other: 'other' },
    sex: { female: 'women', male: 'men', unstated: 'not stated' }, euGroup: { cz: 'Czechia', eu: 'another EU state or one of equal standing', third: 'third country', stateless: 'no state' },
    placeKind: { dormitory: 'dormitory', flat: 'flat', shelter: 'shelter', office: 'office', school: 'school', contact_point: 'contact point', other: 'other' },
    partnerKind: { ngo: 'non-profit organisation', provider: 'provider of social services', school: 'school', health: 'health care', employer: 'employer', landlord: 'landlord', dormitories: 'dormitory', office: 'office', municipality: 'municipality', labour_office: 'labour office', police: 'police', church: 'church', donor: 'donor', interpreter_agency: 'interpreting agency', other: 'other' },
    profession: { social_worker: 'social work', social_care_worker: 'work in social services', intercultural_worker: 'intercultural work', community_worker: 'community work', teacher: 'teaching', psychologist: 'psychology', lawyer: 'law', other: 'other' },
  },
};
