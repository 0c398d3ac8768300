import type { CycleStage } from '../draft-order.js';
import { wordStems } from './word-stems.js';

/** What a row does in the management cycle, and about what. */
export interface RowStage {
  stage: CycleStage;
  /** Stems of what the stage is about, without the words every such row has. */
  subject: ReadonlySet<string>;
}

/** The order of the cycle (DOMAIN §5). */
export const cycleStages: readonly CycleStage[] = [
  'monitoring',
  'analysis',
  'recommendation',
  'management_decision',
  'effectiveness_review',
];

const longestLead = 160;
/** Words that may stand before the noun of the stage: doing it, and what kind of it. A different noun there is another activity. */
const doing =
  'проведени[ея]|осуществлени[ея]|организаци[яи]|подготовк[аи]|разработк[аи]|приняти[ея]|выработк[аи]|формировани[ея]|составлени[ея]|' +
  'направлени[ея]|реализаци[яи]|обеспечени[ея]|выполнени[ея]|провести|осуществить|организовать|подготовить|разработать|принять|и|или|на|основе|' +
  '[а-я-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их)';
const lead = String.raw`^(?:(?:${doing})\s+){0,6}`;
const effectiveness = new RegExp(
  String.raw`${lead}(?:(?:анализ|оценк|мониторинг)[а-я]*\s+)?(?:эффективност|результативност)[а-я]*\s+(?:[а-я-]+\s+){0,3}?(?:мер|мероприятий|решений|рекомендаций)(?![а-я])`,
);
const stages: readonly [CycleStage, RegExp][] = [
  ['effectiveness_review', effectiveness],
  ['monitoring', new RegExp(String.raw`${lead}мониторинг[а-я]*(?![а-я])`)],
  [
    'analysis',
    new RegExp(
      String.raw`${lead}(?:анализ[а-я]*|аналитическ[а-я]+\s+(?:справк|отчет|материал)[а-я]*)(?![а-я])`,
    ),
  ],
  ['recommendation', new RegExp(String.raw`${lead}рекомендаци[а-я]*(?![а-я])`)],
  ['management_decision', new RegExp(String.raw`${lead}(?:управленческ[а-я]+\s+)решени[а-я]*(?![а-я])`)],
];
const generic = new Set(
  wordStems(
    'проведение осуществление организация подготовка разработка принятие мониторинг мониторинга анализ анализа результат результатов результатам ' +
      'итог итогов итогам адресных адресные рекомендаций рекомендации управленческих управленческие решений решения основе эффективности принятых мер ' +
      'мероприятий образовательных образовательные организаций организации организациях учреждений учреждения район района муниципальной муниципальных ' +
      'муниципального числе том для при под над его них через между',
  ),
);

/** The stage a row stands for; null for any other activity («Участие в мониторинге», «Утверждение показателей анализа»). */
export function rowStage(activity: string): RowStage | null {
  const text = activity
    .slice(0, longestLead * 6)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s+/g, ' ')
    .trim();
  const start = text.slice(0, longestLead);
  for (const [stage, pattern] of stages) {
    const match = pattern.exec(start);
    if (!match) continue;
    const subject = wordStems(text.slice(match[0].length)).filter((stem) => !generic.has(stem));
    return { stage, subject: new Set(subject) };
  }
  return null;
}
