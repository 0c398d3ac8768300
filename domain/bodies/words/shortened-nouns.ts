import type { NounForm } from './noun-form.js';

/** Parts of an address, a title, a quantity: «пр-т Мира», «г-н Иванов», «б-р», «р-н». */
const otherwise = /^(?:пр-т|б-р|р-н|м-н|мкр-н|ст-ца|с-з|к-з|г-н|г-жа|п-ов|к-во|т-ра)$/;
const cutInside = /^([а-я]{1,7})-([а-я]{1,5})$/;

/** The forms of nouns by their first and last letters, to find those of which a word keeps no more than beginning and end. */
export class ShortenedNouns {
  private readonly byEnds = new Map<string, [string, NounForm[]][]>();

  constructor(forms: ReadonlyMap<string, NounForm[]>) {
    for (const [form, entries] of forms) {
      const ends = `${form.charAt(0)}${form.slice(-1)}`;
      const alike = this.byEnds.get(ends);
      if (alike) alike.push([form, entries]);
      else this.byEnds.set(ends, [[form, entries]]);
    }
  }

  /** «спец-ты» → the forms of «специалисты», «л-ва» → those of «лесничества»; none for any other word. */
  find(word: string): NounForm[] | undefined {
    const [, begin = '', end = ''] = cutInside.exec(word) ?? [];
    if (begin === '' || otherwise.test(word)) return undefined;
    const length = begin.length + end.length;
    const alike = (this.byEnds.get(`${begin.charAt(0)}${end.slice(-1)}`) ?? [])
      .filter(([form]) => form.length > length && form.startsWith(begin) && form.endsWith(end))
      .map(([, entries]) => entries);
    // «п-ка» is rather «поликлиника» than «парка»
    return alike.find((entries) => entries.some((one) => one.case === 'nominative')) ?? alike[0];
  }
}
