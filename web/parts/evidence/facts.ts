import type { Schema } from '../../client/schemas.js';
import { formatDigits } from '../../text/dates.js';
import { nbsp } from '../../text/plural.js';

type Facts = Pick<
  Schema<'EvidenceItem'>,
  'documentKind' | 'documentNumber' | 'documentDate' | 'signer' | 'addressees' | 'periodStart' | 'periodEnd'
>;

/** «Справка № 14 от 02.03.2026»; empty when nothing of that is known. */
export function documentName({ documentKind, documentNumber, documentDate }: Facts): string {
  const words = [
    documentKind,
    documentNumber && `№${nbsp}${documentNumber}`,
    documentDate && `от${nbsp}${formatDigits(documentDate)}`,
  ];
  return words.filter(Boolean).join(' ');
}

/** What else is known about a document, one line each; its name only where it is called otherwise. */
export function documentLines(item: Facts & { title: string }): string[] {
  const { title, signer, addressees, periodStart, periodEnd } = item;
  const name = documentName(item);
  return [
    name.replaceAll(nbsp, ' ') === title ? '' : name,
    signer ? `Подписал: ${signer}` : '',
    periodStart && periodEnd ? `За период ${formatDigits(periodStart)}–${formatDigits(periodEnd)}` : '',
    addressees.length > 0 ? `Кому: ${addressees.join(', ')}` : '',
  ].filter((line) => line !== '');
}
