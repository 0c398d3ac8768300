import { Box } from '@mantine/core';
import type { BoxProps } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';
import type { Mark } from './mark.js';
import colours from './mark-tag.module.css';
import classes from './note.module.css';

interface NoteProps extends BoxProps, Omit<ComponentPropsWithoutRef<'div'>, keyof BoxProps> {
  /** The mark whose colours it has. */
  mark: Mark;
  /** Words and buttons stand beside each other. */
  inRow?: boolean;
}

/** Framed words about how things stand or what was done; paragraphs, lists and buttons one below the other. */
export function Note({ mark, inRow = false, className = '', ...rest }: NoteProps) {
  return <Box {...rest} className={`${classes.note} ${colours[mark]} ${className}`} data-in-row={inRow} />;
}
