import { describe, expect, it } from 'vitest';
import { incidentsIn, read } from '../../support/incidents.ts';

/** Words of incidents that tell of something else in this company. */
const NOTHING = [
  'Jailed banker writes a novel in Leeds.',
  'A woman lost control of her minivan in Leeds on Monday.',
  'The cyclist was captured on video in Leeds on Monday.',
  'The rescue in Goma captured the attention of viewers on Monday.',
  'He withdrew from the race in Leeds on Monday.',
  'A couple moved into an apartment in Leeds on Monday.',
  'The clerk agreed to a plea deal in Leeds on Monday.',
  'A powder found in Leeds on Monday tested positive for cocaine.',
  'The hotline in Leeds has been inundated with calls since Monday.',
  'Officers executed a search warrant in Leeds on Monday.',
  'The mayor held a press conference in Leeds on Monday.',
  'The senator held a town hall meeting in Leeds on Monday.',
  'Shoppers in Leeds are charged directly for bags.',
  'The driver from Leeds has two prior convictions in Goma.',
  'A shop in Leeds recalled shelled peanuts on Monday.',
  'He photographed the old jails of Leeds on Monday.',
  'The singer left jail in Leeds on Monday.',
  'The exhibit shows soldiers at the Battle of Goma.',
  'A maker of submerged-arc furnaces opened a plant in Leeds.',
  'Forty people since March have applied in Leeds.',
  'A guard was shot in Leeds seven years ago.',
  'Thousands of mourners gathered in Goma on Monday.',
  'Hundreds of people gathered for the funeral in Leeds on Monday.',
  'Rockets hit Haifa during the summer 2006 war.',
  'His grandfather was arrested in Leeds during World War Two.',
];

describe('words of incidents in other company tell of none', () => {
  it.each(NOTHING)('%s', (text) => {
    expect(read(text).incidents).toEqual([]);
  });
});

describe('by themselves they tell one', () => {
  it.each([
    ['Rebels took control of Goma on Monday.', ['territory in Goma']],
    ['Troops captured Goma on Monday.', ['territory in Goma']],
    ['A nurse in Goma tested positive for cholera on Monday.', ['outbreak in Goma']],
    ['Thousands of people marched in Leeds on Monday.', ['protest in Leeds']],
    ['The court in Leeds jailed a banker on Monday.', ['arrest in Leeds']],
    ['Gunmen attacked a bank in Leeds on Monday after a robber was jailed seven years ago.', ['attack in Leeds']],
    ['Hundreds of people gathered in Leeds on Monday.', ['protest in Leeds']],
    ['Rockets hit Haifa on Monday for the first time since the 2006 war.', ['shelling in Haifa']],
    ['A house burned down in Leeds on Monday.', ['accident in Leeds']],
    ['Thieves burned down a house in Leeds on Monday.', ['sabotage in Leeds']],
    ['Two inmates were captured in Leeds on Monday.', ['arrest in Leeds']],
    ['A bomb killed three hundred geese in Leeds on Monday.', ['bombing in Leeds']],
    ['A bomb exploded in Leeds on Monday, and at least fourteen other dead birds were found.', ['bombing in Leeds']],
  ])('%s', (text, expected) => {
    expect(incidentsIn(text)).toEqual(expected);
  });
});
