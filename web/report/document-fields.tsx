import { Autocomplete, Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { fieldId } from './check-report.js';
import type { FieldError } from './check-report.js';
import { FileField } from './file-field.js';
import type { DocumentDraft, DocumentKind } from './report-draft.js';
import classes from './report.module.css';

const usualKinds = [
  'Аналитическая справка',
  'Справка',
  'Приказ',
  'Протокол',
  'Отчёт',
  'План',
  'Письмо',
  'Адресные рекомендации',
];

const proofs: readonly [DocumentKind, string][] = [
  ['file', 'Файл'],
  ['link', 'Ссылка'],
  ['paper', 'На бумаге'],
];

interface FieldsProps {
  document: DocumentDraft;
  /** «Документ» or «Документ 2». */
  title: string;
  errors: readonly FieldError[];
  onChange: (change: Partial<DocumentDraft>) => void;
  /** Absent: the only document stays. */
  onRemove?: () => void;
}

/** Everything about one document, in the order in which a person looks at the paper. */
export function DocumentFields({ document, title, errors, onChange, onRemove }: FieldsProps) {
  const field = (name: string) => {
    const id = fieldId(document.key, name);
    return { id, error: errors.find((one) => one.field === id)?.message };
  };
  const text = (name: 'number' | 'signer' | 'addressees' | 'url' | 'paper', label: string) => (
    <TextInput
      label={label}
      value={document[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      {...field(name)}
    />
  );
  const day = (name: 'date' | 'periodStart' | 'periodEnd', id: string, label: string) => (
    <TextInput
      label={label}
      placeholder="ДД.ММ.ГГГГ"
      value={document[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      {...field(id)}
    />
  );
  return (
    <fieldset className={classes.document}>
      <legend className={classes.legend}>{title}</legend>
      <Autocomplete
        label="Что это за документ"
        placeholder="Справка, приказ, протокол"
        data={usualKinds}
        value={document.documentKind}
        onChange={(documentKind) => onChange({ documentKind })}
        size="md"
        {...field('kind')}
      />
      <div className={classes.pair}>
        {text('number', 'Номер')}
        {day('date', 'date', 'Дата документа')}
      </div>
      <div className={classes.pair}>
        {text('signer', 'Кто подписал')}
        {text('addressees', 'Кому адресован')}
      </div>
      <Radio.Group label="Где документ" value={document.kind} onChange={(kind) => onChange({ kind })}>
        <div className={classes.radios}>
          {proofs.map(([kind, words]) => (
            <Radio key={kind} value={kind} label={words} />
          ))}
        </div>
      </Radio.Group>
      {document.kind === 'file' && (
        <FileField file={document.file} onChange={(file) => onChange({ file })} {...field('file')} />
      )}
      {document.kind === 'link' && text('url', 'Ссылка на документ')}
      {document.kind === 'paper' && text('paper', 'Где лежит бумага')}
      <div className={classes.pair}>
        {day('periodStart', 'period-start', 'За какой период: с')}
        {day('periodEnd', 'period-end', 'По')}
      </div>
      <Checkbox
        label="В документе есть персональные данные"
        checked={document.personalData}
        onChange={(event) => onChange({ personalData: event.currentTarget.checked })}
      />
      {onRemove && (
        <Button variant="subtle" className={classes.start} onClick={onRemove}>
          Убрать {title.toLowerCase()}
        </Button>
      )}
    </fieldset>
  );
}
