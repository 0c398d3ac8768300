import { isKnownWord, spellableForms } from '../../../domain/deadlines/words/lexicon.js';

/** Letters without a vowel, single ones that are no preposition and no abbreviation, a few letters before a hyphen. */
const noWord =
  /^(?:[бвгджзйклмнпрстфхцчшщьъ]{2,}(?![\p{L}.])|[йьъыеюэябгджзлмнпртфхцчшщ](?![\p{L}.])|(?!(?:по|из|кое|во|в)-)\p{Ll}{1,3}-)/u;
/** «р-н», «м-н», «к-т» */
const shortNoun = /^(?:[рмкж]-[нтд]|г-ж[аиу])(?!\p{Ll})/u;
/** How no Russian word begins, but for abbreviations («пп. 3»): «льно», «нт», «рмация». */
const noBeginning =
  /^(?!\p{Ll}{2}\.)(?:[ьъы]\p{Ll}|н[нктсцчщ]|р[кмнпсцшщь]|л[клстпмх]|льн(?![уаея]|ом)|й[ткнс]|тт|рр|мм|пп|кк|дд|бб|гг|тн|чн|бн|хс|иа|ио(?![нд]|\s+\p{L})|ие(?!р)|ии|дз(?!ю|о[тн]|ен))/u;
const twoLetters = /^\p{Ll}{2}(?![\p{L}.])/u;
const shortWords = new Set(
  'бы во вы да до ее её ей же за из им ио их ко ли мы на не ни но об он от по со та те то ту ты уж юг ум яд щи'.split(
    ' ',
  ),
);
const endings = [
  '(?:ов|ев|зов|разов|ыв|ив)?[аеи]тел(?:ь|я|ю|ем|и|ей|ям|ями|ях|ьн[а-я]{2,3}|ьств[а-я]{0,3})|ел(?:ей|ями|ях|ям)|[аеиоу]щени(?:е|я|ю|й|ем|ям|ями|ях)',
  '(?:и|а|е|я)?ни(?:е|я|ю|й|и|ем|ям|ями|ях)',
  '(?:(?:ир|из|ис)?ова|[ыи]?ва|ла|ка|та|да|ча|ша|жа|са|за|ле|де|же|ше|че|ще|ре|ме|ве|бле|пле|мле)ни(?:е|я|ю|й|и|ем|ям|ями|ях)',
  '(?:а|и|иза|фика|ика|за|та|ка|ля|да)?ци(?:я|и|ю|й|ей|ям|ями|ях|онн[а-я]{2,3})',
  '[мнвл]?ост(?:ь|и|ью|ей|ям|ями|ях|н[а-я]{2,3})',
  '(?:и|а|е)?тел(?:ь|я|ю|ем|и|ей|ям|ями|ях|ьн[а-я]{2,3}|ьств[а-я]{0,3})',
  '(?:ч?е|тель)?ств(?:о|а|у|ом|е|ам|ами|ах|енн[а-я]{2,3})',
  '(?:[чт]?е)?ск(?:ий|ая|ое|ие|ого|ой|ому|ом|им|их|ими|ую)',
  '(?:л?ь|ич|он|ен|ан|ян|ован|ив|аль|ель|тив)?н(?:ый|ая|ое|ые|ого|ой|ому|ым|ых|ыми|ую)',
  '[уюая]?[ющ]щ(?:ий|ая|ее|ие|его|ему|им|их|ими|ую|ихся|ийся|иеся)|вш(?:ий|ая|ие|его|ему|их|ими)',
  '(?:ир|из|ис)?ова(?:ть|ться|н[а-я]{1,3})|ва(?:ть|ться|н[а-я]{1,3})|[аяие]?ть(?:ся)?|и?онн[а-я]{1,3}',
  '[рт]ами|[рт]ах|[рт]ов|нн(?:ый|ая|ое|ые|ого|ой|ому|ым|ых|ыми|ую)|ся|сь|ми|ями|ами|ях|тях|т?и[йяею]|тиям|тиями|тиях|ых|ый|ые|ым|ыми|ого|ому|ую|ов|ев|ам|ах|ям',
];
const ending = new RegExp(`^(?:${endings.join('|')})$`, 'u');
/** Words by themselves too, and what they end: «наставнико» + «в», «реализаци» + «и», «ежекварталь» + «но». */
const loneEndings: Readonly<Record<string, RegExp>> = {
  в: /[нтч]ико$|\p{Ll}{3}(?:[ек]кто|енто|исто|анто|ионо|торо|тато|рато)$/u,
  и: /(?:[аи]ци|ност|ател|ител)$|\p{Ll}{4}(?:ова|е|а|я)ни(?<!(?:мен|осен|степен|ступен|колен|олен|тюлен|стран|страхан|ткан)и)$/u,
  но: /^(?:еже\p{Ll}{3,}|постоян|систематич\p{Ll}*)$/iu,
};
/** How no Russian word ends: «Разработк», «Забайкальс», «Благоустройст», «Рособрнадз». */
const noEnd =
  /(?:дз|[тдвзжшчбпгх]к|[вджзстчшбгкп]н|льн|(?<!абз|матр|пл)ац|[аиыё]тел|молод[её]ж|(?<!осьми)ног|ског|[вбпгт]л|йст|[уюая]?ющ|ующ|(?<!пу|ва)льс)$/u;
