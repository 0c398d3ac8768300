import { upsertMemo } from '@temporalio/workflow';
import { activity as activityOfToday } from '../../../workflows/activity.js';
import { cycle as cycleOfToday } from '../../../workflows/cycle.js';
import { mailWave as mailWaveOfToday } from '../../../workflows/mail-wave.js';
import { occurrence as occurrenceOfToday } from '../../../workflows/occurrence.js';

/** The workflows with one command more at their beginning: what somebody might change without `patched()`. */
function changed<Input>(workflow: (input: Input) => Promise<void>): (input: Input) => Promise<void> {
  return (input) => {
    upsertMemo({ changed: true });
    return workflow(input);
  };
}

export const activity = changed(activityOfToday);
export const occurrence = changed(occurrenceOfToday);
export const cycle = changed(cycleOfToday);
export const mailWave = changed(mailWaveOfToday);
