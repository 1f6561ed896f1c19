/**
 * A finite number as English writes it, its thousands set apart: "1,234,567", "1,234.5". Not by the browser's own
 * `Intl`, whose first use holds a page that opens for several frames.
 */
export function numberInWords(count: number): string {
  const [whole = '', ...fraction] = String(count).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}
