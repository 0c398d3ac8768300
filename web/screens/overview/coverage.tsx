import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../client/schemas.js';
import { stageName, stageNames } from '../../text/stages.js';
import { sectionName } from '../../text/section-name.js';
import classes from './overview.module.css';

/** What each section promises of the management cycle, and what it lacks. */
export function Coverage({ overview: { coverage } }: { overview: Schema<'Overview'> }) {
  if (coverage.length === 0) return null;
  const stages = Object.keys(stageNames);
  return (
    <section aria-labelledby="coverage">
      <Title order={2} id="coverage">
        Полнота управленческого цикла
      </Title>
      <Text mb="sm">
        Какие этапы названы в приказе. <Link to="/cycle">Как они идут в этом году</Link>
      </Text>
      <div className={classes.scroll} role="region" aria-label="Этапы цикла по разделам" tabIndex={0}>
        <table className={classes.table}>
          <caption className="v-hidden">Этапы управленческого цикла по разделам приказа</caption>
          <thead>
            <tr>
              <th scope="col">Раздел</th>
              {stages.map((stage) => (
                <th key={stage} scope="col">
                  {stageName(stage)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ orderId, sectionIndex, title, lacks }) => (
              <tr key={`${orderId} ${sectionIndex}`}>
                <th scope="row">{sectionName({ index: sectionIndex, title })}</th>
                {stages.map((stage) => (
                  <td key={stage}>{lacks.includes(stage) ? <em>нет</em> : '✓ есть'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
