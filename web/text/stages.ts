/** Stages of the management cycle (domain/draft-order.ts CycleStage), in its order. */
export const stageNames: Readonly<Record<string, string>> = {
  monitoring: 'мониторинг',
  analysis: 'анализ',
  recommendation: 'адресные рекомендации',
  management_decision: 'управленческое решение',
  effectiveness_review: 'оценка эффективности',
};

export const stageName = (stage: string): string => stageNames[stage] ?? stage;
