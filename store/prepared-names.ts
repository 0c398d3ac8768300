/** A text is prepared from this use on; what is sent once in a while is not worth the memory. */
const usesBefore = 8;
/** Prepared at most: each costs memory in every connection. Lists have as many texts as there are combinations of filters. */
const preparedAtMost = 150;
/** Texts counted at most before counting begins anew. */
const countedAtMost = 2_000;

/**
 * Names for the statements a process sends again and again: PostgreSQL parses and plans a named one once per connection,
 * which takes a third of its work for a closed task away. Returns the name of a text; empty = it is sent unnamed.
 */
export function preparedNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= preparedAtMost) return known ?? '';
    const used = (uses.get(sql) ?? 0) + 1;
    if (used < usesBefore) {
      if (uses.size >= countedAtMost) uses.clear();
      uses.set(sql, used);
      return '';
    }
    uses.delete(sql);
    const name = `vekha_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
