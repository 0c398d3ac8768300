import { describe, expect, test } from '@jest/globals';
import { readResponsibles } from '../../../domain/bodies/read-responsibles.js';
import { beyondDoubt } from './cells/beyond-doubt.js';
import { doubtfulPosts } from './cells/codes-and-posts.js';
import { commaLists } from './cells/comma-lists.js';
import { doubtfulCuts } from './cells/cut-short.js';
import { districtSchools, doubtfulSchools } from './cells/district-schools.js';
import { doubtful } from './cells/doubtful.js';
import { noSeparator } from './cells/no-separator.js';
import { oneName } from './cells/one-name.js';
import { doubtfulLines } from './cells/flowing.js';
import { doubtfulShares } from './cells/shared-names.js';
import { doubtfulSlips } from './cells/slips.js';
import { oneMind, twoMinds } from './cells/two-minds.js';

const names = (joined: string) => (joined === '' ? [] : joined.split(' | '));

describe('a cell with one name', () => {
  test.each(oneName)('%j', (cell) => {
    expect(readResponsibles(cell)).toEqual({ bodies: [cell], ambiguous: false });
  });
});

describe('a list of names', () => {
  test.each([...beyondDoubt, ...oneMind, ...districtSchools])('%j', (cell, bodies = cell) => {
    expect(readResponsibles(cell)).toEqual({ bodies: names(bodies), ambiguous: false });
  });
});

describe('names with commas between', () => {
  test.each(commaLists)('%j', (joined) => {
    const bodies = names(joined);
    expect(readResponsibles(bodies.join(', '))).toEqual({ bodies, ambiguous: false });
    expect(readResponsibles(bodies.join(',\n'))).toEqual({ bodies, ambiguous: false });
  });
});

describe('a cell that a person has to look at', () => {
  test.each([
    ...doubtful,
    ...doubtfulPosts,
    ...noSeparator,
    ...twoMinds,
    ...doubtfulShares,
    ...doubtfulSlips,
    ...doubtfulCuts,
    ...doubtfulLines,
    ...doubtfulSchools,
  ])('%j', (cell, bodies) => {
    expect(readResponsibles(cell)).toEqual({ bodies: names(bodies), ambiguous: true });
  });
});
