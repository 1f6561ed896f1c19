/** What is measured: the base map alone, the site of the seeds, or one of so many made-up incidents. */
export type Subject = 'bare' | 'seeds' | number;

export interface Options {
  readonly subjects: readonly Subject[];
  readonly runs: number;
}

const ALL: readonly Subject[] = ['bare', 'seeds', 10_000, 100_000, 1_000_000];

/** Words of the command line → what to measure. Throws an Error that says what they may be. */
export function readOptions(words: readonly string[]): Options {
  const at = words.indexOf('--runs');
  const runs = at < 0 ? 5 : Number(words[at + 1]);
  const subjects = words.filter((_, word) => at < 0 || (word !== at && word !== at + 1)).map(readSubject);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs: give a whole number');
  return { subjects: subjects.length > 0 ? subjects : ALL, runs };
}

function readSubject(word: string): Subject {
  if (word === 'bare' || word === 'seeds') return word;
  const incidents = Number(word);
  if (!Number.isInteger(incidents) || incidents < 100)
    throw new Error(`“${word}”: give bare, seeds, or a number of incidents of 100 or more`);
  return incidents;
}
