import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMe } from '../../client/me.js';
import type { Task } from './queries.js';
import type { Selection } from './selection.js';
import { TaskRow } from './task-row.js';
import classes from './tasks.module.css';

interface ListProps {
  tasks: readonly Task[];
  canChoose: (task: Task) => boolean;
  selection: Selection;
  showBody: boolean;
  onNearEnd: () => void;
}

/** Lists up to this long are drawn whole: the browser's own search and Tab then find every row. */
const drawnWhole = 100;
const rowHeight = 77;

export function TaskList(props: ListProps) {
  return props.tasks.length > drawnWhole ? <LongList {...props} /> : <ShortList {...props} />;
}

function useRow({ canChoose, selection, showBody }: ListProps) {
  const { today } = useMe();
  return (task: Task) => (
    <TaskRow
      task={task}
      today={today}
      showBody={showBody}
      chosen={canChoose(task) ? selection.has(task.id) : null}
      onChoose={selection.toggle}
    />
  );
}

function ShortList(props: ListProps) {
  const row = useRow(props);
  const end = useRef<HTMLDivElement>(null);
  const { onNearEnd } = props;
  useEffect(() => {
    const target = end.current;
    if (!target) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onNearEnd(), {
      rootMargin: '600px',
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [onNearEnd]);
  return (
    <>
      <ul className={classes.list}>
        {props.tasks.map((task) => (
          <li key={task.id}>{row(task)}</li>
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}

/** Thousands of rows: only those near the window are in the document. */
function LongList(props: ListProps) {
  const { tasks, onNearEnd } = props;
  const row = useRow(props);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const now = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(now - top) > 1) setTop(now);
    // Whatever made the list be drawn anew may have moved it; scrolling, which draws it too, has not.
  }, [props, top]);
  const virtualizer = useWindowVirtualizer({
    count: tasks.length,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: top,
    getItemKey: (index) => tasks[index]?.id ?? index,
  });
  const shown = virtualizer.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown > tasks.length - 40) onNearEnd();
  }, [lastShown, tasks.length, onNearEnd]);
  return (
    <ul
      ref={list}
      className={classes.list}
      style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
    >
      {shown.map(({ index, key, start }) => {
        const task = tasks[index];
        return (
          task && (
            <li
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              aria-posinset={index + 1}
              aria-setsize={tasks.length}
              style={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                transform: `translateY(${start - top}px)`,
              }}
            >
              {row(task)}
            </li>
          )
        );
      })}
    </ul>
  );
}
