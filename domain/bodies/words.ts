/** Single words and word groups by which the parts of a responsibles cell are told apart. Patterns look at the beginning. */

/** Fields a department is named after, in the cases that follow «отдел», «управление по»: never bodies themselves. */
export const fieldWord =
  /^(?:образовани[яею]м?|культур[ыеуо]й?|спорт[ауе]?м?|туризм[ау]|наук[иеу]|молодежи|опек[иеу]|попечительств[ауо]|воспитани[яюе]|здравоохранени[яю]|просвещени[яю]|семь[еи]|детств[ауо]|детей|детям|делам|физкультур[ыеу]|физической|кадр(?:ов|ам)|архив[ау]|архивного|правам|прав|развити[яюе]|социализации|занятости|труд[ау]|оценк[иеу]|качеств[ауо]|информации|информатизации|аттестации|финанс(?:ов|ам)|экономик[иеу]|связ(?:и|ям)|творчеств[ауо]|искусств[ау]?|патриотическ[а-я]+|безопасност[иь]|надзор[ау]|контрол[яюь]|транспорт[ау]|строительств[ауо]|имуществ[ауо]|закупк?(?:ам|ок|и)|торговл[иею]|питани[яюе]|здоровь[яею]|туризма|печати|массовых|коммуникаций|архитектур[ыеу]|градостроительств[ауо]|жкх|го|чс|истории|математик[иеу]|физик[иеу]|хими[ию]|биологи[ию]|географи[ию]|информатик[иеу]|литератур[ыеу]|обществознани[яю]|музык[иеу]|технологи[ию]|обж|изо|физо|дзюдо|самбо|соцзащит[ыеу]|каратэ|тхэквондо|регби)(?![а-я])/;

/** Whose a body is: «школы города и района». */
export const placeWord =
  /^(?:район(?:а|ов)|город(?:а|ов)|округ(?:а|ов)|област(?:и|ей)|кра(?:я|ев)|республики?|муниципалитет(?:а|ов)|пос[е]лк(?:а|ов)|сел[а]?|деревень)(?![а-я])/;

/** Participles that only describe, as adjectives do: «руководящие работники», «подведомственные (ему) учреждения». */
export const describing =
  /^(?:(?:руковод|действу|хозяйству|соответству|контролиру|надзира|проверя|[а-я]*(?:снабжа|перерабатыва|добыва|торгу|обслужива|агентиру)|градообразу)ющ|(?:руковод|вед|вышесто|нижесто)ящ|лечащ|ведущ|подведомственн|заинтересованн|уполномоченн|закрепленн|указанн|привлекаем)[а-я]+(?:\s+(?:ему|ей|им))?\s/;

/** An adjective or participle in an oblique case: the middle of a name, not its beginning. */
export const obliqueWord =
  /^(?:[а-я]{3,}но\s(?=[а-я-]+(?:ых|их|ого|ой|ому|ым)(?![а-я]))|(?:их|его|ее|своих)(?=\s)|[а-я-]{2,}(?:ой|ого|его|ому|ему|ых|их|ым|им|ую|юю|ыми|ими|[шщнжч]ей)(?:ся)?(?![а-я]))/;

/** A clause about the body just named: «…, подведомственные Отделу», «…, в которых …». */
export const relativeClause =
  /^(?:подведомственн|расположенн|реализующ|имеющ|наделенн|получивш|уполномоченн[а-я]+ на|назначенн|закрепленн|привлекаем|вошедш|котор[а-я]+|(?:в|на|для|у|с)\s+(?:(?:базе|ведении|составе|структуре)\s+)?котор|(?:в|на|с|для)\s+чь(?:ем|ей|их|ими|ём)|чьи|где(?![а-я])|не\s+[а-я]+(?:ющ|ящ|вш)|(?!учащ|обучающ|заведующ|управляющ|служащ|трудящ)[а-я]+(?:ющ|ущ|ящ|ащ|вш|шедш)(?:ие|ий|ая|ее|их|ими|ую|его|ему|им)(?:ся)?(?![а-я])|включая|кроме|за\s+исключением|показавш|в\s+том\s+числе|касающ|(?:планируем|предусмотренн|указанн|перечисленн|определенн|утвержденн|созданн|включенн|отнесенн|задействованн|направленн|отобранн|зарегистрированн|признанн|занят)(?:ые|ый|ая|ое|ых|ым|ыми|ого|ому)\s+(?:(?:к|на|в|во|для|по|при|из|с|за)\s|[а-я]+(?:ами|ями|ыми|ими|ом|ем)(?![а-я])))/;

