/** What plans shorten with a dot, beyond units and months («не поздн.», «по необх.», «в соотв. с»). */
const shortened = new Map(
  Object.entries({
    ...{ поздн: 'позднее', необх: 'необходимости', необход: 'необходимости', потребн: 'потребности' },
    ...{ соотв: 'соответствии', соответств: 'соответствии', согл: 'согласно', согласов: 'согласованию' },
    ...{ поступл: 'поступления', начин: 'начиная', протяж: 'протяжении' },
    ...{ теч: 'течение', постоян: 'постоянно' },
    ...{ учебн: 'учебного' },
    ...{ тек: 'текущего', предыд: 'предыдущего' },
    ...{ январ: 'января', феврал: 'февраля', сентяб: 'сентября', октяб: 'октября', декаб: 'декабря' },
  }),
);

/** The word that stands shortened before a dot; null where it is none of these. */
export function fullWord(word: string, before: string): string | null {
  if (word === 'согл' && before === 'по') return 'согласованию';
  return shortened.get(word) ?? null;
}
