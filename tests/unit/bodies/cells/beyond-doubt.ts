import { asTyped } from './as-typed.js';
import { brokenLines } from './broken-lines.js';
import { codesAndPosts } from './codes-and-posts.js';
import { compounds } from './compounds.js';
import { cutShort } from './cut-short.js';
import { everydayWords } from './everyday-words.js';
import { flowing } from './flowing.js';
import { habits } from './habits.js';
import { lists } from './lists.js';
import { narrowColumns } from './narrow-columns.js';
import { otherFields } from './other-fields.js';
import { placesAndParts } from './places-and-parts.js';
import { seldomMet } from './seldom-met.js';
import { sharedNames } from './shared-names.js';
import { slips } from './slips.js';
import { tornNames } from './torn-names.js';
import { trades } from './trades.js';

/** Every cell whose names are sure: the cell, and the names parted by « | » where they are not the cell itself. */
export const beyondDoubt = [
  ...lists,
  ...otherFields,
  ...brokenLines,
  ...asTyped,
  ...codesAndPosts,
  ...compounds,
  ...everydayWords,
  ...sharedNames,
  ...slips,
  ...cutShort,
  ...flowing,
  ...habits,
  ...narrowColumns,
  ...placesAndParts,
  ...seldomMet,
  ...tornNames,
  ...trades,
];
