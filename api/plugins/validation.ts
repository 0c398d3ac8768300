import type { FastifyInstance, FastifySchemaCompiler } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { InvalidInput } from '../../domain/errors.js';

const typeNames: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  object: 'объект',
  array: 'список',
};

const formatNames: Readonly<Record<string, string>> = {
  uuid: 'нужен идентификатор вида 00000000-0000-0000-0000-000000000000',
  email: 'нужен адрес электронной почты',
  url: 'нужен адрес вида https://узел/путь',
};

type Issue = Parameters<z.core.$ZodErrorMap>[0];

function boundWords(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const least = issue.code === 'too_small';
  const bound = String(least ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') return least ? `не короче ${bound} знаков` : `не длиннее ${bound} знаков`;
  if (issue.origin === 'array') return least ? `не меньше ${bound} записей` : `не больше ${bound} записей`;
  return least ? `не меньше ${bound}` : `не больше ${bound}`;
}

/** What is wrong with one field, in plain Russian. */
function explainIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'поле обязательно';
      return `ожидается ${typeNames[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? 'не должно быть пустым'
        : boundWords(issue);
    case 'too_big':
      return boundWords(issue);
    case 'invalid_format':
      return formatNames[issue.format] ?? 'записано не по форме';
    case 'unrecognized_keys':
      return `лишние поля: ${issue.keys.map((key) => key.slice(0, 60)).join(', ')}`;
    case 'invalid_value':
      return `возможные значения: ${issue.values.map(String).join(', ')}`;
    default:
      return 'значение не подходит';
  }
}

/** Every field of an invalid request that is wrong: path with dots, and why. */
function fieldsOf(error: z.ZodError): { field: string; message: string }[] {
  return error.issues
    .slice(0, 50)
    .map((issue) => ({ field: issue.path.map(String).join('.'), message: issue.message }));
}

const partNames: Readonly<Record<string, string>> = {
  body: 'в теле запроса',
  querystring: 'в параметрах адреса',
  params: 'в адресе',
  headers: 'в заголовках',
};

const compileValidator: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    const read = schema.safeParse(data, { error: explainIssue });
    if (read.success) return { value: read.data };
    const where = partNames[httpPart ?? 'body'] ?? '';
    const fields = fieldsOf(read.error);
    const first = fields[0];
    const words = first
      ? `${first.field === '' ? '' : `«${first.field}»: `}${first.message}`
      : 'значение не подходит';
    return { error: new InvalidInput('invalid_request', `Ошибка ${where}: ${words}.`, { fields }) };
  };

/** zod reads requests (with our words) and writes answers. */
export function useZod(app: FastifyInstance): void {
  app.setValidatorCompiler(compileValidator);
  app.setSerializerCompiler(serializerCompiler);
}
