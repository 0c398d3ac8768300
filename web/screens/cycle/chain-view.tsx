import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../client/me.js';
import type { Schema } from '../../client/schemas.js';
import { numberSign } from '../../text/task-words.js';
import { stageName, stageNames } from '../../text/stages.js';
import { sectionName } from '../../text/section-name.js';
import { ReleaseForm } from './release-form.js';
import { StageTag } from './stage-tag.js';
import { StageTask } from './stage-task.js';
import classes from './cycle.module.css';

export type Chain = Schema<'Cycle'>;
export type Stage = Chain['stages'][number];

export function ChainView({ chain }: { chain: Chain }) {
  const { section, sectionIndex, orderNumber, stages, over } = chain;
  const named = new Set(stages.map(({ stage }) => stage));
  const lacks = Object.keys(stageNames).filter((stage) => !named.has(stage));
  const id = `chain-${chain.id}`;
  return (
    <section aria-labelledby={id} className={classes.chain}>
      <Title order={2} id={id}>
        {sectionName({ index: sectionIndex, title: section })}
      </Title>
      <Text size="sm" c="dimmed">
        {orderNumber !== null && `Приказ ${numberSign(orderNumber)}. `}
        {over
          ? 'Цикл этого года завершён'
          : `Пройдено этапов: ${stages.filter(isPassed).length} из ${stages.length}`}
        {lacks.length > 0 && `. В приказе нет: ${lacks.map(stageName).join(', ')}`}
      </Text>
      <ol className={classes.stages}>
        {stages.map((stage) => (
          <StageView key={stage.index} chain={chain} stage={stage} />
        ))}
      </ol>
    </section>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const isPassed = ({ status }: Stage) => status === 'done' || status === 'past';

function StageView({ chain, stage }: { chain: Chain; stage: Stage }) {
  const { role } = useMe();
  const name = stageName(stage.stage);
  const mayRelease =
    role === 'control_officer' &&
    stage.index > 0 &&
    !stage.released &&
    (stage.status === 'waiting' || stage.status === 'expected');
  return (
    <li className={classes.stage}>
      <Title order={3}>
        {stage.index + 1}. {capital(name)}
      </Title>
      <StageTag status={stage.status} />
      <Link to="/activities/$activityId" params={{ activityId: stage.activityId }}>
        {stage.number !== null && `${chain.sectionIndex}.${stage.number}. `}
        {stage.text}
      </Link>
      {stage.tasks.map((task) => (
        <StageTask key={task.id} task={task} />
      ))}
      {mayRelease && <ReleaseForm chainId={chain.id} year={chain.year} index={stage.index} name={name} />}
    </li>
  );
}
