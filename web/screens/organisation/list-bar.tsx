import { Button } from '@mantine/core';
import { FlatButton } from '../../parts/flat-button.js';
import { FieldRow } from '../../parts/field-row.js';
import { WordsField } from '../../parts/words-field.js';
import type { OrganisationSearch } from './organisation-search.js';
import classes from './organisation.module.css';

/** What the three lists are given. */
export interface ListProps {
  search: OrganisationSearch;
  onNarrow: (q: string) => void;
  onOpen: (id: string | undefined) => void;
}

interface Props extends ListProps {
  find: string;
  placeholder: string;
  /** The words of the button that adds; undefined for those who may not. */
  add: string | undefined;
}

export function ListBar({ search, onNarrow, onOpen, find, placeholder, add }: Props) {
  return (
    <FieldRow mb="lg">
      <div className={classes.words}>
        <WordsField label={find} placeholder={placeholder} value={search.q ?? ''} onChange={onNarrow} />
      </div>
      {add !== undefined && <Button onClick={() => onOpen('new')}>{add}</Button>}
    </FieldRow>
  );
}

export function NothingFound({ onNarrow }: Pick<ListProps, 'onNarrow'>) {
  return (
    <>
      По этим словам никого нет. <FlatButton onClick={() => onNarrow('')}>Показать всех</FlatButton>
    </>
  );
}
