import { describe, expect, it } from 'vitest';
import { incidentsIn, read } from '../../support/incidents.ts';

describe('one story is one incident', () => {
  it.each([
    [
      'told again in other words',
      'A bomb exploded in Goma on Monday. The blast killed two people. The explosion also damaged a shop.',
      ['bombing in Goma, 2 killed'],
    ],
    [
      'told on in sentences without its words',
      'Gunmen opened fire in Goma on Monday. The attackers fled. Four people died, a doctor said.',
      ['attack in Goma, 4 killed'],
    ],
    [
      'told with its place behind it',
      'Five people were shot early Sunday. Police say the victims were shot outside a club in Goma.',
      ['attack in Goma, 5 injured'],
    ],
    [
      'its shot less its dead are its injured',
      'Five people were shot in Goma on Monday. Two of them died in hospital.',
      ['attack in Goma, 2 killed, 3 injured'],
    ],
  ])('%s', (_, text, incidents) => {
    expect(incidentsIn(text)).toEqual(incidents);
  });
});

describe('two incidents stay two', () => {
  it.each([
    [
      'on other days',
      'A bomb exploded in Goma on Monday. Another bomb exploded on Tuesday.',
      ['bombing in Goma', 'bombing in Goma'],
    ],
    [
      'in other places',
      'Gunmen killed two people in Goma on Monday. Gunmen killed three people in Bukavu on Monday.',
      ['attack in Goma, 2 killed', 'attack in Bukavu, 3 killed'],
    ],
    [
      'of a list of what was hit',
      'Heavy rain brought floods on Monday, flooding parts of Kenya, Uganda and Rwanda.',
      ['disaster in Kenya', 'disaster in Uganda', 'disaster in Rwanda'],
    ],
    [
      'when one is territory taken, the other the fight for it',
      'The army regained most of the villages in North Kivu. The offensive in North Kivu has killed 300 people.',
      ['territory in North Kivu Province', 'clash in North Kivu Province, 300 killed'],
    ],
    [
      'an arrest, and a fight whose toll is told behind it',
      'Gunmen clashed with the army in Goma on Monday. Six men were placed under arrest. Four soldiers were injured.',
      ['clash in Goma, 4 injured', 'arrest in Goma'],
    ],
    [
      'of one list',
      'Drones struck airfields in Kursk and Ryazan on Monday.',
      ['drone-strike in Kursk', 'drone-strike in Ryazan'],
    ],
    [
      'when one is in a place that nobody knows',
      'Rebels attacked the village of Nangadoza on Monday. Earlier, a bomb exploded in Goma.',
      ['attack in no place', 'bombing in Goma'],
    ],
  ])('%s', (_, text, incidents) => {
    expect([...incidentsIn(text)].sort()).toEqual([...incidents].sort());
  });
});

describe('a place is carried over', () => {
  it.each([
    [
      'into a region, from the next sentences',
      'A man was shot in Illinois on Monday. Officers were called to a house in Springfield, Illinois.',
      ['attack in Springfield, 1 injured'],
    ],
    [
      'from whose police speak of it, to a part of a town that nobody knows',
      'A man was shot in the village of Nangadoza on Monday, Memphis Police said.',
      ['attack in Memphis, 1 injured'],
    ],
    [
      'from the next sentences',
      'A shooting shook the town on Monday. Officers were called to a house in Springfield, Illinois. A man was killed.',
      ['attack in Springfield, 1 killed'],
    ],
    [
      'from where the story was before',
      'An earthquake struck Malatya on Wednesday. Rescue teams from Ankara arrived within hours. Hundreds of families were evacuated.',
      ['disaster in Malatya', 'aid in Malatya'],
    ],
    [
      'from the town that the article is about',
      'Life in Goma was slow this week, and shops in Goma stayed closed. The market was empty. The mayor asked for calm. People stayed at home. The radio played songs. Nobody worked. A bomb exploded on Monday, residents said.',
      ['bombing in Goma'],
    ],
  ])('%s', (_, text, incidents) => {
    expect(incidentsIn(text)).toEqual(incidents);
  });

  it('never for talks, which are where their sentence says or nowhere', () => {
    expect(incidentsIn('A bomb exploded in Goma on Monday. The two governments held talks on Tuesday.')).toEqual([
      'bombing in Goma',
      'talks in no place',
    ]);
  });

  it('to an agreement from the talks before it', () => {
    expect(
      incidentsIn('The ministers held talks in Geneva on Tuesday. After an hour they signed an agreement.'),
    ).toEqual(['talks in Geneva', 'agreement in Geneva']);
  });

  it('and says so', () => {
    const { incidents } = read(
      'A shooting shook the town on Monday. Officers were called to a house in Springfield, Illinois.',
    );
    expect(incidents[0]?.place?.reasons[0]).toBe('the text around it says so');
    expect(incidents[0]?.place?.quote.exact).toBe('Springfield');
  });
});

describe('a story plays in the country that its article is about', () => {
  it.each([
    [
      'where nothing nearer is named',
      'Peruvian police are looking for a gang. A judge was shot dead by gunmen on Monday. Peru is in mourning.',
      ['attack in Peru, 1 killed'],
    ],
    [
      'not in a foreign town that is named beside it',
      'Peruvian police are looking for a gang. A judge was shot dead by gunmen on Monday. Friends of the Peruvian wept in Madrid. Peru mourns. Peruvian radio spoke of a loss for Peru.',
      ['attack in Peru, 1 killed'],
    ],
    [
      'not where the victim is from',
      'Peru is in mourning. Peruvian police announced the murder of a French nun on Monday. She had lived in Peru for years.',
      ['attack in Peru, 1 killed'],
    ],
    [
      'in its capital, where the sentence says so',
      'Peru is in mourning. The president spoke in Lima of unity. He flew home to Cusco. He spoke again in Cusco. Gunmen shot dead a judge in the capital on Monday.',
      ['attack in Lima, 1 killed'],
    ],
  ])('%s', (_, text, incidents) => {
    expect(incidentsIn(text)).toEqual(incidents);
  });
});

describe('an article of thousands of like sentences', () => {
  it('is read to its end, in parts', () => {
    const { incidents } = read('A bomb killed two people in Goma on Monday. '.repeat(2000));
    expect(incidents.length).toBeGreaterThan(0);
    expect(incidents.every(({ place }) => place?.place.name === 'Goma')).toBe(true);
  });
});

describe('a sentence that is about it is cited before one that tells it in passing', () => {
  it.each([
    ['In the wake of an outbreak of cholera in Goma, shops closed. Nine people have died of cholera.', 'Nine people'],
    ['An outbreak of cholera in Goma closed shops. Nine people have died of cholera.', 'An outbreak'],
  ])('%s', (text, cited) => {
    const outbreak = read(text).incidents.find(({ type }) => type === 'outbreak');
    expect(outbreak?.citations[0]?.exact.slice(0, cited.length)).toBe(cited);
  });
});

describe('what is asked for is an inquiry, what it is into happened', () => {
  it.each([
    'The union called for an inquiry into an attack on a school in Goma that killed four teachers.',
    'The union demands a full investigation into an attack on a school in Goma that killed four teachers.',
  ])('%s', (text) => {
    expect(incidentsIn(text)).toEqual(['attack in Goma, 4 killed']);
  });
});
