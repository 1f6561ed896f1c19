import { describe, expect, it } from 'vitest';
import { incidentsIn, read } from '../../support/incidents.ts';

describe('one hazard is not another', () => {
  it.each([
    [
      'A landslide in Osh killed three people on Monday. The flood in Osh destroyed four houses.',
      ['disaster in Osh, 3 killed', 'disaster in Osh'],
    ],
    [
      'An earthquake in Osh killed three people on Monday. A blizzard in Osh closed the roads on Monday and killed two.',
      ['disaster in Osh, 3 killed', 'disaster in Osh, 2 killed'],
    ],
    [
      'Floods in Osh killed three people on Monday. The flooding in Osh destroyed four houses.',
      ['disaster in Osh, 3 killed'],
    ],
    [
      'Rain caused floods and landslides in Osh on Monday. The landslides in Osh destroyed four houses.',
      ['disaster in Osh'],
    ],
  ])('%s', (text, incidents) => {
    expect(incidentsIn(text)).toEqual(incidents);
  });
});

describe('the week of what was told before', () => {
  it('goes on to be that of the next', () => {
    const text = 'In Osh a flood killed three people this week. In Naryn a landslide buried a school.';
    const dates = read(text).incidents.map(({ date }) => date.start);
    expect(dates).toEqual(['2024-05-06', '2024-05-06']);
  });
});
