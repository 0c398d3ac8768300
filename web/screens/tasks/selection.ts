import { useCallback, useMemo, useState } from 'react';
import type { Task } from './queries.js';

/** Tasks chosen by a person, each one seen when it was chosen. */
export interface Selection {
  size: number;
  ids: readonly string[];
  has: (id: string) => boolean;
  toggle: (task: Task, chosen: boolean) => void;
  choose: (tasks: readonly Task[]) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((task: Task, on: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(task.id);
      else next.delete(task.id);
      return next;
    });
  }, []);
  const choose = useCallback((tasks: readonly Task[]) => {
    setChosen((before) => new Set([...before, ...tasks.map((task) => task.id)]));
  }, []);
  const clear = useCallback(() => setChosen(new Set()), []);
  return useMemo(
    () => ({
      size: chosen.size,
      ids: [...chosen],
      has: (id: string) => chosen.has(id),
      toggle,
      choose,
      clear,
    }),
    [chosen, toggle, choose, clear],
  );
}
