import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { answerOf, api, newKey } from '../../client/api.js';
import { ordersQuery } from '../../client/orders.js';
import { ApiProblem } from '../../client/problem.js';
import { ProblemNote } from '../../parts/problem-note.js';
import classes from './import.module.css';

const accepted = '.docx,.doc,.odt,.rtf,.xlsx,.xls,.ods,.csv,.txt,.html,.htm,.pdf';
const largestMb = 8;

async function load(file: File) {
  if (file.size > largestMb * 1024 * 1024)
    throw new ApiProblem(
      413,
      'too_large',
      `Файл больше ${largestMb} МБ. Сохраните приказ без картинок и загрузите снова.`,
    );
  const form = new FormData();
  form.append('file', file);
  return answerOf(
    api.POST('/api/orders', {
      headers: { 'idempotency-key': newKey() },
      // The document of the API describes no form; the serializer sends this one as it is.
      body: form as never,
      bodySerializer: () => form,
    }),
  );
}

/** One visible button, with dropping as an extra. */
export function FileStep() {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const upload = useMutation({
    mutationFn: load,
    onSuccess: async ({ id, state }) => {
      await client.invalidateQueries({ queryKey: ordersQuery.queryKey });
      if (state === 'draft')
        await navigate({ to: '/import/$orderId', params: { orderId: id }, search: { step: 'table' } });
    },
  });
  const take = (file: File | undefined) => {
    if (file && !upload.isPending) upload.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text>
        Выберите файл приказа с «дорожной картой»: Word, Excel, текст, веб-страница или PDF с текстом, до{' '}
        {largestMb}
        &nbsp;МБ. Его можно и перетащить сюда. На контроль ничего не встанет, пока вы не подтвердите
      </Text>
      <input
        ref={input}
        type="file"
        accept={accepted}
        aria-label="Файл приказа"
        className="v-hidden"
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>
        {upload.isPending ? 'Читаем приказ…' : 'Выбрать файл приказа'}
      </Button>
      {upload.error && <ProblemNote error={upload.error} />}
      {upload.data && upload.data.state !== 'draft' && (
        <Text role="status">Этот файл уже загружен, и приказ стоит на контроле. Ничего не изменено</Text>
      )}
    </div>
  );
}
