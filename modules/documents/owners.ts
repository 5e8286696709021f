// What a document may belong to besides a case or a person. Of all of these it is about no client, and is read by whoever reads what it belongs to.
export const ownerKinds = ['agreement', 'meeting', 'recommendation', 'audit', 'rule', 'practice', 'output', 'publicity', 'learned', 'qualification'] as const;
export type OwnerKind = (typeof ownerKinds)[number];
export type Owner = { kind: OwnerKind; id: string };
/** Kinds that have addresses of their own; the others share `/documents-of/:kind/:ownerId`. */
export const attachedKinds = ['rule', 'practice', 'output', 'publicity', 'learned', 'qualification'] as const satisfies readonly OwnerKind[];
export type AttachedKind = (typeof attachedKinds)[number];

type Sentence = Record<'cs' | 'en' | 'uk', string>;
const proof = { owned: { cs: 'Doklad o vzdělávání nepatří k případu ani ke klientovi.', en: 'A proof of learning belongs to no case and no client.', uk: 'Підтвердження навчання не належить до справи чи клієнта.' }, concerns: { cs: 'Doklad o vzdělávání se netýká žádného klienta.', en: 'A proof of learning concerns no client.', uk: 'Підтвердження навчання не стосується жодного клієнта.' } };
/** Why one of them never concerns a client. */
export const aboutNobody: Readonly<Record<OwnerKind, { owned: Sentence; concerns: Sentence }>> = {
  agreement: { owned: { cs: 'Dokument dohody nepatří k případu ani ke klientovi.', en: 'A document of an agreement belongs to no case and no client.', uk: 'Документ угоди не належить до справи чи клієнта.' }, concerns: { cs: 'Dokument dohody se netýká žádného klienta.', en: 'A document of an agreement concerns no client.', uk: 'Документ угоди не стосується жодного клієнта.' } },
  meeting: { owned: { cs: 'Příloha setkání nepatří k případu ani ke klientovi.', en: 'An attachment of a meeting belongs to no case and no client.', uk: 'Додаток зустрічі не належить до справи чи клієнта.' }, concerns: { cs: 'Příloha setkání se netýká žádného klienta.', en: 'An attachment of a meeting concerns no client.', uk: 'Додаток зустрічі не стосується жодного клієнта.' } },
  recommendation: { owned: { cs: 'Doklad k doporučení nepatří k případu ani ke klientovi.', en: 'A proof of a recommendation belongs to no case and no client.', uk: 'Підтвердження рекомендації не належить до справи чи клієнта.' }, concerns: { cs: 'Doklad k doporučení se netýká žádného klienta.', en: 'A proof of a recommendation concerns no client.', uk: 'Підтвердження рекомендації не стосується жодного клієнта.' } },
  audit: { owned: { cs: 'Podklad auditu nepatří k případu ani ke klientovi.', en: 'A document of an audit belongs to no case and no client.', uk: 'Документ аудиту не належить до справи чи клієнта.' }, concerns: { cs: 'Podklad auditu se netýká žádného klienta.', en: 'A document of an audit concerns no client.', uk: 'Документ аудиту не стосується жодного клієнта.' } },
  rule: { owned: { cs: 'Soubor pravidla nepatří k případu ani ke klientovi.', en: 'A file of a rule belongs to no case and no client.', uk: 'Файл правила не належить до справи чи клієнта.' }, concerns: { cs: 'Soubor pravidla se netýká žádného klienta.', en: 'A file of a rule concerns no client.', uk: 'Файл правила не стосується жодного клієнта.' } },
  practice: { owned: { cs: 'Příloha dobré praxe nepatří k případu ani ke klientovi.', en: 'An attachment of a good practice belongs to no case and no client.', uk: 'Додаток доброї практики не належить до справи чи клієнта.' }, concerns: { cs: 'Příloha dobré praxe se netýká žádného klienta.', en: 'An attachment of a good practice concerns no client.', uk: 'Додаток доброї практики не стосується жодного клієнта.' } },
  output: { owned: { cs: 'Výstup programu nepatří k případu ani ke klientovi.', en: 'An output of a programme belongs to no case and no client.', uk: 'Результат програми не належить до справи чи клієнта.' }, concerns: { cs: 'Výstup programu se netýká žádného klienta.', en: 'An output of a programme concerns no client.', uk: 'Результат програми не стосується жодного клієнта.' } },
  publicity: { owned: { cs: 'Doklad publicity nepatří k případu ani ke klientovi.', en: 'A proof of publicity belongs to no case and no client.', uk: 'Підтвердження публічності не належить до справи чи клієнта.' }, concerns: { cs: 'Doklad publicity se netýká žádného klienta.', en: 'A proof of publicity concerns no client.', uk: 'Підтвердження публічності не стосується жодного клієнта.' } },
  learned: proof, qualification: proof,
};

type Owned = { agreementId: string | null; meetingId: string | null; recommendationId: string | null; auditId: string | null; of: { kind: AttachedKind; id: string } | null };
/** Everything that it is said to belong to: one thing, or nothing. */
export const ownersOf = ({ agreementId, meetingId, recommendationId, auditId, of }: Owned): Owner[] => [
  ...(agreementId ? [{ kind: 'agreement' as const, id: agreementId }] : []), ...(meetingId ? [{ kind: 'meeting' as const, id: meetingId }] : []),
  ...(recommendationId ? [{ kind: 'recommendation' as const, id: recommendationId }] : []), ...(auditId ? [{ kind: 'audit' as const, id: auditId }] : []), ...(of ? [of] : []),
];
