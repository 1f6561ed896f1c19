/** An address → the HTML of a frame that shows it in another page; the address is escaped for the attribute. */
export function embedCode(address: string): string {
  const safe = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${safe}" title="Dateline: incidents on a map, each with its source" width="100%" height="560" style="border: 0" loading="lazy"></iframe>`;
}
