import { defineConfig } from 'vite';

/** The server puts a fresh value here with every page (api/web/pages.ts). */
const noncePlaceholder = '__VEKHA_NONCE__';

export default defineConfig({
  root: import.meta.dirname,
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Which files a page asks for first: the budget of the first load is measured by it.
    manifest: true,
    // Every file by its own address: the policy of the page allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
