import { Box } from '@mantine/core';
import type { BoxProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** What is known of one thing: `dt` and `dd` in turn, beside each other, on a phone one below the other. */
export function Facts({ children, ...space }: Pick<BoxProps, 'my' | 'mb'> & { children: ReactNode }) {
  return (
    <Box component="dl" {...space} className={classes.facts}>
      {children}
    </Box>
  );
}
