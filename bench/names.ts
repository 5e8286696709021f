// Believable names that belong to nobody: stems and endings put together. Ukrainian and Mongolian ones begin in Cyrillic.

export type NameList = { nation: string; sex: 'female' | 'male'; kind: 'given' | 'family'; latin: string[]; native: string[] };

// Ukrainian as passports write it, Mongolian as MNS 5217 does; enough for made-up names.
const passport: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'iu', я: 'ia', ь: '', ʼ: '',
};
const mongolian: Record<string, string> = { ...passport, г: 'g', е: 'ye', и: 'i', ө: 'u', ү: 'u', ы: 'y', э: 'e', ю: 'yu', я: 'ya', ь: 'i', ж: 'j', з: 'z' };
const latinOf = (native: string, map: Record<string, string>) => {
  const text = [...native.toLowerCase()].map((letter) => map[letter] ?? letter).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
const words = (text: string) => text.trim().split(/\s+/);
const joined = (stems: string[], endings: string[]) => stems.flatMap((stem) => endings.map((ending) => stem + ending));

const ukStems = words('Бондар Гриц Іван Ковал Лис Марчук Мельнич Олій Петр Роман Савч Ткач Федор Шевч Яким Гонч Дмитр Захар Кравч Литвин Мороз Назар Остап Павл Руден Семен Тимош Усен Хомен Цимбал Черн Шпак Юрч Верб Гай Дубов Зінч Карп Лук Максим Никон Онищ Прокоп Скрип Тарас Федоров Чумач Щерб Юхим Ярем');
const ukFamilies = joined(joined(ukStems, ['', 'ов', 'ин', 'ал', 'ей']), ['енко', 'ук', 'юк', 'чук', 'ик', 'ко', 'ець']);
const csStems = words('Bár Bed Ben Brab Bub Cih Čáp Čer Doh Dob Dou Dvoř Far Fial Had Haj Hol Hor Hrd Chal Jah Jan Jel Kad Kal Kol Kop Kost Krat Kub Lang Led Lip Lhot Mach Mal Mar Mat Mlyn Mor Mus Nem Nep Ond Pán Pat Pek Pol Pros Rad Rak Rys Sed Slav Sob Svob Ším Škod Tich Tom Urb Vac Vál Vav Ves Vlč Vob Zach Zel Žák');
const csMale = joined(joined(csStems, ['', 'el', 'or', 'ich', 'ov', 'an', 'ul']), ['ek', 'ák', 'ík', 'ec', 'an', 'oun', 'ouš']), csFemale = csMale.map((name) => `${name.replace(/(?<=..)e([kc])$/, '$1')}ová`);
const viFamilies = words('Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Cao Mai');
const viMiddle = ['Thị', 'Văn', 'Minh', 'Thu', 'Quang', 'Ngọc'];
const mnStems = words('Бат Болд Ган Дорж Мөнх Нар Оюун Пүрэв Сайн Сүх Түвшин Хүрэл Цэцэг Чулуун Эрдэнэ Энх Алтан Баяр Дэлгэр Жаргал');
const mnFamilies = joined(mnStems, ['ын', 'бат', 'сүрэн', 'доржийн', 'хүү']);

export const nameLists: NameList[] = [
  { nation: 'cs', sex: 'female', kind: 'given', latin: words('Jana Marie Eva Hana Anna Lenka Kateřina Lucie Věra Alena Petra Veronika Jaroslava Tereza Martina Michaela Jitka Helena Ludmila Zdeňka Ivana Monika Eliška Markéta Barbora Jiřina Kristýna Simona Šárka Nela Ema Viktorie'), native: [] },
  { nation: 'cs', sex: 'male', kind: 'given', latin: words('Jiří Jan Petr Josef Pavel Martin Tomáš Jaroslav Miroslav Zdeněk Václav Michal František Jakub Milan Karel Lukáš David Vladimír Ondřej Ladislav Roman Matěj Adam Vojtěch Filip Daniel Štěpán Šimon Tadeáš Kryštof Rostislav'), native: [] },
  { nation: 'cs', sex: 'female', kind: 'family', latin: csFemale, native: [] },
  { nation: 'cs', sex: 'male', kind: 'family', latin: csMale, native: [] },
  ...([['female', words('Олена Наталія Тетяна Ірина Оксана Світлана Людмила Юлія Катерина Марія Анна Вікторія Надія Ганна Галина Лариса Валентина Зоряна Софія Дарина Соломія Христина Мирослава Яна Злата')], ['male', words('Олександр Сергій Андрій Володимир Дмитро Микола Іван Василь Юрій Михайло Віктор Олег Богдан Тарас Назар Максим Артем Данило Ярослав Остап Матвій Тимофій Роман Павло Євген')]] as const)
    .map(([sex, given]): NameList => ({ nation: 'uk', sex, kind: 'given', native: [...given], latin: given.map((name) => latinOf(name, passport)) })),
  ...(['female', 'male'] as const).map((sex): NameList => ({ nation: 'uk', sex, kind: 'family', native: ukFamilies, latin: ukFamilies.map((name) => latinOf(name, passport)) })),
  { nation: 'vi', sex: 'female', kind: 'given', latin: joined(words('Lan Hoa Mai Hương Linh Trang Thảo Ngân Yến Vy Anh Hà'), ['']), native: [] },
  { nation: 'vi', sex: 'male', kind: 'given', latin: words('Hùng Dũng Tuấn Sơn Minh Đức Long Nam Thành Hải Khoa Việt'), native: [] },
  ...(['female', 'male'] as const).map((sex): NameList => ({ nation: 'vi', sex, kind: 'family', latin: viFamilies.flatMap((family) => viMiddle.map((middle) => `${family} ${middle}`)), native: [] })),
  ...([['female', words('Сарнай Оюун Номин Цэцэг Солонго Ануужин Энхжин Болор Тунгалаг Ундрах')], ['male', words('Батбаяр Ганбат Тэмүжин Отгон Билгүүн Энхбат Мөнхбат Төгөлдөр Болд Сүхбат')]] as const)
    .map(([sex, given]): NameList => ({ nation: 'mn', sex, kind: 'given', native: [...given], latin: given.map((name) => latinOf(name, mongolian)) })),
  ...(['female', 'male'] as const).map((sex): NameList => ({ nation: 'mn', sex, kind: 'family', native: mnFamilies, latin: mnFamilies.map((name) => latinOf(name, mongolian)) })),
];
