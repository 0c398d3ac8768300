import { isCompoundAdjective } from '../../compound-words.js';
import { peoplePlural } from '../names/name-start.js';
import { isListed, nounForms } from '../words/nouns.js';
import { lowered } from '../words/words.js';

/** First parts of compound words that keep their hyphen also where a line ended after it. */
const compoundStart =
  /(?:^|[^\p{L}])(?:педагог|учитель|врач|инженер|тренер|инструктор|преподаватель|специалист|психолог|методист|директор|вице|пресс|экс|экспресс|веб|интернет|онлайн|медиа|социально|психолого|медико|научно|учебно|культурно|физкультурно|информационно|организационно|материально|методико|военно|контрольно|нормативно|инженерно|хозяйственно|административно|лечебно|жилищно|детско|общественно|спортивно|духовно|нравственно|планово|финансово|воспитательно|оздоровительно|консультативно|консультационно|библиотечно|историко|художественно|музыкально|эколого|санитарно|кадетско|северо|юго|северно|южно|ресурсно|программно|аналитико|естественно|коррекционно|дошкольно|профильно|творческо|профилактическо)$/iu;
/** «мини-⏎центр», «арт-⏎студия»; «мини-⏎стерство», «арт-⏎иллерия» are one word. */
const shortFirst = /^(?:мини|арт|эко|макси)$/iu;
const notShort = /^(?:лог|ном|стер|стр|мал|мум|мизи|атюр|ист|ель|илл|ери|икул|ефакт|логич|номи|система)/u;
/** «бизнес-⏎центр», «штаб-⏎квартира»: only before a noun. */
const nounFirst =
  /^(?:бизнес|шоу|фитнес|топ|блиц|квест|штаб|конференц|контакт|колл|сервис|дизайн|шеф|премьер|яхт)$/iu;
const laterNoun = /^(?:квартир|зал|бюро|менеджер|программ|игр[аыу]?$|марафон|опрос|тренинг|курьер)/;
/** Houses of which two make one name: «музей-⏎заповедник», «школы-⏎сада». */
const houses =
  /^(?:школа|детсад|сад|музей|дом|центр|театр|клуб|библиотека|лицей|гимназия|интернат|студия|завод|институт|станция|лаборатория|филиал|парк|колледж|техникум|магазин|аптека|мастерская|галерея|училище|пансионат|участок|отделение|комплекс|база|лагерь|приют|стационар|амбулатория)$/;
const secondHouse =
  /^(?:заповедник|усадьб|квартир|панорам|диорам|спутник|музе|киноклуб|техникум|интернат|новострой|детск(?:ий|ого|ому|им)$)/;

const brokenWord = /(?<!\p{L})(\p{L}+)-(?:[ \t]*\n[ \t]*|[ \t]+)(?=\p{Ll}{1,})/gu;
/** Two pieces of one word, with nothing but white space between. */
const tornWord = /(?<![\p{L}.-])(\p{L}{2,})[ \n](?=(\p{Ll}{2,})(?![\p{L}.-]))/gu;
const conjunctions = /^(?:и|или|а)(?!\p{L})/u;
const prepositions = /^(?:в|на|с|по|для|к|от|до|из|не|при)(?!\p{L})/u;

/** Words that a line end or a slip of the pen broke, whole again. Takes and gives the whole cell. */
export function joinBrokenWords(text: string): string {
  return text.replace(brokenWord, joinWord).replace(tornWord, joinTorn);
}

/** «дополнительно- го» → «дополнительного», «педагоги- психологи» → «педагоги-психологи», «до- и послевузовский» as it is. */
function joinWord(whole: string, head: string, at: number, text: string): string {
  const rest = text.slice(at + whole.length, at + whole.length + 30);
  if (conjunctions.test(rest)) return whole;
  const word = /^\p{Ll}+/u.exec(rest)?.[0] ?? '';
  // «Педагоги- на базе» is a dash, «райо-⏎на» one word
  if (prepositions.test(rest) && nounForms(lowered(head)).length > 0) return whole;
  const post = nounForms(head.toLowerCase()).some(
    (form) => form.case === 'nominative' && form.class === 'post',
  );
  if (shortFirst.test(head) && !notShort.test(rest)) return `${head}-`;
  if (nounFirst.test(head) && (nounForms(lowered(word)).length > 0 || laterNoun.test(word)))
    return `${head}-`;
  if (areHouses(head, word) || areSeveralPeople(head, word)) return `${head}-`;
  if (isListed(lowered(head)) && !/^глав$/i.test(head) && isPeople(word)) return `${head}-`;
  if (isCompoundAdjective(head, word)) return `${head}-`;
  if (/^ск(?:ая|ий|ое|ие|ого|ой|их|им)(?!\p{L})/u.test(rest)) return head;
  return compoundStart.test(` ${head}`) || (post && /^\p{Ll}{4}/u.test(rest)) ? `${head}-` : head;
}

/** «учителей-⏎предметников»: both parts are words, the second of people; «администрация-⏎школа» may be two names. */
function isPeople(word: string): boolean {
  const forms = isListed(lowered(word)) ? nounForms(lowered(word)) : [];
  return forms.some(({ class: kind, lemma }) => kind === 'post' || kind === 'people' || lemma === 'партнер');
}

/** «руководи тели» → «руководители»: neither piece is a noun of the list, both together are. */
function joinTorn(whole: string, head: string, rest: string): string {
  const word = lowered(head + rest);
  const torn = word.length >= 7 && nounForms(lowered(head)).length === 0 && nounForms(rest).length === 0;
  return torn && isListed(word) ? head : whole;
}

/** «музей-⏎заповедник»: both parts are houses of some kind; «библио-⏎тека» is one word. */
function areHouses(head: string, word: string): boolean {
  if (!nounForms(lowered(head)).some(({ lemma }) => houses.test(lemma)) || isListed(lowered(head + word)))
    return false;
  return secondHouse.test(word) || nounForms(lowered(word)).some(({ lemma }) => houses.test(lemma));
}

/** «старшеклассники-⏎волонтёры»: two plurals of people, the first known or not. */
function areSeveralPeople(head: string, word: string): boolean {
  return (
    isSeveral(word) && (isSeveral(head) || (head.length > leastLong && peoplePlural.test(lowered(head))))
  );
}

const leastLong = 6;

function isSeveral(word: string): boolean {
  return nounForms(lowered(word)).some(
    (form) => form.number === 'plural' && (form.class === 'people' || form.class === 'post'),
  );
}
