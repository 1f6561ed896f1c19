const MARKS = /\p{M}/gu;

/** A text in lower case and without accents: "Türkiye" → "turkiye". Its offsets may differ from the text's own. */
export function foldText(text: string): string {
  return isPlain(text) ? text.toLowerCase() : text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** A stretch of a folded text → the stretch of the text that it was folded from, in its own offsets, end exclusive. */
export function unfoldRange(text: string, start: number, end: number): readonly [number, number] {
  if (isPlain(text)) return [start, end];
  let folded = 0;
  let at = 0;
  let from = -1;
  for (const letter of text) {
    if (folded >= end && from !== -1 && foldText(letter) !== '') break;
    const length = foldText(letter).length;
    if (from === -1 && length > 0 && folded + length > start) from = at;
    folded += length;
    at += letter.length;
  }
  return [Math.max(from, 0), at];
}
