import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteReading } from '../../../src/core/formats/site.ts';
import type { Citation, Incident } from '../../../src/core/model.ts';
import { readerParts } from '../../../src/ui/readerParts.ts';
import { stackMarks } from '../../../src/ui/stackMarks.ts';
import { article, makeIncident, mention, quote, TEXT } from '../../support/madeUp.ts';

const DRONES = 'Drones struck Tesk on Tuesday.';
const TALKS = 'Talks were held.';
const cite = (exact: string, cues: Citation['cues'] = []): Citation => ({ ...quote(exact), role: 'report', cues });
const tesk = { ...quote('Tesk'), kind: 'place' as const };
const reading: SiteReading = {
  article,
  sentences: [quote(DRONES), quote(TALKS)],
  mentions: [{ ...mention, note: 'here the town it was written in' }],
  omissions: [],
  incidents: [],
};
const strike = makeIncident('a', null, { citations: [cite(DRONES, [tesk])] });
const raid = makeIncident('b', null, { type: 'arrest', citations: [cite(DRONES, [tesk])] });
const textOf = (incidents: readonly Incident[], selected: string | null, offset: number | null): string =>
  readerParts(reading, incidents, selected === null ? null : { id: selected }, offset)
    .flatMap(({ pieces }) => pieces)
    .map(({ text }) => text)
    .join('');

describe('readerParts', () => {
  it('gathers the incidents of one sentence, coloured as the open one', () => {
    const [sentence] = readerParts(reading, [strike, raid], raid).filter((part) => part.sentence);
    expect(sentence?.incidents.map(({ id }) => id)).toEqual([strike.id, raid.id]);
    expect(sentence).toMatchObject({ here: true, group: 'law' });
  });

  it('says whose place is meant, and why another is not on the map', () => {
    const pieces = readerParts(reading, [strike], null).flatMap((part) => part.pieces);
    expect(pieces.filter(({ kind }) => kind)).toEqual([
      expect.objectContaining({ text: 'ORMUND', kind: 'unmapped', note: 'ORMUND: here the town it was written in' }),
      expect.objectContaining({ text: 'Tesk', kind: 'place', incident: strike.id }),
    ]);
  });

  it('lights the sentence at an offset, also one that reports nothing', () => {
    const parts = readerParts(reading, [strike], null, TEXT.indexOf('held'));
    expect(parts.filter(({ here }) => here).map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual([
      TALKS,
    ]);
  });

  it('keeps an incident whose sentence lies in another’s', () => {
    const within = makeIncident('c', null, { citations: [cite('Tesk on Tuesday.')] });
    const sentences = readerParts(reading, [strike, within], null).filter((part) => part.sentence);
    expect(sentences.map(({ incidents }) => incidents.map(({ id }) => id))).toEqual([[strike.id, within.id]]);
  });

  it('shows no sentence that is not in the text word for word', () => {
    const wrong = makeIncident('d', null, {
      citations: [{ ...cite(DRONES), exact: 'Drones struck Task on Tuesday.' }],
    });
    expect(readerParts(reading, [wrong], wrong).some((part) => part.sentence)).toBe(false);
  });

  it('is the text again, whatever is cited and marked', () => {
    const span = fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    const cited = fc.tuple(span, fc.array(span, { maxLength: 4 })).map(([[start = 0, end = 0], cues]) =>
      makeIncident('e', null, {
        citations: [
          {
            ...{ article: 'a1', start, end, exact: TEXT.slice(start, end), role: 'report' },
            cues: cues.map(([from = 0, to = 0]) => ({ kind: 'place', start: from, end: to })),
          },
        ],
      }),
    );
    fc.assert(
      fc.property(fc.array(cited, { maxLength: 4 }), fc.option(fc.nat(TEXT.length)), (incidents, offset) => {
        expect(textOf(incidents, incidents[0]?.id ?? null, offset)).toBe(TEXT);
      }),
    );
  });
});

it.each([
  ['far apart: as wanted', [0, 100, 200], [0, 100, 200]],
  ['on one line: below each other', [50, 50, 50], [50, 74, 98]],
  ['the pushed ones push the next', [0, 10, 30, 200], [0, 24, 48, 200]],
  ['none', [], []],
])('marks in the margin %s', (_, wanted, placed) => {
  expect(stackMarks(wanted, 24)).toEqual(placed);
});
