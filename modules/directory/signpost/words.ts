// What the signpost says beside the texts of services. Translations are ours, and the paper says so.
import type { SignpostLanguage } from './contract.ts';

const keys = ['title', 'phone', 'address', 'hours', 'byPhone', 'byAppointment', 'outreach', 'closed', 'nonstop', 'languages', 'interpretingAlways', 'interpretingOnRequest', 'bring', 'apply', 'cost', 'free', 'partly', 'paid', 'conditions', 'emergency', 'printed', 'ours', 'ask'] as const;
export type WordKey = (typeof keys)[number];
type Words = Record<WordKey, string> & { /** Monday first, short. */ days: readonly [string, string, string, string, string, string, string] };

export const words: Record<SignpostLanguage, Words> = {
  cs: {
    title: 'Kde vám pomohou', phone: 'Telefon', address: 'Kde', hours: 'Otevřeno', byPhone: 'po telefonu', byAppointment: 'jen po objednání', outreach: 'v terénu', closed: 'zavřeno', nonstop: 'nepřetržitě', languages: 'Mluví se tu', interpretingAlways: 'tlumočení vždy', interpretingOnRequest: 'tlumočení po domluvě',
    bring: 'Co s sebou', apply: 'Jak se objednat', cost: 'Cena', free: 'zdarma', partly: 'částečně se platí', paid: 'platí se', conditions: 'Pro koho', emergency: 'V ohrožení života volejte zdarma', printed: 'Vytištěno', ours: 'Údaje platí ke dni tisku. Před cestou si je ověřte telefonem.', ask: 'Kód QR vede na stránku služby.', days: ['po', 'út', 'st', 'čt', 'pá', 'so', 'ne'],
  },
  uk: {
    title: 'Де вам допоможуть', phone: 'Телефон', address: 'Де', hours: 'Відчинено', byPhone: 'телефоном', byAppointment: 'лише за записом', outreach: 'виїзд до вас', closed: 'зачинено', nonstop: 'цілодобово', languages: 'Тут розмовляють', interpretingAlways: 'переклад завжди', interpretingOnRequest: 'переклад за домовленістю',
    bring: 'Що взяти з собою', apply: 'Як записатися', cost: 'Вартість', free: 'безкоштовно', partly: 'частково платно', paid: 'платно', conditions: 'Для кого', emergency: 'Якщо життю загрожує небезпека, дзвоніть безкоштовно', printed: 'Надруковано', ours: 'Дані дійсні на день друку. Перед поїздкою зателефонуйте. Українські написи переклали ми, тексти служб чеською.', ask: 'QR-код веде на сторінку служби.', days: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'],
  },
  ru: {
    title: 'Где вам помогут', phone: 'Телефон', address: 'Где', hours: 'Открыто', byPhone: 'по телефону', byAppointment: 'только по записи', outreach: 'выезд к вам', closed: 'закрыто', nonstop: 'круглосуточно', languages: 'Здесь говорят', interpretingAlways: 'перевод всегда', interpretingOnRequest: 'перевод по договорённости',
    bring: 'Что взять с собой', apply: 'Как записаться', cost: 'Стоимость', free: 'бесплатно', partly: 'частично платно', paid: 'платно', conditions: 'Для кого', emergency: 'Если жизни угрожает опасность, звоните бесплатно', printed: 'Напечатано', ours: 'Данные верны на день печати. Перед поездкой позвоните. Русские надписи перевели мы, тексты служб на чешском.', ask: 'QR-код ведёт на страницу службы.', days: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  },
  vi: {
    title: 'Nơi quý vị được giúp đỡ', phone: 'Điện thoại', address: 'Ở đâu', hours: 'Giờ mở cửa', byPhone: 'qua điện thoại', byAppointment: 'chỉ khi hẹn trước', outreach: 'đến tận nơi', closed: 'đóng cửa', nonstop: 'suốt ngày đêm', languages: 'Ở đây nói tiếng', interpretingAlways: 'luôn có phiên dịch', interpretingOnRequest: 'phiên dịch khi hẹn trước',
    bring: 'Cần mang theo', apply: 'Cách đặt hẹn', cost: 'Chi phí', free: 'miễn phí', partly: 'trả một phần', paid: 'phải trả tiền', conditions: 'Dành cho ai', emergency: 'Khi nguy hiểm đến tính mạng, gọi miễn phí số', printed: 'In ngày', ours: 'Thông tin đúng vào ngày in. Hãy gọi điện trước khi đến. Phần tiếng Việt do chúng tôi dịch, nội dung dịch vụ bằng tiếng Séc.', ask: 'Mã QR dẫn đến trang của dịch vụ.', days: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  },
  mn: {
    title: 'Танд хаана туслах вэ', phone: 'Утас', address: 'Хаана', hours: 'Ажиллах цаг', byPhone: 'утсаар', byAppointment: 'зөвхөн цаг авч', outreach: 'газар дээр нь очно', closed: 'хаалттай', nonstop: 'өдөр шөнөгүй', languages: 'Энд ярьдаг хэл', interpretingAlways: 'орчуулга үргэлж байна', interpretingOnRequest: 'орчуулга тохиролцсоноор',
    bring: 'Юу авч явах', apply: 'Яаж цаг авах', cost: 'Үнэ', free: 'үнэгүй', partly: 'зарим нь төлбөртэй', paid: 'төлбөртэй', conditions: 'Хэнд зориулсан', emergency: 'Амь насанд аюултай үед үнэгүй залгана уу', printed: 'Хэвлэсэн', ours: 'Мэдээлэл хэвлэсэн өдрийн байдлаар. Явахын өмнө утсаар лавлана уу. Монгол бичээсийг бид орчуулсан, үйлчилгээний тайлбар чех хэлээр байна.', ask: 'QR код үйлчилгээний хуудас руу хөтөлнө.', days: ['Да', 'Мя', 'Лх', 'Пү', 'Ба', 'Бя', 'Ня'],
  },
  en: {
    title: 'Where to get help', phone: 'Phone', address: 'Where', hours: 'Open', byPhone: 'by phone', byAppointment: 'by appointment only', outreach: 'they come to you', closed: 'closed', nonstop: 'day and night', languages: 'Languages spoken', interpretingAlways: 'interpreting always', interpretingOnRequest: 'interpreting on request',
    bring: 'What to bring', apply: 'How to make an appointment', cost: 'Cost', free: 'free', partly: 'partly paid', paid: 'paid', conditions: 'For whom', emergency: 'If a life is in danger, call free of charge', printed: 'Printed on', ours: 'As of the day of printing. Call before you go. The English labels are our own translation; texts of services are in Czech.', ask: 'The QR code leads to the page of the service.', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
};
