// Headings of the sheet „Na čem jsme se domluvili“. What stands under them is written by people.
import type { SheetText } from './text.ts';

const cs = {
  title: 'Na čem jsme se domluvili', persons: 'Koho se to týká', goals: 'Čeho chcete dosáhnout (vašimi slovy)', steps: 'Co kdo udělá',
  who: 'Kdo', what: 'Co udělá', until: 'Do kdy', nextMeeting: 'Kdy se příště sejdeme', call: 'Komu zavolat',
  readers: 'Kdo si to může přečíst', interpreter: 'Tlumočení', signatures: 'Podpisy', roleClient: 'klient / klientka', roleWorker: 'pracovník / pracovnice',
  roleInterpreter: 'tlumočník / tlumočnice', date: 'Datum', unverified: 'Tento překlad nadpisů zatím nikdo odborně neověřil. Závazné je české znění.',
} as const;
export type AgreementSlot = keyof typeof cs;
type AgreementBody = Readonly<Record<AgreementSlot, string>>;

const uk: AgreementBody = {
  title: 'Про що ми домовилися', persons: 'Кого це стосується', goals: 'Чого ви хочете досягти (вашими словами)', steps: 'Хто що зробить',
  who: 'Хто', what: 'Що зробить', until: 'До якого дня', nextMeeting: 'Коли зустрінемося наступного разу', call: 'Кому зателефонувати',
  readers: 'Хто може це прочитати', interpreter: 'Переклад', signatures: 'Підписи', roleClient: 'клієнт / клієнтка', roleWorker: 'працівник / працівниця',
  roleInterpreter: 'перекладач / перекладачка', date: 'Дата', unverified: 'Цей переклад заголовків ще не перевірив фахівець. Чинним є чеський текст.',
};

const vi: AgreementBody = {
  title: 'Những điều chúng ta đã thỏa thuận', persons: 'Dành cho ai', goals: 'Quý vị muốn đạt được điều gì (bằng lời của quý vị)', steps: 'Ai sẽ làm gì',
  who: 'Ai', what: 'Làm việc gì', until: 'Đến ngày', nextMeeting: 'Lần gặp tới', call: 'Gọi điện cho ai',
  readers: 'Ai được đọc tờ giấy này', interpreter: 'Phiên dịch', signatures: 'Chữ ký', roleClient: 'khách hàng', roleWorker: 'nhân viên',
  roleInterpreter: 'người phiên dịch', date: 'Ngày', unverified: 'Bản dịch các tiêu đề này chưa được chuyên gia kiểm tra. Bản tiếng Séc là bản có giá trị.',
};

const mn: AgreementBody = {
  title: 'Бидний тохирсон зүйлс', persons: 'Хэнд хамаатай вэ', goals: 'Та юунд хүрэхийг хүсэж байна вэ (өөрийн тань үгээр)', steps: 'Хэн юу хийх вэ',
  who: 'Хэн', what: 'Юу хийх', until: 'Хэдийд дуусгах', nextMeeting: 'Дараагийн уулзалт', call: 'Хэн рүү утасдах вэ',
  readers: 'Үүнийг хэн уншиж болох вэ', interpreter: 'Орчуулга', signatures: 'Гарын үсэг', roleClient: 'үйлчлүүлэгч', roleWorker: 'ажилтан',
  roleInterpreter: 'орчуулагч', date: 'Огноо', unverified: 'Эдгээр гарчгийн орчуулгыг мэргэжлийн хүн хараахан шалгаагүй. Чех хэл дээрх бичвэр хүчинтэй.',
};

const ru: AgreementBody = {
  title: 'О чём мы договорились', persons: 'Кого это касается', goals: 'Чего вы хотите достичь (вашими словами)', steps: 'Кто что сделает',
  who: 'Кто', what: 'Что сделает', until: 'К какому дню', nextMeeting: 'Когда встретимся в следующий раз', call: 'Кому позвонить',
  readers: 'Кто может это прочитать', interpreter: 'Перевод', signatures: 'Подписи', roleClient: 'клиент / клиентка', roleWorker: 'сотрудник / сотрудница',
  roleInterpreter: 'переводчик / переводчица', date: 'Дата', unverified: 'Этот перевод заголовков ещё не проверил специалист. Силу имеет чешский текст.',
};

const en: AgreementBody = {
  title: 'What we agreed', persons: 'Who it is about', goals: 'What you want to reach (in your words)', steps: 'Who will do what',
  who: 'Who', what: 'What they will do', until: 'By when', nextMeeting: 'When we meet next', call: 'Whom to call',
  readers: 'Who can read this', interpreter: 'Interpreting', signatures: 'Signatures', roleClient: 'client', roleWorker: 'worker',
  roleInterpreter: 'interpreter', date: 'Date', unverified: 'This translation of the headings has not been checked by an expert yet. The Czech text is binding.',
};

export const agreementTexts: readonly SheetText<AgreementSlot>[] = Object.entries({ cs, uk, vi, mn, ru, en } satisfies Record<string, AgreementBody>)
  .map(([language, body]) => ({ key: 'agreement', language, version: 1, translator: null, verifier: null, body }));
