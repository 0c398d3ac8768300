import { headOf } from '../../../domain/bodies/words/head.js';
import { isCompoundAdjective } from '../../../domain/compound-words.js';
import { monthNamed } from './month-words.js';

/** First parts of Russian compounds that keep their hyphen when a line is broken after it: «научно-» + «методическое». */
const compoundParts = new Set(
  (
    'научно учебно информационно инструктивно нормативно психолого социально методико материально ' +
    'финансово общественно военно физкультурно спортивно художественно культурно технико программно контрольно ' +
    'практико проектно экспертно аналитико опытно консультативно санитарно лечебно историко естественно онлайн ' +
    'офлайн интернет веб медико воспитательно хозяйственно духовно гражданско северо южно санкт пост вице экс ' +
    'план школа школы школу школе педагог педагога педагоги педагогов педагогам учитель учителя учителей врач врача ' +
    'мастер пресс медиа бизнес арт эко мини кафе детско церковно жилищно правовой лицей лицея лицеи ясли ' +
    'осенне весенне зимне летне юго западно восточно топливно дорожно торгово планово сметно налогово бюджетно ' +
    'морально литературно музыкально туристско краеведческо фельдшерско эколого горюче физико химико экономико клинико'
  ).split(' '),
);
/** Second halves of nouns in two parts: «семинар-практикум», «учителям-предметникам». */
const secondNoun =
  /^(?:практик|тренинг|совещан|предметник|психолог|дефектолог|логопед|ярмарк|викторин|встреч|график|конкурс|наставник|организатор|эксперт|путешеств|презентац|выставк|предупрежд|консультант|библиотекар|методист|инспектор|дискусс|квест|интернат|схем|филиал|коляск|фронтовик|ветеран|площадк|студи|клуб|лаборатор|мастерск|музе[йея]|геро[йея]|победител|приз[её]р|лауреат|участник|нарколог|психиатр|педиатр|терапевт|инвалид|афиш|экскурс|бесед|праздник|концерт|лекци|диспут|марафон|эстафет|минимум|максимум|юбиляр|просмотр|диалог|обзор|портрет|размышлен|реквием|аукцион|загадк|спектакл|знакомств|исследован|реконструкц|хроник|фестивал|игр[аы]|урок|вечер|бенефис|фл[еэ]шмоб|акци[яи]|посвящен|инсталляц|вернисаж|поздравлен|обсужден|погружен|импровизац|соревнован)/u;
/** First parts that are written together with what follows. */
const joinedFirst =
  /^(?:авто|фото|видео|кино|радио|теле|авиа|мото|вело|аудио|микро|макро|мульти|само|взаимо|меж|много|едино)$/u;
const longestSecond = 30;
/** «ГИА-⏎11», «2023-⏎2024» */
const brokenNumber = /((?<!\p{L})\p{Lu}{2,}|\d)-[^\S\n\r]*[\n\r]\s*(?=\d)/gu;
/** «70-⏎летию», «10-⏎го» */
const afterNumber = String.raw`(?:лет|дневн|часов|процент|местн|балльн)\p{Ll}|(?:й|го|му|е|я|м|х|ти|ми|ю)(?!\p{L})`;
const brokenCount = new RegExp(String.raw`(?<=\d)-[^\S\n\r]*[\n\r]\s*(?=${afterNumber})`, 'gu');
const countedRest = new RegExp(String.raw`^(?:\d|${afterNumber})`, 'u');
const brokenWord = /(?<!\p{L})(\p{L}+)-[^\S\n\r]*[\n\r]\s*(?=\p{L})/gu;

/** True when a word that breaks off with a hyphen is the first part of a compound, which keeps it. */
export function keepsHyphen(broken: string, rest: string): boolean {
  const first = broken.toLowerCase();
  const second = /^\p{L}+/u.exec(rest)?.[0] ?? '';
  return (
    /^\p{Lu}/u.test(rest) ||
    // «IT-» + «куб», «СОШ-» + «интернат»
    (/^\p{Lu}{2,}$/u.test(broken) && /^\p{Ll}/u.test(rest)) ||
    (monthNamed(first) !== null && monthNamed(second) !== null) ||
    compoundParts.has(first) ||
    isCompoundAdjective(first, second) ||
    (first.length >= 4 && secondNoun.test(rest) && !joinedFirst.test(first)) ||
    areTwoNouns(first, second)
  );
}

const cases = ['nominative', 'genitive', 'dative', 'instrumental'] as const;
const sameEndings = [/(?:ов|ев|ей)$/u, /[ая]м$/u, /[ая]ми$/u, /[ая]х$/u];

/** «Тренеры-преподаватели», «медиаторов-ровесников»: both halves are nouns, known or in the same case of the plural. */
function areTwoNouns(first: string, second: string): boolean {
  if (first.length < 4 || second.length < 4) return false;
  if (headOf(first, cases) !== null && headOf(second, cases) !== null) return true;
  return (
    first.length > 5 && second.length > 5 && sameEndings.some((end) => end.test(first) && end.test(second))
  );
}

/** True for what goes on with a number that a line breaks off after its hyphen: «2024» under «2023-», «летию» under «70-». */
export function goesWithNumber(rest: string): boolean {
  return countedRest.test(rest);
}

/** Words broken with a hyphen at the ends of lines, put together again; other line ends stay. */
export function joinBrokenWords(text: string): string {
  if (!/-[^\S\n\r]*[\n\r]/.test(text)) return text;
  const numbered = text.replace(brokenNumber, '$1-').replace(brokenCount, '-');
  return numbered.replace(brokenWord, (whole, word: string, at: number) => {
    const next = at + whole.length;
    return keepsHyphen(word, numbered.slice(next, next + longestSecond)) ? `${word}-` : word;
  });
}
