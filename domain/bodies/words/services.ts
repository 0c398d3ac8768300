/** Federal services whose offices are named after them: «Линейный отдел⏎МВД», «ПЧ⏎МЧС». */
export const federalService = /^(?:МВД|МЧС|Г?У?ФСИН|ФСБ|ФНС|ФССП|ФМБА|МО\s+МВД)(?![\p{L}\d])/u;

/** «УФСКН России», «ГУФСИН»: such a service in a region, a body by itself as well. */
export const serviceInRegion =
  /^(?:(?:Г?У|ГУ\s)?(?:МВД|МЧС|ФСИН|ФСБ|ФНС|ФССП|ФМБА|ФСКН|ФМС|ФАС|ФСВНГ)|УНК|УГИБДД|ГИБДД)(?![\p{L}\d])/u;

/** «Семёновский МРО», «Кинешемский отдел»: a place and no field, so the office is that of a service. */
export const officeInPlace =
  /(?:^|\s)(?:МРО|МРИ|МОП|ЛОП|УПП|УИИ|ОНД)$|(?!(?:Дет|Кадет|Жен|Меди|Мор|Гражданс)\p{Ll})\p{Lu}[\p{L}-]+(?<!че)(?:[сц]кий|[сц]кое|[сц]кая)\s(?:(?:меж)?(?:районн|муниципальн|городск)(?:ый|ое|ая|ой)\s)?(?:МРО|ТО|МО|отдел|отделение|отряд|инспекция|часть)$/u;

/** For patterns: what the police has in every district, and the commission for minors, which is no part of an authority or a school. */
export const districtPolice = 'О?ГИБДД|О?ПДН|КДНиЗП|КДН|[ОУ]МВД';

/** «ПДН», «ОП № 2», «МО»: offices of the police; the text ends with one. */
export const police = /(?:О?ГИБДД|О?ПДН|ОДН|О?УУП|ОП\s?№\s?\d+|\sМО)$/u;

/** «ОП», «Шуйский ТО», «Линейный отдел», «пожарная часть»: an office without the service it is of. */
export const office =
  /(?:^|\s)(?:ОП|ТО|МРО|МРИ|ЛО|ЛОП|МОП|ПП|УПП|ПЧ|ПСЧ|ПСО|ОВО|УИИ|МО|ГУ|[Оо]тдел|[Оо]тделение|[Уу]правление|[Уу]часток|часть|пост|отряд|инспекция|ЦГиЭ|Ц?ГИМС|О?ГПН|ОНД|ЦУКС)$/u;

/** «МВД России по …», «ОП № 2»: the service such an office is of. */
export const policeOf = /^(?:(?:МО\s+|О|У)?МВД\s+(?:России|РФ|по)(?!\p{L})|ОП\s?№)/u;

/** «УМВД», «ГУ МЧС», «ФНС»: a service or its head office in a region begins the text («УНК⏎УМВД России»). */
export const ofPolice =
  /^(?:(?:У|ГУ\s?|О)?МВД|Г?УФСИН|(?:ГУ\s?)?МЧС|У?ФСБ|У?ФНС|У?ФССП|ФМБА|Росгвардии)(?!\p{L})/u;

/** «ОПДН⏎ОМВД», «ФПС⏎МЧС»: offices that are but parts of a federal service. */
export const officeOfService =
  /^(?:О?ПДН|О?ДН|О?ГИБДД|О?УУП|ОВО|УИИ|ОП|ПЧ|ПСЧ|ПСО|О?ФПС|О?ГПС|О?НД|ГИМС|УНК|ОБППСП?)$/;
