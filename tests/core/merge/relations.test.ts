import { describe, expect, it } from 'vitest';
import { hill, readTogether, shore, vale } from '../../support/together.ts';

describe('relations', () => {
  it.each([
    [
      'A bomb exploded in Quetta on Monday. In retaliation, the army shelled Zhob.',
      'shelling',
      'retaliation-for',
      'In retaliation',
      'bombing',
    ],
    [
      'A bomb exploded in Quetta on Monday. In retaliation, the army shelled Zhob on Tuesday.',
      'shelling',
      'retaliation-for',
      'In retaliation',
      'bombing',
    ],
    [
      'Protesters marched in Karachi on Tuesday after a bomb exploded in Quetta on Monday.',
      'protest',
      'follows',
      'after',
      'bombing',
    ],
    [
      'A bomb exploded in Quetta on Monday. On the same day, gunmen killed two people in Zhob.',
      'attack',
      'same-day-as',
      'On the same day',
      'bombing',
    ],
    [
      'A bomb exploded in Quetta on Monday. Two days later, police arrested a man in Zhob.',
      'arrest',
      'follows',
      'Two days later',
      'bombing',
    ],
  ])('%s', (text, type, relation, words, other) => {
    const incidents = readTogether([shore(text, '2024-05-09')]);
    const [own, earlier] = [type, other].map((wanted) => incidents.find((incident) => incident.type === wanted));
    expect(own?.relations.map(({ type: kind, incident, quote }) => [kind, incident, quote.exact])).toEqual([
      [relation, earlier?.id, words],
    ]);
    expect(earlier?.relations).toEqual([]);
  });
});

describe('an umbrella', () => {
  it('holds its parts, which other articles tell, and each says so', () => {
    const incidents = readTogether([
      shore('Drones attacked air bases across Russia on Monday, officials said.'),
      hill('Drones struck an air base in Ryazan on Monday.'),
      vale('Drones hit an air base in Ivanovo on Monday.'),
    ]);
    const umbrella = incidents.find(({ place }) => place?.level === 'country');
    const parts = incidents.filter(({ partOf }) => partOf === umbrella?.id);
    expect(parts.map(({ place }) => place?.place.name).sort()).toEqual(['Ivanovo', 'Ryazan']);
    expect(umbrella?.partOf).toBeNull();
  });
});
