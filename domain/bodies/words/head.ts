import type { Case, NounClass, NounForm } from './noun-form.js';
import { nounForms } from './nouns.js';
import { lowered } from './words.js';

/** The noun that heads a name, with what stands before it. */
export interface Head {
  nominative: string;
  /** In the nominative singular. */
  lemma: string;
  /** The noun as written, in lower case. */
  word: string;
  class: NounClass;
  number: 'singular' | 'plural' | null;
  /** The same letters are also a genitive singular («школы»), which could go on with another name. */
  syncretic: boolean;
  /** Adjectives before the noun, in lower case. */
  adjectives: string[];
  /** How many characters of the text the head takes, from its start. */
  length: number;
}

/** «родит. комитет», «студ. совет»: shortened adjectives, of whatever number. */
const shortAdjective =
  /^(?:родит|студ|диет|доп|хоз|рег|регион|терр|шк|школ|гор|рай|обл|сел|муниц|гос|культ|спорт|дошк|адм|админ|общ|обществ|воен|юр|фин|бюдж|произв|учеб|проф|нар|дет|образц|вок|танц|фольк|хор|струн|духов)\.$/;
/** «эпид. комиссия», «подряд. организации»: any word cut short behind a consonant; what stands before a stop and is no adjective. */
const cutShort =
  /^(?!(?:др|пр|проч|тел|факс|см|напр|согл|сог|вкл|кол|шт|им|ул|чел|мин|час|тыс|руб|экз|стр|янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек|кв|год|гг|кл|кат|разр|отв|исп|соисп|шк|мкрн?|просп|пер|наб|бульв|кварт|пос|дер|хут|стан|респ|окр|корп|эт|каб|ком)\.)[а-я]+[бвгджзклмнпрстфхцчшщ]\.$/;
