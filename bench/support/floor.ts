import pg from 'pg';

/** A statement as it was sent, with its values as the driver takes them. */
export interface Sent {
  text: string;
  values: unknown[];
}

/** The statements that `work` sends over any connection of this process, in their order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const original = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query');
  if (!original) throw new Error('pg has no query');
  const query = original.value as (...parts: unknown[]) => unknown;
  Object.defineProperty(pg.Client.prototype, 'query', {
    ...original,
    value(this: pg.Client, ...parts: unknown[]) {
      const [config] = parts as [Partial<Sent> | undefined];
      if (typeof config?.text === 'string') sent.push({ text: config.text, values: config.values ?? [] });
      return query.apply(this, parts);
    },
  });
  try {
    await work();
    return sent;
  } finally {
    Object.defineProperty(pg.Client.prototype, 'query', original);
  }
}

/** Sends the statements one after another over a plain connection, each prepared once: the least that they can cost. */
export async function replay(client: pg.Client, statements: readonly Sent[], name: string): Promise<void> {
  for (const [index, { text, values }] of statements.entries())
    await client.query({ name: `${name}_${index}`, text, values });
}
