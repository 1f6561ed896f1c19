import { describe, expect, it } from 'vitest';
import weights from '../../../data/lexicon/incident-weights.json' with { type: 'json' };
import { incidentsIn, read } from '../../support/incidents.ts';

const FILLER = 'The minister opened a school. He spoke to the teachers. The roof is new. The pupils sang. ';

describe('what is only mentioned is weighed', () => {
  it.each([
    [
      'a murder that names its victim stands for itself',
      'The murder of two nuns shook the parish.',
      ['attack in no place, 2 killed'],
    ],
    [
      'a passing mention far down is too light',
      `${FILLER.repeat(2)}Bombings were a topic too, and we all know it.`,
      [],
    ],
    [
      'an incident told with its place and day is not',
      `${FILLER.repeat(2)}A bomb exploded in Goma on Monday.`,
      ['bombing in Goma'],
    ],
  ])('%s', (_, text, incidents) => {
    expect(incidentsIn(text)).toEqual(incidents);
  });

  it('and what is too light is left out with its reasons', () => {
    const text = `${FILLER.repeat(2)}Bombings were a topic too, and we all know it.`;
    const { omissions } = read(text);
    expect(omissions).toHaveLength(1);
    expect(omissions[0]).toMatchObject({ type: 'bombing', reason: 'reference' });
    expect(omissions[0]?.explanation).toContain('several without a number');
    expect(text.slice(omissions[0]?.start, omissions[0]?.end)).toBe(omissions[0]?.exact);
  });

  it('a list of places is one telling', () => {
    const text = `${FILLER.repeat(2)}On the same day, drones struck airfields in Kursk, Ryazan and Murmansk.`;
    expect(incidentsIn(text)).toHaveLength(3);
  });

  it('every reason is of a sign that speaks against', () => {
    const known: Readonly<Record<string, number>> = weights.weights;
    for (const sign of Object.keys(weights.reasons)) expect(known[sign]).toBeLessThan(0);
  });
});
