/**
 * The nouns that head the name of an executor, with their forms. A short list of declensions is enough: what matters is which
 * form begins a name (nominative, or dative in an order's «поручить отделу …») and which goes on with one (genitive).
 */

/** `department` may be followed by the fields it is for; `post` is held by a person; `people` and `body` are the rest. */
export type NounClass = 'department' | 'body' | 'post' | 'people';
type Gender = 'm' | 'f' | 'n';
export type Case = 'nominative' | 'genitive' | 'dative' | 'instrumental';

/** One form of one noun. */
export interface NounForm {
  /** In the nominative of the same number. */
  nominative: string;
  /** In the nominative singular. */
  lemma: string;
  class: NounClass;
  gender: Gender;
  number: 'singular' | 'plural';
  case: Case;
}

const order: readonly Case[] = ['nominative', 'genitive', 'dative', 'instrumental'];
/** Endings: singular, then plural, each in the order of `order`. */
const declensions: Readonly<Record<string, readonly [Gender, string, string]>> = {
  отдел: ['m', '- а у ом', 'ы ов ам ами'],
  педагог: ['m', '- а у ом', 'и ов ам ами'],
  врач: ['m', '- а у ом', 'и ей ам ами'],
  директор: ['m', '- а у ом', 'а ов ам ами'],
  учитель: ['m', 'ь я ю ем', 'я ей ям ями'],
  родитель: ['m', 'ь я ю ем', 'и ей ям ями'],
  музей: ['m', 'й я ю ем', 'и ев ям ями'],
  дворец: ['m', 'ец ца цу цом', 'цы цов цам цами'],
  владелец: ['m', 'ец ьца ьцу ьцем', 'ьцы ьцев ьцам ьцами'],
  юнармеец: ['m', 'ец йца йцу йцом', 'йцы йцев йцам йцами'],
  школа: ['f', 'а ы е ой', 'ы - ам ами'],
  библиотека: ['f', 'а и е ой', 'и - ам ами'],
  комиссия: ['f', 'я и и ей', 'и й ям ями'],
  власть: ['f', 'ь и и ью', 'и ей ям ями'],
  /** Without a plural. */
  общественность: ['f', 'ь и и ью', ''],
  население: ['n', 'е я ю ем', ''],
  учреждение: ['n', 'е я ю ем', 'я й ям ями'],
  агентство: ['n', 'о а у ом', 'а - ам ами'],
  училище: ['n', 'е а у ем', 'а - ам ами'],
  вожатый: ['m', 'ый ого ому ым', 'ые ых ым ыми'],
  рабочий: ['m', 'ий его ему им', 'ие их им ими'],
  столовая: ['f', 'ая ой ой ой', 'ые ых ым ыми'],
  заведующая: ['f', 'ая ей ей ей', 'ие их им ими'],
  /** Without a singular. */
  дети: ['m', '', 'и ей ям ьми'],
  граждане: ['m', '', 'е - ам ами'],
  жюри: ['n', '- - - -', ''],
  судья: ['m', 'ья ьи ье ьей', 'ьи ей ьям ьями'],
  учащийся: ['m', 'ийся егося емуся имся', 'иеся ихся имся имися'],
};

