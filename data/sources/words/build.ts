// Builds data/lexicon/common-words.json: words that news text writes small and that are also names in the gazetteer.
// Run: npm run words -- CORPUS.jsonl (rows with `tokens`), after npm run gazetteer.
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readGazetteer } from '../../../src/core/places/readGazetteer.ts';
import { fold } from '../../../src/core/text/fold.ts';

const LEAST = 2;
const corpus = process.argv[3];
if (!corpus) throw new Error('usage: npm run words -- CORPUS.jsonl');
const data = path.join(process.cwd(), '..');
const gazetteer = readGazetteer(gunzipSync(fs.readFileSync(path.join(data, 'gazetteer', 'gazetteer.bin.gz'))));
const counts = new Map<string, number>();
for (const line of fs.readFileSync(corpus, 'utf8').split('\n')) {
  if (!line) continue;
  for (const token of (JSON.parse(line) as { tokens: readonly string[] }).tokens) {
    if (/^\p{Ll}{2,}$/u.test(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
}
const words = [...counts].flatMap(([word, count]) => (count >= LEAST && gazetteer.lookup(fold(word)).length ? [word] : [])).sort();
const note = 'Words that news text writes small and that are also names of places, so that a capital at the head of a sentence decides nothing. Counted in the Groningen Meaning Bank’s public-domain news; built by data/sources/words.';
fs.writeFileSync(path.join(data, 'lexicon', 'common-words.json'), `${JSON.stringify({ note, words })}\n`);
console.log(`${words.length} words`);
