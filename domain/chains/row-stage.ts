import type { CycleStage } from '../draft-order.js';
import { subjectStems } from './subject.js';

/** What a row does in the management cycle, and about what. */
export interface RowStage {
  stage: CycleStage;
  /** Stems of what the stage is about, without the words every such row has. */
  subject: ReadonlySet<string>;
  /** The row is only a part of the stage or another word for it («обработка данных»): a row that names it outright goes first. */
  loose: boolean;
}

/** The order of the cycle (DOMAIN §5). */
export const cycleStages: readonly CycleStage[] = [
  'monitoring',
  'analysis',
  'recommendation',
  'management_decision',
  'effectiveness_review',
];

const longestLead = 200;
const mostLeadingWords = 8;
/** Words that may stand before the noun of the stage: doing it, and what kind of it. A different noun there is another activity. */
const doing =
  'проведени[ею]|осуществлени[ею]|организаци[яию]|подготовк[аиу]|разработк[аиу]|приняти[ею]|выработк[аиу]|формировани[ею]|составлени[ею]|' +
  'направлени[ею]|реализаци[яию]|обеспечени[ею]|выполнени[ею]|оформлени[ею]|написани[ею]|издани[ею]|доведени[ею]|корректировк[аиу]|' +
  'провести|проводить|осуществить|осуществлять|организовать|подготовить|разработать|разрабатывать|принять|принимать|сформировать|составить|направить|издать|' +
  'и|или|на|основе|систем[аыу]|комплекс[аы]?|план[аы]?|программ[аыу]|проект[аы]?|ежегодно|' +
  'в оо|в оу|в образовательн[а-я]+ организаци[а-я]+|руководител[а-я]+ (?:оо|оу|образовательн[а-я]+ организаци[а-я]+)|' +
  '(?![а-я]+(?:ние|тие|вие|ция|сий)(?![а-я]))[а-я-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их)';
const lead = String.raw`^(?:(?:${doing})[\s,]+){0,${mostLeadingWords}}`;
const taken = String.raw`(?:мер|мероприятий|решений|рекомендаций)(?![а-я])`;
const staged = (noun: string) => new RegExp(`${lead}(?:${noun})(?![а-я])`);

/** The first that fits names the stage; the review comes first, since it is also called an analysis or a monitoring. */
const stages: readonly [CycleStage, RegExp][] = [
  [
    'effectiveness_review',
    staged(
      String.raw`(?:(?:анализ|оценк|мониторинг|изучени)[а-я]*\s+)?(?:эффективност|результативност)[а-я]*\s+(?:[а-я-]+\s+){0,3}?${taken}` +
        String.raw`|(?:анализ|мониторинг|контрол|оценк)[а-я]*\s+(?:за\s+)?(?:исполнени|выполнени|реализаци)(?:я|и|ем|ей)\s+(?:[а-я-]+\s+){0,3}?${taken}` +
        '|повторн[а-я]+ (?:мониторинг|диагностик|обследовани|анкетировани)[а-я]*',
    ),
  ],
  [
    'monitoring',
    staged(
      'мониторинг[а-я]*|(?:само|экспресс-)?диагностик[а-я]*|анкетировани[а-я]*|(?:социологическ[а-я]+ )?опрос(?:а|ы|ов)?|(?:само)?обследовани[а-я]*|' +
        'сбор[а-я]*(?: и [а-я]+)? (?:данных|информации|показателей|сведений)|замер[а-я]*|оценк[аиу]',
    ),
  ],
  [
    'analysis',
    staged(
      '(?:само)?анализ[а-я]*|аналитическ[а-я]+ (?:справк|отчет|материал|записк|доклад|обзор)[а-я]*|обобщени[а-я]* (?:результат|итог|данн)[а-я]*|' +
        'обработк[а-я]* (?:и [а-я]+ )?(?:результат|данн|информаци)[а-я]*|подведени[а-я]* итогов|интерпретаци[а-я]*|' +
        '(?:сводн[а-я]+ |итогов[а-я]+ )?(?:справк|отчет)[а-я]* (?:по|о) (?:итогам|результатам|результатах|итогах)|изучени[а-я]* результатов',
    ),
  ],
  [
    'recommendation',
    staged(
      'рекомендаци[а-я]*|предложени[а-я]* по (?:итогам|результатам|совершенствованию|устранению|улучшению)',
    ),
  ],
  [
    'management_decision',
    staged(
      '(?:мер|меры) и управленческ[а-я]+ решени[а-я]*|управленческ[а-я]+ решени[а-я]*|решени[а-я]* по (?:итогам|результатам)|' +
        String.raw`(?:мер|меры|мероприятий|мероприятия)(?:\s|,\s)+(?:по (?:итогам|результатам|устранению|преодолению|ликвидации|улучшению|коррекции|минимизации)|направленн[а-я]+|на основе)|` +
        'корректирующ[а-я]+ (?:мер|меры|мероприяти[яй])|приказ(?:а|ов|ы)? (?:по|об) (?:итогам|результатам|итогах)',
    ),
  ],
];
const outright =
  /мониторинг|диагностик|(?<![а-я])(?:само)?анализ|аналитическ|рекомендаци|управленческ|эффективност|результативност/;
/** «По итогам мониторинга … подготовка рекомендаций»: the ground stands first, the activity after it. */
const ground = new RegExp(
  String.raw`^(?:по (?:итогам|результатам)|на основ(?:е|ании)|с учетом|в соответствии с)\s[^.;]{3,160}?[\s,](?=(?:проведение|подготовка|разработка|принятие|выработка|формирование|составление|направление|реализация|издание|подготовить|разработать|принять)\s)`,
);

/** The stage a row stands for; null for any other activity («Участие в мониторинге», «Утверждение показателей анализа»). */
export function rowStage(activity: string): RowStage | null {
  const text = activity
    .slice(0, longestLead * 6)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\d{1,2}[.)]\s*)+/, '')
    .trim();
  const given = ground.exec(text)?.[0] ?? '';
  const own = text.slice(given.length);
  const start = own.slice(0, longestLead);
  for (const [stage, pattern] of stages) {
    const match = pattern.exec(start);
    if (!match) continue;
    const subject = subjectStems(`${given} ${own.slice(match[0].length)}`);
    return { stage, subject, loose: !outright.test(match[0]) };
  }
  return null;
}
