/** The name of a file in a header, so that every browser reads it right, whatever it holds (RFC 6266, RFC 8187). */
function named(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** Content-Disposition of a download. */
export const attachmentName = (name: string): string => named('attachment', name);

/** Content-Disposition of a file shown in place. */
export const inlineName = (name: string): string => named('inline', name);
