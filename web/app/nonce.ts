/** The value by which the page's policy knows its own styles; the server puts a new one into every page. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// The scroll lock of dialogs asks for it by this name (package get-nonce).
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
