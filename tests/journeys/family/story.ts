// Who the story is about. Latin names as the passport rules give them.
export const yulia = 'Yuliia Berezhna', andrii = 'Andrii Berezhnyi', sofia = 'Sofiia Berezhna', maksym = 'Maksym Berezhnyi', timko = 'Tymofii Berezhnyi';
export const label = 'Rodina z Lipové';
export const family = [yulia, andrii, sofia, maksym, timko], children = [sofia, maksym, timko];

export const members = [
  { native: 'Юлія Бережна', latin: ['Yuliia', 'Berezhna'], born: '14. 3. 1990', sex: 'žena', role: null },
  { native: 'Бережний Андрій', latin: ['Andrii', 'Berezhnyi'], born: '2. 11. 1987', sex: 'muž', role: 'partner, partnerka' },
  { native: 'Бережна Софія', latin: ['Sofiia', 'Berezhna'], born: '21. 6. 2013', sex: 'žena', role: 'dítě' },
  { native: 'Бережний Максим', latin: ['Maksym', 'Berezhnyi'], born: '9. 9. 2016', sex: 'muž', role: 'dítě' },
  { native: 'Бережний Тимофій', latin: ['Tymofii', 'Berezhnyi'], born: '30. 1. 2021', sex: 'muž', role: 'dítě' },
] as const;

/** Anything that would tell of the father: his given name in any writing, his form of the surname, what he confided. */
export const ofFather = /Andrii|Andrij|Андрі|dluh u kamaráda/i;
/** Anything that would tell of the family at all. */
export const ofFamily = /Berezh|Бережн|Yuliia|Юлія|Lipové|Tymofii|Тимофі/i;
