const tailLength = 60;
/** Names that have «и» inside. */
const twoPartNames: readonly [RegExp, RegExp][] = [
  [/ИПК$/, /^ППРО(?!\p{L})/u],
  [/ОТ$/, /^СЗН(?!\p{L})/u],
  [/К(?:Д|П)Н$/, /^ЗП(?!\p{L})/u],
  [/ГО$/, /^(?:ЧС|МР)(?!\p{L})/u],
  // «Отдел ГО и МП»; «Глава ГО и МП „Теплосеть“» are two
  [/(?<!(?:глав|администраци|руководител|мэр)\p{Ll}{0,2}\s)ГО$/iu, /^МП$/],
  [/(?:^|\s|О)ОТ$/, /^(?:ПБ|ТБ|ЭБ|ООС|БДД?|ЧС|ГО)(?!\p{L})/u],
  [/К\p{Lu}{0,4}ЧС$/u, /^О?ПБ(?!\p{L})/u],
  [/(?:Губернатора|Главы|Президента)$/, /^(?:Правительства|Администрации)(?!\p{L})/u],
  [/[ОУ]НД$/, /^ПР(?!\p{L})/u],
  [/УУП$/, /^ПДН(?!\p{L})/u],
  [/ГОЧС$/, /^ПБ(?!\p{L})/u],
  [/ИПК$/, /^ПРО(?!\p{L})/u],
  [/(?:семье|женщинам|матерям)$/, /^детям(?![а-я])/],
  [/(?:^|\s)[Сс]илы$/, /^средства(?!\p{L})/u],
  [/(?:КДН|делам несовершеннолетних)$/, /^З(?:П|ащит)/u],
];

/** «КДН и ЗП», «ГО и ЧС»: the two halves of one abbreviated name. */
export function isTwoPartName(last: string, next: string): boolean {
  // «УЖКХ и Т»
  if (/\p{Lu}{2,}$/u.test(last) && /^\p{Lu}(?![\p{L}.])/u.test(next)) return true;
  return twoPartNames.some(([one, other]) => one.test(last.slice(-tailLength)) && other.test(next));
}
