const rank = 'капитан|майор|лейтенант|подполковник|полковник|прапорщик|старшина|сержант';
const service = String.raw`полиции|милиции|юстиции|(?:внутренней|медицинской|ветеринарной|таможенной)\s+службы|(?:вн|вну?тр|мед)\.\s?(?:службы|сл\.)|запаса|в\s+отставке`;
const senior = String.raw`(?:ст\.\s?|старш\p{Ll}+\s)?`;

/** «капитан полиции Котов И.И.»: more words of the post before. */
export const startsRank = new RegExp(String.raw`^${senior}(?:${rank})\s+(?:${service})`, 'u');

/** «майор полиции …»: the rank of whoever is named next; «капитан внутренней» when its service stands on another line. */
export const rankBefore = new RegExp(
  String.raw`^(?:(?:гвардии\s)?(?:генерал-)?${senior}(?:${rank})(?:\s(?:${service}))?|(?:проф|доц|акад)\.)(?:\s+|$)`,
  'iu',
);

/** «капитан⏎…», «капитан внутренней⏎…»: of which service may follow. */
export const endsInRank = new RegExp(
  String.raw`(?:^|\s)(?:${rank})(?:\s(?:внутренней|медицинской|ветеринарной|таможенной|вн\.|внутр\.|мед\.))?$`,
  'i',
);

/** «полиции», «внутренней службы»: what a rank is of. */
export const startsService = new RegExp(String.raw`^(?:${service}|службы|сл\.)(?!\p{L})`, 'u');

/** «полковник», «подполковник полиции»: nobody is called by a rank alone. To be matched against lower case. */
export const rankAlone = new RegExp(
  String.raw`^(?:гвардии\s)?(?:генерал-)?${senior}(?:${rank})(?:\s(?:${service}))?$`,
  'u',
);
