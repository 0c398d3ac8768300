export { activity } from './activity.js';
export { occurrence } from './occurrence.js';
export { cycle } from './cycle.js';
export { mailWave } from './mail-wave.js';
