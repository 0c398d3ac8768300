/** Latin letters that look like Russian ones, each in the case in which it does. */
const pairs = 'AА BВ CС EЕ HН IІ KК MМ OО PР TТ XХ YУ aа cс eе oо pр xх yу';
const table = new Map(
  pairs.split(' ').map(([latin = '', russian = '']): [string, string] => [latin, russian]),
);

/** The Russian letter that a Latin one is typed for («COШ»), in the same case; null for one that looks like none. */
export function russianLetter(latin: string): string | null {
  return table.get(latin) ?? null;
}
