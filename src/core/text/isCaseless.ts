/** Share of capitals above which a text is all capitals, and below which it has none. */
const CAPS_SHARE = 0.6;
const SMALL_SHARE = 0.004;
/** Letters that a text needs before its case is judged. */
const LETTERS = 60;
/** Characters that tell how the whole text is written. */
const SAMPLE = 1000;

/** Whether the case of letters tells nothing: (nearly) all capitals, as old wire copy, or none. */
export function isCaseless(text: string): boolean {
  let [upper, lower] = [0, 0];
  for (let at = 0; at < Math.min(text.length, SAMPLE); at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) upper += 1;
    else if (code >= 97 && code <= 122) lower += 1;
  }
  const share = upper / (upper + lower);
  return upper + lower > LETTERS && (share > CAPS_SHARE || share < SMALL_SHARE);
}
