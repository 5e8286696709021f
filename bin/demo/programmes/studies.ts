// Case studies of a site: two approved, one returned because of what is rare together.
import type pg from 'pg';
import { anonymising } from '#modules/cases/anonymising/contract.ts';
import { programmeStudies } from '#modules/programmes/studies/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import type { Worker } from '../stage.ts';

const stories: readonly { title: string; text: string; features: { household: 'one_parent' | 'with_children' | 'alone' | 'without_children'; children: '' | 'five_more' | 'one_two'; citizenship: '' | 'czech' | 'foreign' | 'other'; age: '' | 'adult' | '30_44' | '18_29'; district: '' | 'smaller'; topics: string[] } }[] = [
  { title: 'Když se u jednoho stolu sešli všichni', text: 'Rodič s dětmi bydlel v pronájmu, kde měla skončit smlouva. Každý úřad řešil svou část a lhůty se míjely. Koordinátor podpory svolal setkání, na kterém rodič mluvil první. Domluvily se tři úkoly se jmény a termíny, škola nabídla zázemí a pronajímatel smlouvu prodloužil.\n\nCo pomohlo: jeden člověk, který případ vedl, a plán na jedné stránce.', features: { household: 'with_children', children: '', citizenship: '', age: 'adult', district: 'smaller', topics: [] } },
  { title: 'Dluhy nejdřív, nebo bydlení?', text: 'Člověk, který přišel o práci, měl dluhy a chodil na tři místa, kde pokaždé vyprávěl od začátku. Služby se domluvily, kdo začne. Poradna spočítala, co jde splácet, a teprve pak se hledalo bydlení.\n\nCo pomohlo: souhlas, díky kterému si služby mohly říct, co už se zkusilo.', features: { household: 'without_children', children: '', citizenship: '', age: 'adult', district: '', topics: [] } },
  { title: 'Mnoho dětí a jedna lhůta', text: 'Rodič s mnoha dětmi měl v krátké době několik lhůt na různých úřadech. Case manager je sepsal a rozdělil, co vyřídí kdo. Dvě děti začaly docházet do přípravné třídy.\n\nCo pomohlo: někdo, kdo hlídá lhůty za všechny.', features: { household: 'one_parent', children: 'five_more', citizenship: 'other', age: '30_44', district: 'smaller', topics: ['education', 'rights'] } },
];
/** Two approved and one returned, all of one site and of different cases of whoever fills in there. */
export async function studiesOf({ programmeId, siteId, by, lead, db }: { programmeId: string; siteId: string; by: Worker; lead: Worker; db: pg.Client }): Promise<void> {
  const { rows } = await db.query<{ id: string }>(`select c.id from cases."case" c where c.organisation_id = $1 and c.author_id = $2 and c.subject_kind <> 'locality' and c.phase <> 'closed' and c.opened_on < $3 order by c.opened_on, c.id limit 3`, [by.organisationId, by.membershipId, day(-60)]);
  if (rows.length < stories.length) throw new Error('too few cases for case studies');
  for (const [at, { title, text, features }] of stories.entries()) {
    const caseId = rows[at]!.id, storyId = newId(), studyId = newId(), params = { programmeId, studyId }, on = day(-24 + at);
    await by.does(on, anonymising.confirm, { params: { caseId }, body: { id: storyId, purpose: 'case_study', title, text } }, '9:20');
    await by.does(on, programmeStudies.offer, { params: { programmeId }, body: { id: studyId, siteId, storyId, ...features } }, '9:40');
    await lead.does(day(-16 + at), programmeStudies.decide, { params, version: 1, body: at < 2 ? { approve: true, word: 'Znaky jsou v širokých pásmech, text neprozrazuje, o koho jde.' } : { approve: false, word: 'Spojení počtu dětí, občanství a věku je vzácné. Změňte počet dětí na pásmo, nebo ho neuvádějte, a věk zobecněte.' } }, '10:30');
  }
}
