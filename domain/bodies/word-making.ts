/** «техслужащие», «педработники», «райбольница». */
const prefix =
  /^(?:тех|мед|пед|соц|спец|гор|рай|обл|сель|спорт|культ|вет|физ|проф|авто|агро|гос|тур|студ)(?=[а-я]{4})/;
/** People whose nouns are formed in the same way always: «подрядчики», «учредитель», «волейболисты». */
const peopleSuffix =
  /^[а-я-]{3,}(?:[чщ]ики|исты|анты|ологи|[ое]веды|аторы|ионеры|(тель|чик|щик|ист|олог|[ое]вед|атор|ионер)|тели)$/;
const noPeople =
  /^(?:показател|указател|двигател|датчик|ящик|гарант|вариант|пункты|знаменател|числител|некролог|каталог|диалог|аналог|катехизис|ипполог|индикатор|генератор|калькулятор|эскалатор|экскаватор|трансформатор|локатор)/;
/** «нефтебаза», «рыбинспекция», «тифлопедагог»: whatever comes first, the last part says what it is. */
const ending =
  /^[а-я]{3,10}?(?=(?:завод|баз|комбинат|комплекс|инспекци|педагог|врач|станци|служб|центр|фонд|колхоз|совхоз|лесхоз|клуб|школ|групп|библиотек|музе|больниц|поликлиник|лаборатори|команд|дружин|бригад|фирм|студи|управлени|агентств|ведомств|предприяти|учреждени|хозяйств|комисси|комитет|совет|союз|отряд|контор|компани|корпораци|пункт|мастер|инженер|агроном|работник|начальник|директор|руководител|полици|банк|парк|театр)[а-я]{0,4}$)/;

/** The nouns a word may have been made of («техслужащие» → «служащие», «нефтебаза» → «база»). In lower case with «е» for «ё». */
export function lastParts(word: string): string[] {
  return [prefix, ending].map((first) => word.replace(first, '')).filter((part) => part !== word);
}

/** Whether a word names people by its suffix alone, one of them or several; null when it does not. In lower case with «е» for «ё». */
export function peopleBySuffix(word: string): 'singular' | 'plural' | null {
  const match = peopleSuffix.exec(word);
  if (!match || noPeople.test(word)) return null;
  return match[1] ? 'singular' : 'plural';
}
