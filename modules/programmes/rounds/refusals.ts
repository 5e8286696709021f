// What rounds say no with, in three languages.
import { against } from '#platform/http/problems.ts';

export const hasSheets = () => against({ cs: 'V kole už některé místo začalo vyplňovat, kolo zůstává.', en: 'A site has begun its sheet in the round, so the round stays.', uk: 'У цьому колі якесь місце вже почало заповнювати, коло залишається.' });
export const hasSheet = () => against({ cs: 'Místo už v tomto kole list má. Otevřete ho.', en: 'The site has its sheet in this round already. Open it.', uk: 'Місце вже має аркуш у цьому колі. Відкрийте його.' });
export const notBegun = () => against({ cs: 'Kolo ještě nezačalo.', en: 'The round has not begun yet.', uk: 'Коло ще не почалося.' });
export const notAwaited = () => against({ cs: 'Místo v tomto kole v programu nebylo.', en: 'The site was not in the programme in this round.', uk: 'Місце в цьому колі не було в програмі.' });
export const notFinished = () => against({ cs: 'Vrátit jde jen dokončený list.', en: 'Only a finished sheet can be returned.', uk: 'Повернути можна лише завершений аркуш.' });
export const wasFinished = () => against({ cs: 'List, který se vrátil k doplnění, se nezahazuje: něco z něj už mohlo vzejít.', en: 'A sheet that was returned is not thrown away: something may have come of it already.', uk: 'Повернутий аркуш не викидають: з нього вже щось могло вийти.' });
export const frozen = () => against({ cs: 'List je dokončený a už se nemění. Vrátit ho k doplnění může tým podpory.', en: 'The sheet is finished and does not change any more. The support team can return it.', uk: 'Аркуш завершено, він більше не змінюється. Повернути його може команда підтримки.' });
