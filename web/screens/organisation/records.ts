import type { Schema } from '../../client/schemas.js';

/** What the lists and cards of this screen show, as the API answers it. */
export type Body = Schema<'Body'>;
export type Account = Schema<'Account'>;
export type Official = Schema<'Official'>;
export type Post = Official['posts'][number];
export type Absence = Official['absences'][number];
