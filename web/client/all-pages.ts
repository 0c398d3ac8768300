interface Answer<Item> {
  items: Item[];
  next: string | null;
}

/** A whole list that comes in pages, for lists that are short by nature (bodies, officials, orders). */
export async function allPages<Item>(
  read: (after: string | undefined) => Promise<Answer<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  for (let count = 0; count < 50; count++) {
    const { items: some, next } = await read(after);
    items.push(...some);
    if (next === null) break;
    after = next;
  }
  return items;
}
