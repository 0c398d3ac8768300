import './typescript.mjs';
import { writeFileSync } from 'node:fs';

// Writes the pages of docs/ that are made from tables in the code; tests/unit/docs compares them.
const { pagesOfLaw } = await import('./tables-of-law.ts');
for (const [file, make] of Object.entries(pagesOfLaw))
  writeFileSync(new URL(`../../${file}`, import.meta.url), make());