const leastBeforeNoEnd = 5;
const leastLetters = 4;

/** «руководите» + «лей», «работаю» + «щей» */
const restOfNoun =
  /^(?:л(?:ь|я|ю|ей|ем|ям|ями|ях)|льн\p{Ll}{2,3}|льств\p{Ll}{1,3}|щ(?:ий|ая|ее|ие|его|ей|ему|им|их|ими|ую|ихся|ийся|иеся))(?!\p{L})/u;
/** No conjunction or preposition has a stop or a closing bracket right after it: «представителям» + «и)», but «и.о. директора», «с. Энское». */
const aloneAtEnd = /^(?:[авикосу]|на|но|ли|то)(?:\.$|[;:»]|,(?=\s|$)|\)(?=[.,;]|$))/u;

const shortestKnown = 5;
const nothing: ReadonlySet<string> = new Set();
const timeWords: ReadonlySet<string> = new Set(spellableForms);
/** So many letters had still found room on the line of a cut word, and of one that is known when it is put together. */
const mostLetters = 1.5;
const mostOfKnown = 3;

/** The words of a document, and those that tell time: what a cut word must give when it is put together. */
export function knownWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set(spellableForms);
  for (const text of texts)
    for (const [word] of text.matchAll(/\p{L}+/gu))
      if (word.length >= shortestKnown) words.add(word.toLowerCase());
  return words;
}

/** A line of a cell: its only word, and the room left after it, in points. */
interface FullLine {
  word: string;
  width: number;
  room: number;
}

/**
 * True when a word too long for its cell was cut at the cell's border without a hyphen: it is alone on its line, not one letter more had found
 * room, and what the next line begins with is no word of its own («Утвержден» + «ие»).
 */
export function isCutWord(
  { word, width, room }: FullLine,
  next: string,
  known: ReadonlySet<string> = nothing,
): boolean {
  const letters = room / (width / word.length);
  if (letters < mostOfKnown && makesKnown(word, next, known)) return true;
  if (letters > mostLetters) return false;
  if (/^\d{1,2}\.[\d.]*\d$/.test(word)) return /^\d\.?$/.test(next) || isRestOfYear(word, next);
  if (!/\p{L}$/u.test(word) || word.length < leastLetters || shortNoun.test(next)) return false;
  const begins = /^\p{Ll}+/u.exec(next)?.[0] ?? '';
  if (/^-(?:\p{Ll}{3}|$)/u.test(next) || aloneAtEnd.test(next)) return true;
  if (begins && word.length > leastBeforeNoEnd && noEnd.test(word)) return true;
  if (/(?:[аи]те|ую|аю|яю)$/u.test(word) && restOfNoun.test(next)) return true;
  const lone = loneEndings[begins];
  const short = twoLetters.test(next) && !shortWords.has(begins);
  return (
    short || noBeginning.test(next) || noWord.test(next) || ending.test(begins) || (lone?.test(word) ?? false)
  );
}

/**
 * «ежегодн» + «о», «потребно» + «сти по»: together a word of the document or of deadlines. What is also a conjunction or a preposition
 * ends only a word of deadlines, and none that is whole: «педагог» + «и родители».
 */
function makesKnown(word: string, next: string, known: ReadonlySet<string>): boolean {
  const begins = /^\p{Ll}+/u.exec(next)?.[0];
  const begun = (/\p{L}+$/u.exec(word)?.[0] ?? '').toLowerCase();
  if (begins === undefined || begun.length < leastLetters) return false;
  if (/^[авикосу]$/.test(begins))
    return timeWords.has(begun + begins) && !timeWords.has(begun) && !isKnownWord(begun);
  return known.has(begun + begins);
}

/** The same over the border of a page, where the line of the word is not known: it is no word by itself. */
export function isCutOverPage(word: string, next: string): boolean {
  const begun = /\p{L}+$/u.exec(word)?.[0]?.toLowerCase() ?? '';
  const rest = /^\p{Ll}+/u.exec(next)?.[0] ?? '';
  const noWords = /^[йьъыею](?![\p{L}.])/u.test(next) || (twoLetters.test(next) && !shortWords.has(rest));
  return (
    (begun.length > leastLetters && noWords) ||
    (!timeWords.has(begun) && (rest.length > 1 || !isKnownWord(begun)) && makesKnown(begun, next, timeWords))
  );
}

/** «15.10.2» + «025» */
function isRestOfYear(word: string, next: string): boolean {
  const begun = /^\d{1,2}\.\d{1,2}\.(\d{1,3})$/.exec(word)?.[1];
  const rest = /^\d{1,3}(?!\d)/.exec(next)?.[0];
  return begun !== undefined && rest !== undefined && /^20\d\d$/.test(begun + rest);
}