/** «УВР», «ВР»: what a deputy is for, never a body. */
export const functionAbbreviation =
  /^(?:УВР|ВР|УР|УПР|НМР|УМР|МР|НИР|АХЧ|АХР|АХД|ФХД|БЖ|БОП|ИКТ|ОТ|НР|ПВ|ВВР|УПВР|НМ|ИТ|ГО|ЧС|ТБ|ВВВР|ПР|УВЧ|ДО|ШИС|СР|ВПВ|ОЭР|ИР|УМЧ|ГОЧС)(?![\p{L}\d])(?!\s*[«"“„])/u;

/** «… по УВР»: what somebody is for, at the end. */
export const functionOf = /(?:^|\s)по\s[^;]{0,40}$/;

/** Fields of a department («отдел строительства и ЖКХ»); after anything else they may be a body. */
export const fieldAbbreviation =
  /^(?:(?:ЖКХ|ЖКК|АПК|ТЭК|МР|МСП|ГО|ЧС|ПБ|ОПБ|ГОЧС|ФКиС|ФКС|ФК|ЗПП|ТКО|БДД)(?![\p{L}\d])|(?:МП|ДМ)$)/u;

/** What somebody is responsible for or works by: «координаторы ВПР и ГИА», «ФГОС ООО и СОО». Never a body. */
export const subjectAbbreviation =
  /^(?:ВПР|ГИА|ЕГЭ|ОГЭ|ГВЭ|ВсОШ|ВСОШ|НИКО|ФГОС|ФОП|ФООП|ГТО|ПДД|ОБЖ|БЖД|ОВС|ОБЗР|ИКТ|ДОТ|ЭОР|ВСОКО|НОКО|НСУР|ОВЗ|НОО|СОО|ИЗО|АФК|ЛФК|МХК|ОДНКНР|ОРКСЭ|ОБВС|PISA)(?![\p{L}\d])/u;

/** Abbreviations of the kind of an institution: the name itself still follows («МБУ ДО Дом творчества»). */
export const legalForm =
  /^(?:М[КБА]?УЗ?|М[БАК]?ОУ|М[БАК]?ДОУ|М[БАК]?УК|М[БАК]?УДО|М[БАК]?ОУДО|М[БАК]?ОУ[\s-]ДО|ГБУ?|Г[БКА]?У|Г[БАКО]?ОУ|ГА?ПОУ|ГБПОУ|ГБУЗ|ОГБУ|ОГКУ|ОГАУ|ОБУ|ОКУ|КГБУ|КГКУ|КГАУ|КГБОУ|КГБПОУ|ФГБУ|ФГБОУ|ФГАОУ|ФГУ|ФГКУ|ФБУЗ|ФФГУЗ|АНО|АОУ|БОУ|БУ|КУ|АУ|ОАО|ПАО|АО|ЗАО|ООО|МУП|ГУП|МП|ОГБПОУ|ОГАПОУ|ГОУ|ГУ|ГУО|НОУ|ЧОУ|ДПО|ДОД|ДО|ВО|ВПО|СПО|НПО|МО|ЦРБ|ПОУ|ОУ)(?![\p{L}\d])/u;

/** Regions that stand between a legal form and the name («ГБУ РО РОЦОИСО»). */
export const region = /^(?:РО|РМ|РТ|РБ|РХ|РК|СО|ЛО|ТО|КО|УР|ЯО|АО|КК|ХК|НСО|РФ|РД|ЧР)$/;

/** Legal forms that say who owns an institution: nothing but its kind and its name can follow, and no other name ends so. */
export const ownership =
  /^(?:М[КБА]?(?:У|УЗ|ОУ|ДОУ|УК|УДО|ОУДО)|МОБУ|МБДОУ|МУП|ГУП|Г[БКАО]?(?:У|ОУ|УЗ|УК)|ГОАУ|ГПОУ|ГБПОУ|ГАПОУ|[ОК]Г[БКА]У|ОГ[БА]ПОУ|КГБ?П?ОУ|ФГ[БАК]?(?:У|ОУ)|[БКА]ОУ|АНО|НОУ|ЧОУ)(?![\p{L}\d])/u;

/** Abbreviations of a collective: every member is meant («ОО», «ДОУ»). */
export const collectiveAbbreviation =
  /^(?:ОО|ОУ|ОУО|МОО|ООО|ДОУ|ДОО|МДОУ|МБДОУ|МКДОУ|МАДОУ|СОШ|ООШ|НОШ|МБОУ|МОУ|МКОУ|МАОУ|УДО|УДОД|ОДО|УДОУ|ДЮСШ|ДШИ|ПОО|ПОУ|СПО|ВУЗы?|МОУО|МОСО|ОМСУ|ОМС|РМО|ШМО|ГМО|ММО|СМИ|НКО|ППЭ|ОГВ|ОИВ|КОУ|ГОУ|ГБОУ|ШНОР)(?![\p{L}\d«"])/u;

/** «мкр.», «р.п.», «б-р.»: a shortened word for a place at the end, whose name follows; a full stop of no sentence. */
export const placeWaits =
  /(?:^|[\s.(,-])(?:мкрн?|м-н|р\.\s?п|рп|пгт|п\.\s?г\.\s?т|ст|ст-ца|стан|обл|респ|пос|дер|хут|ж\.?-?\s?д|ж\/д|р-н|с-з|к-з|ул|пр|пр-т|просп|пер|наб|пл|б-р|бульв|кв|ш|[гспдх])\.\s*$/u;

/** A line that ends so is not the end of a name: a preposition, a shortened word, an acting post, a dash. */
export const opensOn =
  /(?:^|\s)(?:[Ии]|в|во|на|с|со|по|По|к|о|об|от|для|при|из|у|за|имени|№|N)$|(?:^|[\s.])(?:им|г|п|с|д|х|[Сс]т|пос|дер|ул|(?<![\dIVX]\s?)[Кк]л|[Сс]оц|[Мм]уз|мл|[Хх]уд|физ|мед|[Зз]ам|пом|[Гг]л|[Вв]ед|[Уу]ч|[Нн]ач|[Ии]\.?\s?о)\.$|(?:^|\s)(?:[Вв]р)?ио$|\s[-–—]$/u;

/** The text as the patterns above expect it. */
export function lowered(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').trim();
}

/** «МКУ», «ГБУЗ», «ВДПО», «МОиН», «ОГИБДД»: the text begins with an abbreviation. */
export function startsAbbreviation(text: string): boolean {
  return /^(?:\p{Lu}{2,}(?:[-–]\p{Lu}{2,})*(?!\p{Ll}{3})|\p{Lu}\p{Ll}{0,3}\p{Lu}{2,}|\p{Lu}{1,3}[ио]\p{Lu}+|(?:рай|гор|сель|обл|край)\p{Lu}{2,})/u.test(
    text,
  );
}

/** «ОО», «МБОУ района»: all of them, and no one institution («МБОУ „Лицей № 1“»). */
export function isWholeCollective(text: string): boolean {
  return collectiveAbbreviation.test(text) && !/^\p{Lu}+(?:\s*[«"“„№]|\s+\p{Lu})/u.test(text);
}

/** «Минтруд России», «Роспотребнадзор», «Облоно»: an agency under its short name, in the nominative. */
export function startsAgency(text: string): boolean {
  const first = /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}*)?/u.exec(text)?.[0] ?? '';
  if (
    /^Мин\p{Ll}+(?:ы|и|ния|тия|о)$|^(?:Рос|Гос)\p{Ll}*(?:инспекция|гвардия|служба|молод[её]жь)$/u.test(first)
  )
    return true;
  return (
    /^(?:Мин|Рос|Гос|Глав|Деп|Обл|Рай|Гор|Рег|Край|Соц)\p{Ll}{3,}/u.test(first) &&
    !/(?:[аяыуеи]|ом|ем|ск(?:ой|ого|ий|их|им))$/.test(first)
  );
}

/** «Роспотребнадзора», «Почты России»: whose an office is; no name of a cell begins in the genitive. */
export const agencyGenitive =
  /^(?:Рос\p{Ll}*(?:надзора|реестра|имущества|гвардии|водресурсов|лесхоза|молод[её]жи|гидромета|архива|кадастра|центра)|\p{Lu}\p{Ll}+стата|Гос[а-я]+(?:надзора|инспекции)|Соцфонда|Пенсионного\s+фонда|Юнармии|Движения\s+[Пп]ервых|Почты|Сбербанка|Россетей|\p{Lu}\p{Ll}*исполкома|Мин(?:здрава|труда|спорта|фина|юста|строя))(?!\p{Ll})/u;

/** «Управления Росреестра»: whose an office is, or several offices of a service that act themselves. */
export const agencyOffices = /^Управления\s+\p{Lu}/u;

/** Federal services whose offices are named after them: «Линейный отдел⏎МВД», «ПЧ⏎МЧС». */
export const federalService = /^(?:МВД|МЧС|ФСИН|ФСБ|ФНС|ФССП|ФМБА|МО\s+МВД)(?![\p{L}\d])/u;

/** A quotation opens the text. */
export function startsQuoted(text: string): boolean {
  return /^["«“„]/.test(text);
}

/** The first letter is small. */
export function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** «№ 2», «12», «№№ 3-5»: a number that stands for another school of the list before it. */
export function isNumberOnly(text: string): boolean {
  return /^(?:№\s?)*\d{1,4}(?:\s?[-–—]\s?\d{1,4})?$/.test(text.trim());
}

/** «9 классов», «11-х классов», «5 кл.»: more of the classes just named. */
export function isClassNumber(text: string): boolean {
  return /^\d{1,2}\s?-?[«"]?[а-яА-Я][»"]?(?:\s*(?:класс(?:ов|а|ы)?|кл\.))?$|^(?:\d{1,2}|[IVX]{1,4})(?:\s?[-–—]\s?(?:\d{1,2}|[IVX]{1,4}))?(?:\s?-?\s?(?:х|е|ых|го|й))?\s*(?:\p{L}+(?:ых|их)\s+)?(?:кл\.|классов|класса|класс(?![а-я])|отрядов|отряда|групп|курсов|курса|смен|отделений|корпусов)(?!\p{L})/iu.test(
    text.trim(),
  );
}

/** «Управление образования администрации | МО „Город“»: whose the administration is. */
export function isWhoseAdministration(before: string, next: string): boolean {
  return (
    /(?:администраци[яи]|мэри[яи])\s*$/i.test(before) &&
    /^(?:МО|ГО|МР|МОГО|СП|ГП|г\.|с\.|п\.|пос\.)(?!\p{L})/u.test(next)
  );
}

/** «УО», «РУО района»: the abbreviation of an authority, a name by itself. */
export function isWholeAbbreviation(before: string): boolean {
  return /^(?:[РГМО]{0,2}УО|Р?ИМЦ|Г?ИМЦ|УМЦ|ГМЦ|НМЦ|ЦНППМ|ЦОПП|РМЦ|РМК|ММЦ|ИРО|ЦРО|ЦОКО|РЦОИ|ЦМО|РОО|Минобр\p{L}*)(?!\p{L})/u.test(
    before.trimStart(),
  );
}
