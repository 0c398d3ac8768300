/** Reads one file in a process of its own and prints what it took: `node read-once.mjs ours|mammoth FILE`. Uses the built program. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const [reader, file] = process.argv.slice(2);
const bytes = readFileSync(file);
const readers = {
  ours: async () => {
    const { readOrderFile } = await import('../../dist/documents/order/read-order-file.js');
    return (input) => readOrderFile({ name: 'order.docx', bytes: input });
  },
  mammoth: async () => {
    const { default: mammoth } = await import('mammoth');
    return (buffer) => mammoth.convertToHtml({ buffer });
  },
};
const read = await readers[reader]();
const begun = performance.now();
const result = await read(bytes);
const ms = performance.now() - begun;
const rows = result.sections?.reduce((sum, section) => sum + section.rows.length, 0) ?? null;
console.log(JSON.stringify({ ms, rows, peakMb: process.resourceUsage().maxRSS / 1024 }));
