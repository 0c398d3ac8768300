import { nbsp } from '../../text/plural.js';

/** «Приказ № 88, раздел 2, п. 4»: where a task stands in its order. */
export function rowPlace(place: {
  orderNumber: string | null;
  sectionIndex: number;
  number: number | null;
}): string {
  const { orderNumber, sectionIndex, number } = place;
  return [
    orderNumber === null ? '' : `Приказ №${nbsp}${orderNumber}`,
    `раздел${nbsp}${sectionIndex}`,
    number === null ? '' : `п.${nbsp}${number}`,
  ]
    .filter((words) => words !== '')
    .join(', ');
}