type Words = Readonly<Record<string, string>>;
const departments: Words = {
  отдел:
    'отдел подотдел департамент комитет центр методцентр институт университет совет методсовет педсовет сектор кабинет методкабинет штаб фонд ' +
    'союз профсоюз оргкомитет акимат маслихат аппарат орган клуб секретариат факультет консилиум',
  школа: 'служба палата дума управа кафедра прокуратура префектура структура',
  комиссия:
    'комиссия подкомиссия эвакокомиссия администрация инспекция госинспекция ассоциация федерация лаборатория дирекция коллегия академия мэрия бухгалтерия ' +
    'редакция епархия полиция милиция канцелярия росгвардия юнармия госавтоинспекция',
  учреждение: 'управление объединение методобъединение подразделение отделение собрание',
  агентство:
    'министерство агентство ведомство сообщество общество правительство казначейство руководство представительство содружество',
};
const bodies: Words = {
  отдел:
    'техникум интернат сад детсад театр отряд актив родком профком женсовет студсовет класс коллектив педколлектив персонал техперсонал медперсонал ' +
    'суд парламент комбинат военкомат райвоенкомат исполком райисполком горисполком облисполком райком горком обком профком муниципалитет субъект партнер соцпартнер пансионат стадион бассейн ' +
    'лесокомбинат хлебокомбинат завод хлебозавод лесхоз промхоз лесопункт приют спортклуб спорткомплекс филиал вуз совхоз колхоз зал пищеблок минздрав минспорт деканат ректорат хор технопарк кванториум медпункт здравпункт склад архив приход храм собор ' +
    'кинотеатр кинозал автоклуб магазин диспансер гарнизон караул телеканал порт аэропорт вокзал',
  педагог: 'колледж парк банк питомник заповедник',
  музей: 'лицей музей санаторий профилакторий',
  власть: 'власть часть',
  дворец: 'дворец',
  родитель: 'ансамбль монастырь',
  учитель: 'лагерь',
  директор: 'дом роддом',
  школа:
    'школа спортшкола больница поликлиника группа опергруппа бригада команда дружина газета фирма система площадка прогимназия регистратура община база ферма',
  библиотека: 'библиотека аптека клиника',
  комиссия:
    'гимназия организация станция компания студия амбулатория типография секция корпорация филармония редколлегия консультация галерея партия колония',
  общественность: 'общественность молодежь',
  учреждение: 'учреждение предприятие поселение самоуправление общежитие движение звено благочиние',
  агентство: 'товарищество средство хозяйство лесничество казачество духовенство издательство',
  училище: 'училище',
  столовая: 'столовая',
  жюри: 'жюри бюро',
};
const posts: Words = {
  отдел:
    'методист специалист консультант логопед депутат юрист администратор координатор куратор организатор тьютор модератор эксперт инженер оператор ' +
    'менеджер завхоз фельдшер бухгалтер главбух ректор проректор декан комендант командир мэр министр губернатор прокурор доцент экономист ' +
    'программист педиатр лаборант инструктор хореограф концертмейстер аналитик атаман архивариус библиограф диспетчер омбудсмен аудитор ' +
    'тренер инспектор делопроизводитель терапевт ревизор корреспондент режиссер медиатор социолог ассистент капитан хормейстер балетмейстер звукорежиссер звукооператор юрисконсульт эколог костюмер контролер кассир референт агроном ' +
    'акушер эпидемиолог стоматолог иммунолог документовед товаровед кочегар вахтер дизайнер лектор экскурсовод ' +
    'уличком агитатор арендатор механизатор калькулятор комбайнер бригадир массажист психиатр нарколог гинеколог офтальмолог капитан майор лейтенант агент ' +
    'провизор фармацевт аким начмед начфин санитар архитектор нотариус редактор фотограф дирижер композитор монтажер монтер электромонтер пристав',
  педагог:
    'педагог худрук физрук физорг культорг соцпедагог психолог дефектолог начальник работник медработник соцработник сотрудник помощник советник наставник техник кладовщик ' +
    'дворник нарколог художник медик охранник предметник электрик сантехник зоотехник дружинник полковник подполковник прапорщик киномеханик профорг профгрупорг',
  врач: 'врач завуч',
  директор:
    'директор содиректор замдиректор инспектор инженер бухгалтер тренер повар сторож профессор мастер',
  учитель: 'учитель егерь',
  родитель:
    'руководитель соруководитель заместитель председатель зампредседатель воспитатель преподаватель библиотекарь секретарь представитель ' +
    'водитель следователь слесарь хранитель',
  рабочий: 'заведующий управляющий рабочий лесничий десятский',
  заведующая: 'заведующая управляющая',
  столовая: 'вожатая дежурная ответственная уполномоченная участковая',
  вожатый: 'вожатый пожарный уполномоченный дежурный ответственный участковый',
  музей: 'казначей',
  библиотека: 'акушерка',
  судья: 'судья',
  школа: 'глава замглава староста медсестра диетсестра сестра уборщица старшина кастелянша',
};
const people: Words = {
  отдел:
    'волонтер студент член спонсор ветеран кадет лидер пенсионер инвалид абитуриент аспирант ординатор спортсмен',
  педагог: 'собственник ученик школьник выпускник воспитанник участник призывник казак',
  дворец: 'тимуровец',
  владелец: 'владелец доброволец домовладелец землевладелец комсомолец',
  юнармеец: 'юнармеец',
  население: 'население',
  граждане: 'граждане прихожане',
  родитель: 'родитель житель работодатель предприниматель исполнитель соисполнитель слушатель',
  агентство: 'лицо',
  дети: 'дети люди',
  учащийся: 'учащийся обучающийся',
  рабочий: 'служащий',
};

