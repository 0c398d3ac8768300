import { Button, Radio, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ProblemNote } from '../parts/problem-note.js';
import { checkReport } from './check-report.js';
import type { FieldError } from './check-report.js';
import { DocumentFields } from './document-fields.js';
import { ErrorSummary } from './error-summary.js';
import { emptyDocument, isEmptyReport, nextKey } from './report-draft.js';
import type { DocumentDraft, ReportDraft } from './report-draft.js';
import classes from './report.module.css';

interface FormProps {
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
  onSubmit: (draft: ReportDraft) => void;
  isSending: boolean;
  /** What became of the last try. */
  error: unknown;
  submitWords: string;
  /** A batch closes tasks and knows no notes on the way. */
  onlyFinal?: boolean;
}

/** A report: documents and a note. It checks itself on sending only, and never holds the button back. */
export function ReportForm(props: FormProps) {
  const { draft, onChange, onSubmit, isSending, error, submitWords, onlyFinal = false } = props;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const change = (part: Partial<ReportDraft>) => onChange({ ...draft, ...part });
  const changeDocument = (key: string, part: Partial<DocumentDraft>) =>
    change({ documents: draft.documents.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const found = checkReport(draft);
    setErrors(found);
    if (found.length === 0) onSubmit(draft);
  };
  const many = draft.documents.length > 1;
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {!onlyFinal && (
        <Radio.Group
          label="О чём отчёт"
          value={draft.kind}
          onChange={(kind) => change({ kind: kind === 'interim' ? 'interim' : 'final' })}
        >
          <div className={classes.radios}>
            <Radio value="final" label="Всё сделано, прошу снять с контроля" />
            <Radio value="interim" label="Промежуточный: работа ещё идёт" />
          </div>
        </Radio.Group>
      )}
      {draft.documents.map((document, index) => (
        <DocumentFields
          key={document.key}
          document={document}
          title={many ? `Документ ${index + 1}` : 'Документ'}
          errors={errors}
          onChange={(part) => changeDocument(document.key, part)}
          {...((many || draft.kind === 'interim') && {
            onRemove: () => change({ documents: draft.documents.filter(({ key }) => key !== document.key) }),
          })}
        />
      ))}
      <Button
        variant="default"
        className={classes.start}
        onClick={() => change({ documents: [...draft.documents, emptyDocument(nextKey(draft.documents))] })}
      >
        Добавить {draft.documents.length === 0 ? 'документ' : 'ещё один документ'}
      </Button>
      <Textarea
        id="report-note"
        label="Комментарий"
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={errors.find(({ field }) => field === 'report-note')?.message}
      />
      {error !== null && error !== undefined && <ProblemNote error={error} />}
      <div className={classes.buttons}>
        <Button type="submit">{isSending ? 'Отправляем…' : submitWords}</Button>
        {!isEmptyReport(draft) && (
          <Text c="dimmed" size="sm">
            Черновик хранится в этом браузере, пока вы не отправите отчёт
          </Text>
        )}
      </div>
    </form>
  );
}