const oblique = /(?:[ое]в|[ыи]х|[оеая]м|[ая]х|ств)\.$/;
const mostAdjectives = 4;
const lookedAt = 160;
const wordPattern = /["«“„(]*([\p{L}\d][\p{L}\d-]*(?:\.-(?=\p{L}{4})|\.)?)\s*/uy;
/** «Зам. директора», «кл. рук.», «и.о. директора»: shortened posts. */
const shortPosts =
  /^(?:зам|кл|ст|мл|соц|худ|гл|вед|нач|зав|рук|отв|пед|мед|адм|тех|учит|преп|воспит|восп|библ|псих|муз|физ|инстр|спец|метод|род|уч|орг|дир|проф|доц|асс|инсп|пом|инж|экон|агрон|зоотехн|фельдш|лаб|бухг?|секр|концертм|хореогр|вожат|логоп|дефектол|диспетч|чл)\.(?=\s*[\p{L}-])/u;
const shortPostAlone =
  /^(?:рук|зав|зам|нач|ком-р[ыа]?|дир|доц|проф|асс|инсп|учит|преп|воспит|восп|библ|псих|инстр|бух|рук-л[ьи]|восп-л[ьи]|уч-л[ья]|пред-ль|преп-л[ьи])\.?$/u;
/** «кл рук», «соц пед»: as with the stops. */
const withoutStops =
  /^(?:кл|соц|муз|физ|худ|гл|ст|мл)\s(?:рук|пед|бух|вр|спец|инж|восп|вожат|инсп|ред|инстр|преп)(?![а-я])/;
const joinedPosts =
  /^(?:зам(?:дир|нач|глав|пред|зав|рук|мин)|зав(?:каф|биб|отд|хоз|уч|склад|ферм|секци|производств|столов|гараж|медпункт|клуб|лаб)|нач(?:штаба|кара?|караула|клуба|отдела|участка|цеха|смены|станции)(?![а-я])|ком(?:взвода|роты|отделения|бата?)(?![а-я])|пред[а-я]*(?:ком|совет|колхоз|кооператив|цех)а(?![а-я])|пом(?:дир)|врио(?![а-я])|ио(?![а-я])|и\.\s?о(?=\.|\s)|вр\.\s?и\.\s?о(?=\.|\s)|уч-ся$)/;
const endings: Readonly<Record<Case, Readonly<Record<'m' | 'f' | 'n' | 'plural', RegExp>>>> = {
  nominative: {
    m: /(?:ый|ий|ой)(?:ся)?$|^весь$/,
    f: /(?:ая|яя|[чж]ья)(?:ся)?$|^вся$/,
    n: /(?:ое|ее|[чж]ье)(?:ся)?$/,
    plural: /(?:ые|ие|[чжшщ]ьи)(?:ся)?$|^все$/,
  },
  genitive: { m: /(?:ого|его)$/, f: /(?:ой|ей)$/, n: /(?:ого|его)$/, plural: /(?:ых|их)$/ },
  dative: { m: /(?:ому|ему)$/, f: /(?:ой|ей)$/, n: /(?:ому|ему)$/, plural: /(?:ым|им)$|^всем$/ },
  instrumental: { m: /(?:ым|им)$/, f: /(?:ой|ей)$/, n: /(?:ым|им)$/, plural: /(?:ыми|ими)$|^всеми$/ },
};

/** The head with which a text begins in one of the cases, or null: up to four adjectives that agree with a known noun. */
export function headOf(text: string, cases: readonly Case[] = ['nominative']): Head | null {
  const low = lowered(text.slice(0, lookedAt));
  const adjectives: string[] = [];
  // «инж. лесного хоз-ва»: in another case the word cut short is rather a noun
  const nominative = cases.length === 1 && cases[0] === 'nominative';
  let end = 0;
  for (let at = 0; at <= mostAdjectives; at++) {
    const begin = end;
    wordPattern.lastIndex = begin;
    const match = wordPattern.exec(low);
    const found = match?.[1];
    if (!match || !found) return null;
    end = begin + match[0].length;
    if (describesNoun(found, low.slice(end))) continue;
    if (cases.includes('nominative') && isShortPost(low.slice(begin), found)) {
      return {
        nominative: found,
        lemma: found,
        word: found,
        class: 'post',
        number: shortNumber(low.slice(begin)),
        syncretic: false,
        adjectives,
        length: end,
      };
    }
    if (shortAdjective.test(found)) continue;
    const plain = found.replace(/\.-?$/, '');
    const forms = nounForms(plain);
    if (
      nominative &&
      forms.length === 0 &&
      plain.length > 1 &&
      cutShort.test(found.replace(/-$/, '')) &&
      !oblique.test(found)
    )
      continue;
    const form = forms.find((one) => cases.includes(one.case) && agrees(adjectives.at(-1), one));
    if (form) {
      const deeper =
        isAdjective(plain, cases) && !/^(?:заведующ|вожат|учащ|обучающ|служащ)/.test(plain)
          ? headOf(low.slice(end), cases)
          : null;
      if (deeper?.number && agrees(plain, { ...form, ...deeper, number: deeper.number })) {
        return {
          ...deeper,
          syncretic: false,
          adjectives: [...adjectives, plain, ...deeper.adjectives],
          length: end + deeper.length,
        };
      }
      const syncretic =
        form.case !== 'genitive' &&
        adjectives.length === 0 &&
        forms.some((one) => one.case === 'genitive' && one.number === 'singular');
      return { ...form, word: plain, syncretic, adjectives, length: end };
    }
    if (!isAdjective(plain, cases) || found.endsWith('.')) return null;
    adjectives.push(plain);
  }
  return null;
}

/** «вед. специалист», «мед. сёстры», «уч. часть»: the noun says who or what it is. */
function describesNoun(found: string, rest: string): boolean {
  if (
    !/^(?:(?:соц|мед|пед|тех|муз|физ|спец|уч|худ|вед|гл|ст|мл|орг|род)\.|кл|соц|мед|пед|муз|гл|ст|мл)$/.test(
      found,
    )
  )
    return false;
  const noun = /^[а-я][а-я-]{2,}(?![а-я.-])/.exec(rest)?.[0];
  return noun !== undefined && nounForms(noun).length > 0;
}

/** «кл. руководители», «соц. педагог»: the number is that of the noun; of several classes there are several; «зам. директора» leaves it open. */
function shortNumber(rest: string): Head['number'] {
  if (/^кл\.\s?рук[а-я]*\.?\s(?:\d{1,2}|[ivx]+)\s?[-–—,]\s?(?:\d{1,2}|[ivx]+)\s?(?:х\s)?кл/.test(rest))
    return 'plural';
  // «рук-ли ОО»
  const ending = /^[а-я]+-л([ьи])(?![а-я])/.exec(rest)?.[1];
  if (ending !== undefined) return ending === 'и' ? 'plural' : 'singular';
  const noun = /^(?:кл|ст|мл|соц|гл|муз|пед|мед|худ|физ|тех|спец)\.\s*([а-я-]+)(?![а-я.])/.exec(rest)?.[1];
  const own = nounForms(noun ?? '').find((form) => form.case === 'nominative')?.number;
  // «ст. научный сотрудник»
  return (
    own ??
    (noun !== undefined && isAdjective(noun) ? headOf(rest.slice(rest.indexOf(noun)))?.number : null) ??
    null
  );
}

/** «худ. самодеятельности», «соц. защиты»: a shortened adjective of what is done; «мед. работники» are somebody. */
const shortOfDeed =
  /^(?:худ|физ|муз|тех|мед|спец|пед|метод|соц)\.\s*([а-я-]*(?:ости|ства|ния|уры|ики|ков|ины|иты|дисциплин|предметов))(?![а-я])/;

function isShortPost(rest: string, found: string): boolean {
  // «адм.-технадзора»: the noun behind the hyphen is in no nominative
  const second = /^[а-я]+\.-([а-я-]+)/.exec(rest)?.[1];
  if (second !== undefined && !nounForms(second).some((form) => form.case === 'nominative')) return false;
  const deed = shortOfDeed.exec(rest)?.[1];
  if (deed !== undefined && !nounForms(deed).some((form) => form.case === 'nominative')) return false;
  return (
    shortPosts.test(rest) || withoutStops.test(rest) || shortPostAlone.test(found) || joinedPosts.test(rest)
  );
}

function agrees(adjective: string | undefined, form: NounForm): boolean {
  if (adjective === undefined) return true;
  return endings[form.case][form.number === 'plural' ? 'plural' : form.gender].test(adjective);
}

/** «летние», «дочерние»: adjectives although «питание» ends so too. */
const softPlural =
  /^(?:летн|зимн|осенн|весенн|средн|последн|внешн|внутренн|соседн|вечерн|верхн|нижн|крайн|домашн|дочерн|несовершеннолетн)ие$/;

/** An adjective or participle in one of the cases; «управление» and «питание» only look like one. */
export function isAdjective(plain: string, cases: readonly Case[] = ['nominative']): boolean {
  if (softPlural.test(plain)) return cases.includes('nominative');
  if (
    plain.length < 4 ||
    /(?:ние|тие|вие|бие|лие|ций|ений|аний|ствий|тий|зий|рий|лий|(?:ло|ли|те|ур|ер)гий)$/.test(plain)
  )
    return plain === 'все';
  if (plain === 'весь') return true;
  if (plain === 'края') return false;
  return cases.some((one) => Object.values(endings[one]).some((ending) => ending.test(plain)));
}

/** True when the last word is an adjective in an oblique case that waits for its noun («администрации сельского»). */
export function endsOblique(text: string): boolean {
  const last = /([\p{L}-]+)\s*$/u.exec(lowered(text.slice(-40)))?.[1];
  return (
    last !== undefined &&
    !/(?:им\.|имени|памяти|\p{Lu}\.)\s*\p{Lu}[\p{L}-]+\s*$/u.test(text.slice(-60)) &&
    nounForms(last).length === 0 &&
    !/^(?:несовершеннолетн|безработн|пострадавш|больн|данных$|учен|животн|перв)/.test(last) &&
    !/(?:^|[\s.])(?:г|с|п|д|пос|ст)\.\s?\p{Lu}[\p{L}-]+\s*$/u.test(text.slice(-60)) &&
    /^[а-я-]{3,}(?:ого|его|ому|ему|ых|их|ым|им|ыми|ими|ской|ной)$/.test(last)
  );
}

/** «с. Белое», «п. Новый»: a name that only looks like an adjective. */
const place =
  /(?:^|[\s.])(?:с|п|д|г|х|ст|пос|дер|пгт|рп|мкр|стан|хут|село|пос[её]лок|деревн[яи]|станиц[аы]|хутор|аул|город)(?:\.\s?|\s)\p{Lu}[\p{L}-]+\s*$/u;

/** Given names that end as adjectives do («прот. Сергий»). */
const givenName =
  /(?:Сергий|Дмитрий|Юрий|Василий|Георгий|Анатолий|Валерий|Геннадий|Аркадий|Виталий|Григорий|Алексий|Арсений|Антоний)\s*$/u;

/** «Педагог социальный»: the adjective belongs to the noun before it. */
function describesBack(text: string): boolean {
  if (text.length > 60) return false;
  const head = headOf(text);
  const rest = head && lowered(text.slice(head.length));
  return (
    head !== null &&
    !isAdjective(head.word) &&
    /^[а-я-]+$/.test(rest ?? '') &&
    isAdjective(rest ?? '') &&
    (head.adjectives.length === 0 || headOf(`${rest ?? ''} ${head.word}`)?.adjectives.length === 1)
  );
}

/** True when the last word is an adjective in the nominative that waits for its noun («муниципальные», «Классные»). */
export function endsOpen(text: string): boolean {
  const last = /([\p{L}-]+)\s*$/u.exec(lowered(text.slice(-40)))?.[1];
  if (
    !last ||
    nounForms(last).length > 0 ||
    place.test(text.slice(-40)) ||
    describesBack(text) ||
    givenName.test(text)
  )
    return false;
  return isAdjective(last) && !/ой$|^края$/.test(last);
}
