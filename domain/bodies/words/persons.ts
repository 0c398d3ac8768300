/** Words that stand before initials and are no surnames. */
const noSurname =
  'Директор|Методист|Завуч|Учител|Глав|Начальник|Министр|Ректор|Имени|Школ|Психолог|Педагог|Заместител|Руководител|Заведующ|Специалист|Секретар|' +
  'Председател|Воспитател|Библиотекар|Логопед|Куратор|Организатор|Вожат|Консультант|Инспектор|Советник|Бухгалтер|Ответственн|Преподавател|Тренер|' +
  'Музе|Центр|Отдел|Библиотек|Двор(?:ец|ц)|Клуб|Театр|Лице[йя]|Гимнази|Колледж|Техникум|Дом(?!\\p{L})|Сад(?!\\p{L})|Групп|Класс(?!\\p{L})';
/** «Центров», «Школьникова», «Дворецкий»: surnames made of such words have an ending that the words themselves do not have. */
const surnameEnding = String.raw`(?:ов|ова|ев|ева|ин|ина|цкий|цкая|ский|ская)(?!\p{L})`;
const surname = String.raw`(?!(?:${noSurname})(?!\p{Ll}*${surnameEnding}\s+\p{Lu}\.))\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?`;
const initials = String.raw`\p{Lu}\.(?:\s?\p{Lu}\.|\p{Lu}(?!\p{L})|(?!\s?\p{L}\.))`;
const closeInitials = String.raw`(?<=(?:ов|ев|ёв|ин|ын|ий|ой|ова|ева|ёва|ина|ына|ая|ко|ук|юк|ян|их|ых|дзе|ич)\s+)(?!МО|ТО|ОП|ЛО|ПЧ|ПП|ДК|СК|ОО|ОУ|УО|РФ|ДО|ЦО|ГО|РО|РК|СП|МР|ОВ|ПД|РБ|ЦБ|ГБ|СШ|НШ)\p{Lu}\p{Lu}(?![\p{L}.])`;
/** «СавченковаИ.В.»: a forgotten space. */
const gluedInitials = String.raw`(?<=(?:ов|ев|ёв|ин|ын|ий|ова|ева|ёва|ина|ына|ая|ко|ук|юк))\p{Lu}\.\s?\p{Lu}\.`;
const fullName = String.raw`${surname}\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вна|вич|ична|ьич|оглы|кызы)(?!\p{L})`;
const honoured = String.raw`(?<!(?:им\.|имени|памяти|героя|Героя)\s?)`;
const person = String.raw`${honoured}(?:${surname}\s+${initials}|${surname}\s+${closeInitials}|${surname}${gluedInitials}|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?${surname}(?![\p{L}.])|${fullName})`;

/** A person and nothing else: «Иванова А.А.», «Колесов АВ», «А. А. Иванова», «Дамдын-оол Л.М.», a full name. */
const personOnly = new RegExp(`^${person}\\.?$`, 'u');
const personStart = new RegExp(`^${person}`, 'u');
const personEnd = new RegExp(`(?:^|\\s)(${person})\\.?$`, 'u');
const persons = new RegExp(`(?<![\\p{L}.-])${person}`, 'gu');
/** «… имени Героя Советского Союза И.И. Иванова»: a person in the name of an institution. */
const inHonour = /(?:им\.|имени|памяти|[Гг]ероя)\s[^,;»"\0]{0,60}$/;
/** «Библиотека им. Н.А. Некрасова | Зотова Н.П.» */
const honouredAlready =
  /(?:им\.|имени|памяти|[Гг]ероя)\s(?:\p{Ll}+\s){0,3}(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+$/u;
/** «Дом-музей С.Т.Аксакова» */
const houseOf = /(?:дом-музей|музей-(?:квартира|усадьба))\s$/iu;
/** «Музей З.Биишевой»: whose museum it is. */
const housed = /(?:^|[\s-])(?:музей|библиотека|школа|галерея|театр|гимназия|лицей|центр|фонд|ДК)\s$/iu;
const longest = 80;

/** The whole text is one person. */
export function isPerson(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length < longest && personOnly.test(trimmed);
}

/** The text begins with a person. */
export function startsPerson(text: string): boolean {
  return personStart.test(text.slice(0, longest));
}

/** The person with whom a text ends («директор школы Иванова И.И.»), or null. */
export function personAtEnd(text: string): string | null {
  const found = personEnd.exec(text.trimEnd().slice(-longest))?.[1];
  return found ?? null;
}

function namesPlace(before: string, found: string): boolean {
  if (houseOf.test(before) && /^\p{Lu}\./u.test(found)) return true;
  return (
    (inHonour.test(before) && !honouredAlready.test(before)) ||
    (housed.test(before) && /^\p{Lu}\..*(?:ой|ого|его)$/u.test(found))
  );
}

/** Where the persons of a text begin and end, in order. */
export function personsIn(text: string): { from: number; to: number }[] {
  let last = 0;
  return [...text.matchAll(persons)]
    .filter((match) => {
      const own = Math.max(last, match.index - 70);
      last = match.index + match[0].length;
      return !namesPlace(text.slice(own, match.index), match[0]);
    })
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }));
}
