const rank = 'капитан|майор|лейтенант|подполковник|полковник|прапорщик|старшина|сержант';
const service = String.raw`полиции|милиции|юстиции|внутренней\s+службы|медицинской\s+службы|запаса`;
const senior = String.raw`(?:ст\.\s?|старш\p{Ll}+\s)?`;

/** «капитан полиции Котов И.И.»: more words of the post before. */
export const startsRank = new RegExp(String.raw`^${senior}(?:${rank})\s+(?:${service})`, 'u');

/** «капитан⏎…»: of which service may follow. */
export const endsInRank = new RegExp(String.raw`(?:^|\s)(?:${rank})$`, 'i');

/** «полиции», «внутренней службы»: what a rank is of. */
export const startsService = new RegExp(String.raw`^(?:${service})(?!\p{L})`, 'u');

/** «полковник», «подполковник полиции»: nobody is called by a rank alone. To be matched against lower case. */
export const rankAlone = new RegExp(
  String.raw`^(?:гвардии\s)?(?:генерал-)?${senior}(?:${rank})(?:\s(?:${service}))?$`,
  'u',
);