const forms = new Map<string, NounForm[]>();
for (const [kind, words] of [
  ['department', departments],
  ['body', bodies],
  ['post', posts],
  ['people', people],
] as const) {
  for (const [model, list] of Object.entries(words)) {
    for (const word of list.split(' ')) addForms(word, model, kind);
  }
}

function addForms(word: string, model: string, kind: NounClass): void {
  const declension = declensions[model];
  if (!declension) return;
  const [gender, singular, plural] = declension;
  const own = (singular || plural).split(' ')[0] ?? '-';
  if (own !== '-' && !word.endsWith(own)) return;
  const stem = own === '-' ? word : word.slice(0, -own.length);
  for (const [number, endings] of [
    ['singular', singular.split(' ')],
    ['plural', plural.split(' ')],
  ] as const) {
    if (endings[0] === '') continue;
    const full = endings.map((ending) => stem + (ending === '-' ? '' : ending));
    full.forEach((form, at) => {
      const entry: NounForm = {
        nominative: full[0] ?? word,
        lemma: word,
        class: kind,
        gender,
        number,
        case: order[at] ?? 'nominative',
      };
      const known = forms.get(form);
      if (!known) forms.set(form, [entry]);
      else if (!known.some((one) => one.case === entry.case && one.number === number)) known.push(entry);
    });
  }
}

/** «техслужащие», «педработники», «райбольница». */
const prefix =
  /^(?:тех|мед|пед|соц|спец|гор|рай|обл|сель|спорт|культ|вет|физ|проф|авто|агро|гос|тур|студ)(?=[а-я]{4})/;
/** People whose nouns are formed in the same way always: «подрядчики», «учредитель», «волейболисты». */
const peopleSuffix = /^[а-я-]{3,}(?:[чщ]ики|исты|анты|ологи|оведы|(тель|чик|щик|ист|олог|овед)|тели)$/;
const noPeople =
  /^(?:показател|указател|двигател|датчик|ящик|гарант|вариант|пункты|знаменател|числител|некролог|каталог|диалог|аналог|катехизис|ипполог)/;

function bySuffix(word: string): NounForm[] | undefined {
  const match = peopleSuffix.exec(word);
  if (!match || noPeople.test(word)) return undefined;
  const number = match[1] ? 'singular' : 'plural';
  return [
    {
      nominative: word,
      lemma: word.replace(/и$|ы$/, ''),
      class: 'people',
      gender: 'm',
      number,
      case: 'nominative',
    },
  ];
}

/**
 * The forms a word may be, for a word in lower case with «е» for «ё». A compound («педагоги-психологи») is what both its parts
 * can be; when only one of them is known, that one decides.
 */
export function nounForms(word: string): readonly NounForm[] {
  const whole = forms.get(word) ?? forms.get(word.replace(prefix, ''));
  if (whole || !word.includes('-')) return whole ?? bySuffix(word) ?? [];
  const parts = word.split('-');
  const first = forms.get(parts[0] ?? '') ?? [];
  const last = forms.get(parts.at(-1) ?? '') ?? bySuffix(parts.at(-1) ?? '') ?? [];
  if (first.length === 0 && last.length === 0) return bySuffix(word) ?? [];
  if (first.length === 0 || last.length === 0)
    return (first.length > 0 ? first : last).map((one) => ({
      ...one,
      nominative: wholeNominative(word, one, first.length > 0),
    }));
  const both = first.flatMap((one) => {
    const same = last.find((other) => other.case === one.case && other.number === one.number);
    return same
      ? [{ ...one, nominative: `${one.nominative}-${same.nominative}`, lemma: `${one.lemma}-${same.lemma}` }]
      : [];
  });
  return both.length > 0 ? both : first;
}

/** A form of a noun of the list itself, not one made with a prefix or by its suffix. In lower case with «е» for «ё». */
export function isListed(word: string): boolean {
  return forms.has(word);
}

/** The part of a compound that is known in the nominative, the other as it stands. */
function wholeNominative(word: string, form: NounForm, firstKnown: boolean): string {
  return firstKnown
    ? form.nominative + word.slice(word.indexOf('-'))
    : word.slice(0, word.lastIndexOf('-') + 1) + form.nominative;
}
