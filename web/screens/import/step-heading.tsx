import { nbsp } from '../../text/plural.js';
import classes from './import.module.css';

/** «Шаг 3 из 4», and what the step is called. */
export function StepHeading({ number, title }: { number: number; title: string }) {
  return (
    <>
      <span className={classes.step}>{`Шаг${nbsp}${number} из${nbsp}4. `}</span>
      {title}
    </>
  );
}
