import { Button, FileButton, Progress, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { announce } from '../app/live-region.js';
import { useMe } from '../client/me.js';
import { ProblemNote } from '../parts/problem-note.js';
import { fileSize } from '../text/file-size.js';
import type { UploadedFile } from './report-draft.js';
import classes from './report.module.css';
import { isWorthRetry, limitWords, refuseFile, uploadFile } from './upload.js';

interface FieldProps {
  id: string;
  file: UploadedFile | null;
  onChange: (file: UploadedFile | null) => void;
  error: string | undefined;
}

interface Way {
  file: File;
  share: number;
}

/** One file of a document: chosen or dropped, sent at once, kept by the draft when it has arrived. */
export function FileField({ id, file, onChange, error }: FieldProps) {
  const { uploads } = useMe();
  const [way, setWay] = useState<Way | null>(null);
  const [broken, setBroken] = useState<{ file: File; error: unknown } | null>(null);
  const [over, setOver] = useState(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const { box, keepFocus } = useKeptFocus(way !== null ? 'on its way' : file !== null ? 'there' : 'none');
  // A file takes its time; what was typed into other fields meanwhile must not be overwritten when it has arrived.
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });

  const send = async (chosen: File | null) => {
    if (!chosen) return;
    stop.current?.abort();
    const refusal = refuseFile(chosen, uploads);
    setBroken(refusal && { file: chosen, error: refusal });
    if (refusal) return;
    keepFocus();
    const controller = new AbortController();
    stop.current = controller;
    setWay({ file: chosen, share: 0 });
    try {
      const onProgress = (share: number) => setWay({ file: chosen, share });
      const uploaded = await uploadFile(chosen, { limits: uploads, onProgress, signal: controller.signal });
      latest.current(uploaded);
      announce(`Файл ${chosen.name} загружен`);
    } catch (problem) {
      if (!controller.signal.aborted) setBroken({ file: chosen, error: problem });
    } finally {
      if (stop.current === controller && !controller.signal.aborted) {
        keepFocus();
        setWay(null);
      }
    }
  };
  const cancel = () => {
    keepFocus();
    stop.current?.abort();
    setWay(null);
  };
  const remove = () => {
    keepFocus();
    onChange(null);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files.item(0));
  };
  return (
    <div
      ref={box}
      className={classes.file}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text c="dimmed" size="sm" id={`${id}-limits`}>
        Один файл до {limitWords(uploads)}: {uploads.endings.join(', ')}. Можно перетащить сюда
      </Text>
      {way && <OnTheWay {...way} onCancel={cancel} />}
      {!way && file && (
        <div className={classes.fileRow}>
          <Text>
            {file.name}, {fileSize(file.size)} — загружен
          </Text>
          <Button variant="subtle" size="compact-md" onClick={remove}>
            Убрать файл
          </Button>
        </div>
      )}
      {!way && !file && (
        <FileButton onChange={(chosen) => void send(chosen)}>
          {(props) => (
            <Button variant="default" id={id} aria-describedby={`${id}-limits`} {...props}>
              Выбрать файл
            </Button>
          )}
        </FileButton>
      )}
      {broken && (
        <ProblemNote
          error={broken.error}
          {...(isWorthRetry(broken.error) && { onRetry: () => void send(broken.file) })}
        />
      )}
      {error !== undefined && !broken && !way && (
        <Text c="var(--v-error)" size="sm">
          {error}
        </Text>
      )}
    </div>
  );
}

/** The button in focus goes away with every step of a file: then the next one takes the focus, not the top of the page. */
function useKeptFocus(step: string) {
  const box = useRef<HTMLDivElement>(null);
  const isHere = useRef(false);
  useEffect(() => {
    if (isHere.current) box.current?.querySelector('button')?.focus();
    isHere.current = false;
  }, [step]);
  const keepFocus = () => {
    isHere.current = box.current?.contains(document.activeElement) ?? false;
  };
  return { box, keepFocus };
}

function OnTheWay({ file, share, onCancel }: Way & { onCancel: () => void }) {
  const percent = Math.round(share * 100);
  return (
    <div className={classes.fileRow}>
      <div className={classes.way}>
        <Text>
          {file.name}, {fileSize(file.size)} — загружено {percent}&nbsp;%
        </Text>
        <Progress value={percent} aria-label={`Загрузка файла ${file.name}`} />
      </div>
      <Button variant="default" size="compact-md" onClick={onCancel}>
        Отменить
      </Button>
    </div>
  );
}
