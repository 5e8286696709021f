// Case studies of a site: two approved, one returned because of what is rare together.
import type pg from 'pg';
import { anonymising } from '#modules/cases/anonymising/contract.ts';
import { programmeStudies } from '#modules/programmes/studies/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import type { Worker } from '../stage.ts';

type Told = { title: string; text: string; features: { household: 'alone' | 'without_children'; children: ''; citizenship: '' | 'czech'; age: '' | 'adult'; district: ''; topics: string[] } };
const stories: readonly Told[] = [
  { title: 'Když se u jednoho stolu sešli všichni', text: 'Člověk bydlel v pronájmu, kde měla skončit smlouva. Každý úřad řešil svou část a lhůty se míjely. Koordinátor podpory svolal setkání, na kterém klient mluvil první. Domluvily se tři úkoly s termíny a s tím, kdo je udělá, a pronajímatel smlouvu prodloužil.\n\nCo pomohlo: jeden člověk, který případ vedl, a plán na jedné stránce.', features: { household: 'alone', children: '', citizenship: 'czech', age: 'adult', district: '', topics: [] } },
  { title: 'Dluhy nejdřív, nebo bydlení?', text: 'Člověk, který přišel o práci, měl dluhy a chodil na několik míst, kde pokaždé vyprávěl od začátku. Služby se domluvily, kdo začne. Poradna spočítala, co jde splácet, a teprve pak se hledalo bydlení.\n\nCo pomohlo: souhlas, díky kterému si služby mohly říct, co už se zkusilo.', features: { household: 'without_children', children: '', citizenship: '', age: 'adult', district: '', topics: [] } },
  { title: 'Nemoc a výpověď z bytu', text: 'Člověk po dlouhé nemoci dostal výpověď z bytu. Lékař, sociální odbor a služba se poprvé domluvili na společném postupu a case manager hlídal lhůty za všechny.\n\nCo pomohlo: zpráva lékaře napsaná tak, aby jí rozuměl i pronajímatel.', features: { household: 'alone', children: '', citizenship: 'czech', age: 'adult', district: '', topics: ['housing', 'health'] } },
];
/** Two approved and one returned, all of one site and of different cases of whoever fills in there. */
export async function studiesOf({ programmeId, siteId, by, lead, db }: { programmeId: string; siteId: string; by: Worker; lead: Worker; db: pg.Client }): Promise<void> {
  const { rows } = await db.query<{ id: string }>(`select c.id from cases."case" c where c.organisation_id = $1 and c.author_id = $2 and c.subject_kind = 'person' and c.phase <> 'closed' order by c.created_at, c.id limit 3`, [by.organisationId, by.membershipId]);
  if (rows.length < stories.length) throw new Error('too few cases for case studies');
  for (const [at, { title, text, features }] of stories.entries()) {
    const caseId = rows[at]!.id, storyId = newId(), studyId = newId(), params = { programmeId, studyId }, on = day(-24 + at);
    await by.does(on, anonymising.confirm, { params: { caseId }, body: { id: storyId, purpose: 'case_study', title, text } }, '9:20');
    await by.does(on, programmeStudies.offer, { params: { programmeId }, body: { id: studyId, siteId, storyId, ...features } }, '9:40');
    await lead.does(day(-16 + at), programmeStudies.decide, { params, version: 1, body: at < 2 ? { approve: true, word: 'Znaky jsou v širokých pásmech, text neprozrazuje, o koho jde.' } : { approve: false, word: 'Bydlení a zdraví dohromady je u vás vzácné spojení, člověk by šel poznat. Nechte jen jedno téma.' } }, '10:30');
  }
}
