import type { components } from '../generated/api.js';

/** A named shape of the API's OpenAPI document: `Schema<'Task'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
