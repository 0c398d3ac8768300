import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './waiting.module.css';

/** Nothing for the first second, then grey lines: a quick answer must not flicker. */
export function Waiting({ lines = 5 }: { lines?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return <div aria-busy="true" className={classes.quiet} />;
  return (
    <div aria-busy="true" className={classes.lines}>
      <span className="v-hidden">Загружаем…</span>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={44} />
      ))}
    </div>
  );
}
