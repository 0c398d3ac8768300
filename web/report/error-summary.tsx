import { useEffect, useRef } from 'react';
import type { FieldError } from './check-report.js';
import classes from './report.module.css';

/** Above a form that cannot be sent yet: what to mend, each line leading to its field. Takes the focus whenever it was found anew. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), [errors]);
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={classes.summary}>
      <p className={classes.summaryTitle}>Проверьте, что заполнено:</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field + message}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
