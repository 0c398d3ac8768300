import { InvalidInput } from '../../../domain/errors.js';

/** The refusal of a file that carries programs. */
export function macrosRefused(): InvalidInput {
  return new InvalidInput(
    'order_macros',
    'В файле есть макросы, поэтому он не принят. Откройте его, выберите «Сохранить как» и тип .docx или .xlsx — без поддержки макросов — и загрузите новый файл.',
  );
}
