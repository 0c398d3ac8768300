import { headOf } from './head.js';
import { endsInGenitive, type NameStart } from './name-start.js';
import { personAtEnd } from './persons.js';
import { join, maybeSplit, type Joint, type Verdict } from './verdict.js';
import { fieldWord, isWholeCollective, lowered, ownership, startsAbbreviation } from './words.js';

/** Bodies that are always somebody's: «Местное отделение ВДПО», «актив РДДМ». */
const somebodys = /^(?:отделение|аппарат|филиал|актив|отряд|команда|представительство|коллектив)$/;
/** Posts that are seldom named without where they are held. */
const owners =
  /^(?:инспектор|методист|специалист|сотрудник|начальник|заведующ|представитель|член|руководитель|председатель|заместитель|командир|куратор|главврач)/;
const employer = /^(?:[МГ]?[БКА]?(?:ОУ|ДОУ)|ОО|ДОО|СОШ|ООШ|ДЮСШ|ДШИ|УДОД?|ППЭ|ШНОР|ПОО|СПО)(?!\p{L})/u;
const leaders = /^(?:директор|начальник|руководител|заведующ)/;
const ofPlace = /^(?:местн|региональн|районн|городск|областн|краев|первичн|территориальн)/;
const headOffice = /^(?:главн|территориальн|межрайонн|линейн)/;
/** «Органы управления субъектов Федерации»: whose they are is said already. */
const endsInPlace = /\s(?:Федерации|России|республики|области|края|округ[ао]в?|район[ао]в?|города)$/iu;
/** «ЗДВР⏎ОО»: a post shortened to capitals. */
const shortPost = /^(?:З[ДАР]\p{Lu}{0,4}|П?ПМПк|ППк)$/u;

/**
 * Two lines that may as well be one name wrapped in a narrow column («кураторы⏎ШНОР»), where nothing but the line end says that
 * they are two: one name where the cell parts its names by commas, else a question. Null = the lines cannot be one name.
 */
export function wrappedName(joint: Joint, start: NameStart): Verdict | null {
  const { first, last, next, cellCase } = joint;
  if (/[,.;:]$/.test(last) || personAtEnd(last) || /^[-–—•*\d]/.test(next)) return null;
  const whole = joint.commaList ? join : maybeSplit;
  const role = /[-–—]\s+(\p{Ll}[^-–—]*)$/u.exec(last)?.[1] ?? last;
  const own = headOf(role, [cellCase]);
  const head = own ?? headOf(first, [cellCase]);
  if (!startsAbbreviation(next)) {
    const office = start.head?.class === 'department' && start.head.syncretic && /^\p{Lu}\p{Ll}/u.test(next);
    return office && head !== null && !(head.number === 'plural' && endsInPlace.test(last)) ? whole : null;
  }
  if (shortPost.test(last)) return isWholeCollective(next) ? whole : null;
  if (!head) return null;
  if (!own || lowered(role).length > own.length) return longer(last, next, whole);
  if (own.lemma === 'учреждение') return /^(?:СПО|НПО|ВПО|ДО|ВО)(?!\p{L})/u.test(next) ? whole : null;
  if (somebodys.test(own.lemma) && own.adjectives.every((one) => ofPlace.test(one))) return whole;
  if (own.adjectives.some((one) => headOffice.test(one))) return whole;
  if (own.class !== 'post' && own.class !== 'people') return null;
  if (own.adjectives.some((one) => /^(?:классн|музыкальн|художествен)/.test(one))) return null;
  if (leaders.test(own.lemma)) return whole;
  if (ownership.test(next)) return null;
  return (isWholeCollective(next) && employer.test(next)) || owners.test(own.lemma) ? whole : maybeSplit;
}

/** «командир отряда⏎ЮИД», «группа по разработке⏎ООП»: the last word waits for whose or for what. */
function longer(last: string, next: string, whole: Verdict): Verdict | null {
  if (ownership.test(next)) return null;
  const waits =
    /(?:^|\s)(?:по|за|в)\s+[\p{Ll}\s-]+$/u.test(last) ||
    (endsInGenitive(last) && /(?:отряда|отделов|перечень)$/.test(last));
  if (waits && !/\sработе$/.test(last)) return /\sотряда$/.test(last) ? whole : maybeSplit;
  const word = /[\p{L}-]+$/u.exec(lowered(last))?.[0] ?? '';
  return /[аяе]ния$/.test(word) && !fieldWord.test(word) ? maybeSplit : null;
}
