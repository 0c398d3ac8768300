import {
  administrationsOf,
  functionAbbreviation,
  legalForm,
  lowered,
  opensOn,
  region,
  startsAgency,
} from '../words/words.js';

/** Where a name may be whole: whose authority it is stands last. */
const endsWhole = /\s(?:России|РФ|Федерации|области|края|района|[Рр]еспублики)\s*$/;
const shortName = /^\p{Lu}{2,8}(?=$|[\s\d№\0-])/u;
/** «МО Надеждинский район», «СП»: where, not who. */
const place = /^(?:МО|МР|ГО|МОГО|СП|ГП|ЗАТО)(?!\p{L})/u;

/**
 * «Минздрав России | РАМН», «Комитет по экологии | Госсанэпиднадзор», «ГУВД области | УФСБ»: behind a whole name an agency in the
 * nominative, an abbreviation or administrations begin another one, most likely: nobody says so, so it is a doubt.
 */
export function beginsUnsigned(before: string, rest: string): boolean {
  const tail = before.trimEnd();
  if (opensOn.test(tail) || /[-–—:/(]$/.test(tail)) return false;
  if (/^\p{Lu}\p{Ll}+\s\p{Ll}/u.test(rest) && administrationsOf.test(lowered(rest)))
    return /\p{Ll}$/u.test(tail) && !/(?:^|\s)(?:глав[аы]|руководител[ьи])$/i.test(tail);
  const short = shortName.exec(rest)?.[0];
  if (short !== undefined && endsWhole.test(before))
    return !region.test(short) && !place.test(short) && !functionAbbreviation.test(short);
  if (/\s(?:России|РФ)\s*$/.test(before) && nominativeName.test(rest)) return true;
  return nominativeAgency.test(rest) && startsAgency(rest) && !isForm(tail);
}

/** «Росгидромет», «Облсобес»; «Минобороны» and «Роспотребнадзора» may be genitives. */
const nominativeAgency = /^(?:Мин|Рос|Гос|Обл|Рай|Гор|Деп)\p{Ll}*[бвгдзклмнпрстфхц](?!\p{L})/u;

/** «Минтруд России | Минобразование России»; not «УМВД России Московской области». */
const nominativeName =
  /^(?!\p{L}+(?:ого|его|[оеы]й|[ыи]х|[ыи]м)(?!\p{L}))(?:Мин|Рос|Гос|Фед|Глав|Центр|Комитет|Фонд)\p{Ll}{2,}/u;

/** «ФГБУ Росгидромет», «филиал Россельхозцентр»: the name itself stands behind its form. */
function isForm(tail: string): boolean {
  const word = /\S+$/.exec(tail)?.[0] ?? '';
  return (
    legalForm.test(word) ||
    /^\p{Lu}{2,}$/u.test(word) ||
    /^(?:филиал|отделение|предприятие|учреждение|служба)$/i.test(word)
  );
}
