import { Box } from '@mantine/core';
import type { BoxProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './field-row.module.css';

/** What a list is narrowed by, with the buttons that belong to it: side by side, on a phone one below the other. */
export function FieldRow({
  className = '',
  ...rest
}: BoxProps & { children: ReactNode; 'data-open'?: boolean }) {
  return <Box {...rest} className={`${classes.row} ${className}`} />;
}
