import type { DeadlineContext } from '../../deadline.js';
import type { Presets } from '../../presets.js';
import type { Decisions } from './decisions.js';

/** What the reading of one phrase needs beside the phrase. */
export interface Surroundings {
  context: DeadlineContext;
  presets: Presets;
  decisions: Decisions;
}
