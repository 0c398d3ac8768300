import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { bodiesQuery } from '../../client/directory.js';
import { formText } from '../../client/form-text.js';
import { useMe } from '../../client/me.js';
import { DayInput, dayIn, dayProblem } from '../../parts/day-input.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { postRecord, readPerson } from './facts.js';
import type { Official, Post } from './records.js';

interface Props {
  person: Official;
  /** Null = a new one. */
  post: Post | null;
  onClose: () => void;
}

/** A post with its term; the body of a given post stays: another body is another post. */
export function PostDialog({ person, post, onClose }: Props) {
  const queries = useQueryClient();
  const { today } = useMe();
  const { data: bodies = [] } = useQuery(bodiesQuery);
  return (
    <FormDialog
      title={post === null ? `${person.name}: новая должность` : `${post.bodyName}: должность`}
      submit={post === null ? 'Назначить' : 'Сохранить'}
      read={(form, tell) => {
        const title = formText(form, 'title').trim();
        const bodyId = post?.bodyId ?? formText(form, 'bodyId');
        const startsOn = dayIn(form, 'startsOn');
        const endsOn = dayIn(form, 'endsOn');
        if (!startsOn || endsOn === null || title === '' || bodyId === '')
          return tell({
            title: title === '' ? 'Напишите должность' : undefined,
            bodyId: bodyId === '' ? 'Выберите организацию' : undefined,
            startsOn: dayProblem(startsOn),
            endsOn: endsOn === null ? dayProblem(endsOn) : undefined,
          });
        if (endsOn !== undefined && endsOn < startsOn)
          return tell({ endsOn: 'Последний день раньше первого. Исправьте даты' });
        return { bodyId, title, isHead: form.has('isHead'), startsOn, endsOn: endsOn ?? null };
      }}
      record={post === null ? undefined : postRecord(post)}
      reread={post === null ? undefined : async () => postRecord(await readPost(person.id, post.id))}
      send={({ bodyId, ...rest }, headers, version): Promise<unknown> =>
        post === null
          ? answerOf(
              api.POST('/api/officials/{id}/posts', {
                ...{ params: { path: { id: person.id } }, body: { bodyId, ...rest }, headers },
              }),
            )
          : answerOf(
              api.PUT('/api/posts/{id}', {
                ...{ params: { path: { id: post.id } }, body: { ...rest, version }, headers },
              }),
            )
      }
      onDone={async () => {
        await queries.invalidateQueries({ queryKey: ['officials'] });
        announce('Должность сохранена');
        onClose();
      }}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          {post === null && (
            <Select
              name="bodyId"
              label="Организация"
              data={bodies
                .filter(({ kind }) => kind !== 'group')
                .map(({ id, name }) => ({ value: id, label: name }))}
              searchable
              nothingFoundMessage="Такой организации нет"
              error={problemOf('bodyId')}
              data-autofocus
            />
          )}
          <TextInput
            name="title"
            label="Должность"
            defaultValue={post?.title ?? ''}
            error={problemOf('title')}
          />
          <Checkbox
            name="isHead"
            label="Руководитель организации"
            description="Руководитель первым получает задачи своей организации"
            defaultChecked={post?.isHead ?? false}
          />
          <DayInput
            name="startsOn"
            label="С какого дня"
            defaultValue={post?.startsOn ?? today}
            error={problemOf('startsOn')}
          />
          <DayInput
            name="endsOn"
            label="По какой день включительно"
            description="Не заполняйте, если срок не ограничен"
            defaultValue={post?.endsOn}
            error={problemOf('endsOn')}
          />
        </>
      )}
    </FormDialog>
  );
}

async function readPost(personId: string, id: string): Promise<Post> {
  const post = (await readPerson(personId)).posts.find((one) => one.id === id);
  if (!post) throw new Error('a post that was there is gone');
  return post;
}
