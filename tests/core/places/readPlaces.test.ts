import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { articleFromRow } from '../../../src/core/articles/articleFromRow.ts';
import { readPlaces } from '../../../src/core/places/readPlaces.ts';
import { mentionsIn, placesIn } from '../../support/places.ts';
import { gazetteer, tagger } from '../../support/read.ts';

const table = (cases: readonly (readonly [string, readonly string[]])[]): void => {
  it.each(cases)('%s', (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });
};

describe('what a name is', () => {
  describe('a person is no place', () => {
    table([
      ['Mr Lincoln met Ms Houston in Berlin.', ['Berlin → DE-BE city']],
      ['Paris Hilton left.', []],
      ['Chelsea Clinton spoke in Little Rock.', ['Little Rock → US-AR city']],
      ['Sydney Smith, of Perth, died.', ['Perth → AU-WA city']],
      ['King Abdullah of Jordan met the premier in Amman.', ['Jordan → JO country', 'Amman → JO-AM city']],
    ]);

    it('nor is a word of a full name when it comes again', () => {
      expect(placesIn('Carla Trapani runs the shop. On Monday Trapani closed it.')).toEqual([]);
    });
  });

  describe('an organisation’s name is not where it is', () => {
    table([
      ['The Shanghai Academy of Social Sciences published it.', ['Shanghai → CN-SH city, associative']],
      ['The New York Times reported it from Lagos.', ['New York → US-NY city, associative', 'Lagos → NG-LA city']],
      ['Kenya Airways cancelled flights.', ['Kenya → KE country, associative']],
    ]);
  });

  describe('a government’s name is not where it is', () => {
    table([
      ['The Washington government denied it.', ['Washington → US-DC city, associative']],
      ['Police stood at the U.S. embassy.', ['U.S. → US country, associative']],
      ['Moscow condemned the attack.', ['Moscow → RU-MOS city, associative']],
      ['Kremlin spokesman Dmitry Peskov said so.', ['Kremlin → RU country, associative']],
    ]);
  });

  describe('a town stands before the people who are from it', () => {
    table([['Yakima man, 61, hurt in fall.', ['Yakima → US-WA city']]]);
  });

  describe('a people’s name says what belongs to the place', () => {
    table([
      [
        'Russian, Ukrainian and French officials met.',
        [
          'Russian → RU country, associative',
          'Ukrainian → UA country, associative',
          'French → FR country, associative',
        ],
      ],
    ]);
  });

  describe('streets and features stand in their town', () => {
    table([
      [
        'Cars met at North Garland and East Denver streets in Tulsa, Oklahoma.',
        ['North Garland → US-OK city', 'East Denver → US-OK city', 'Tulsa → US-OK city', 'Oklahoma → US-OK admin1'],
      ],
      ['Shops in NE Portland shut; Portland saw rain.', ['Portland → US-OR city', 'Portland → US-OR city']],
      [
        'The car left Clinton Street near 42nd Avenue in Trenton, New Jersey.',
        [
          'Clinton Street → US-NJ city',
          '42nd Avenue → US-NJ city',
          'Trenton → US-NJ city',
          'New Jersey → US-NJ admin1',
        ],
      ],
    ]);
  });
});

describe('which place a name means', () => {
  describe('by what the sentence puts it in', () => {
    table([
      ['A fire broke out in Paris, Texas, on Monday.', ['Paris → US-TX city', 'Texas → US-TX admin1']],
      ['London, Ontario, had snow.', ['London → CA-ON city', 'Ontario → CA-ON admin1']],
      [
        'He ran from Tripoli, Lebanon, to Tripoli, Libya.',
        ['Tripoli → LB-AS city', 'Lebanon → LB country', 'Tripoli → LY-TN city', 'Libya → LY country'],
      ],
      [
        'Talks were held in Geneva, Switzerland; Geneva, New York, was quiet.',
        ['Geneva → CH-GE city', 'Switzerland → CH country', 'Geneva → US-NY town', 'New York → US-NY admin1'],
      ],
      [
        'Police in Victoria, B.C., and Sydney, NSW, compared notes.',
        ['Victoria → CA-BC city', 'B.C. → CA-BC admin1', 'Sydney → AU-NSW city', 'NSW → AU-NSW admin1'],
      ],
      [
        'Lebanon, Pa., and Lebanon, Tenn., share a name.',
        ['Lebanon → US-PA city', 'Pa. → US-PA admin1', 'Lebanon → US-TN city', 'Tenn. → US-TN admin1'],
      ],
      ['A bridge collapsed in Ashland, KY, police said.', ['Ashland → US-KY city', 'KY → US-KY admin1']],
    ]);
  });

  describe('by the word for its kind', () => {
    table([
      [
        'Drones struck Russia’s Bryansk and Kursk border regions.',
        ['Russia → RU country', 'Bryansk → RU-BRY admin1', 'Kursk → RU-KRS admin1'],
      ],
      [
        'Drones hit airfields in several regions, including Murmansk in the north, Irkutsk in Siberia and Ryazan in central Russia.',
        [
          'Murmansk → RU-MUR admin1',
          'Irkutsk → RU-IRK admin1',
          'Siberia → RU region',
          'Ryazan → RU-RYA admin1',
          'Russia → RU country',
        ],
      ],
      ['The Ukrainian city of Kharkiv was shelled.', ['Ukrainian → UA country, associative', 'Kharkiv → UA-63 city']],
      [
        'Deputies searched a farm in Jackson County, Missouri.',
        ['Jackson County → US-MO admin2', 'Missouri → US-MO admin1'],
      ],
      [
        'Deputies from Fulton, Cobb and Coweta counties met in Atlanta, Georgia.',
        [
          'Fulton → US-GA admin2',
          'Cobb → US-GA admin2',
          'Coweta → US-GA admin2',
          'Atlanta → US-GA city',
          'Georgia → US-GA admin1',
        ],
      ],
      ['Attackers struck villages in Plateau state, Nigeria.', ['Plateau → NG-PL admin1', 'Nigeria → NG country']],
      [
        'Police in Birmingham arrested a man. The Alabama town was quiet.',
        ['Birmingham → US-AL city', 'Alabama → US-AL admin1'],
      ],
    ]);
  });

  describe('by the other places of the article', () => {
    table([
      [
        'Georgia voted; Atlanta and Savannah saw long queues.',
        ['Georgia → US-GA admin1', 'Atlanta → US-GA city', 'Savannah → US-GA city'],
      ],
      [
        'Georgia voted; Tbilisi and Batumi saw long queues.',
        ['Georgia → GE country', 'Tbilisi → GE-TB city', 'Batumi → GE-AJ city'],
      ],
      ['Congo’s army left Bukavu.', ['Congo → CD country', 'Bukavu → CD-SK city']],
    ]);

    it('one sense an article: what one sentence says holds for the next', () => {
      expect(placesIn('A man from Paris, Texas, was held. Paris has one jail.')[2]).toBe('Paris → US-TX city');
    });
  });

  describe('by its publisher’s home', () => {
    it.each([
      ['https://www.sj-r.com/a', 'US-IL'],
      ['https://www.masslive.com/a', 'US-MA'],
      ['https://www.news-leader.com/a', 'US-MO'],
    ])('Springfield in %s', (url, region) => {
      expect(mentionsIn('A fire burned in Springfield.', { url })[0]?.place?.admin1).toBe(region);
    });
  });

  describe('by how large it is, where nothing else tells', () => {
    table([
      ['A fire broke out in Paris on Monday.', ['Paris → FR-11 city']],
      ['Rain fell on Charlotte and Raleigh.', ['Charlotte → US-NC city', 'Raleigh → US-NC city']],
    ]);
  });
});

describe('hard text', () => {
  table([
    [
      'MOSCOW, June 3 (AP) - PROTESTERS MARCHED IN SAINT PETERSBURG ON SUNDAY, AND POLICE IN KAZAN ARRESTED TEN.',
      ['MOSCOW → RU-MOS city', 'SAINT PETERSBURG → RU-SPE city', 'KAZAN → RU-TA city'],
    ],
    [
      'protesters marched through nairobi on tuesday and police in mombasa arrested ten of them, a witness in kenya said.',
      ['nairobi → KE-110 city', 'mombasa → KE city', 'kenya → KE country'],
    ],
    ['The convoy passed Saint\nPetersburg at noon.', ['Saint\nPetersburg → RU-SPE city']],
    ['Troops held the 16—the bridge at Kherson—for a day.', ['Kherson → UA-65 city']],
    ['A depot burned in Ryazan’, another in Ryazan.', ['Ryazan → RU-RYA city', 'Ryazan → RU-RYA city']],
    ['Shelling hit Rafaḩ and “Khan Younis”.', ['Rafaḩ → PS-GZZ city', 'Khan Younis → PS-GZZ city']],
    [
      'The Tu-95 bombers stood at Belaya air base and at Olenya airfield.',
      ['Belaya → RU military', 'Olenya → RU military'],
    ],
    [
      'Ships waited in the Strait of Hormuz and the Red Sea.',
      ['Strait of Hormuz → Strait of Hormuz water', 'Red Sea → Red Sea water'],
    ],
    ['Deputies of Prince George’s County met.', ['Prince George’s County → US-MD admin2']],
    ["The crew of a ship from King's Lynn struck on Nov. 3.", ["King's Lynn → GB city"]],
    ['Mobile phones were banned in Mobile, Alabama.', ['Mobile → US-AL city', 'Alabama → US-AL admin1']],
    ['Reading the report, he left for Reading.', ['Reading → GB city']],
  ]);
});

describe('a mention', () => {
  it('carries its reasons and the places that were turned down', () => {
    const [paris] = mentionsIn('A fire broke out in Paris, Texas, on Monday.');
    expect(paris?.candidates[0]?.reasons).toContain('the sentence puts it in Texas');
    expect(paris?.candidates.slice(1).map(({ place }) => place.country)).toContain('FR');
    expect(paris?.candidates.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('says so when its best candidate is not clearly best', () => {
    const [springfield] = mentionsIn('A fire burned in Springfield.');
    expect(springfield?.note).toBe('other places of this name are nearly as likely');
    expect(mentionsIn('A fire broke out in Paris.')[0]?.note).toBeNull();
  });

  it('stands at its words and is certain from 0 to 1, always', () => {
    const words = fc.constantFrom(
      'San ',
      'Paris, ',
      'Texas',
      ' in ',
      '. ',
      '\ud800',
      '\u0007',
      'U.S. ',
      '’s ',
      'River ',
      '12th ',
      'Street',
      '\n\n',
      '—',
      'kyiv ',
      'KYIV ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, text: own, confidence } of mentionsIn(text)) {
          expect(text.slice(start, end)).toBe(own);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(confidence >= 0 && confidence <= 1).toBe(true);
          last = end;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a hostile text', () => {
  /** How often the gazetteer is asked: the work that grows first when something is read again and again. */
  function lookups(text: string): number {
    let asked = 0;
    const counting = {
      ...gazetteer,
      lookup: (folded: string) => {
        asked += 1;
        return gazetteer.lookup(folded);
      },
    };
    readPlaces(articleFromRow({ id: 'test', text }), splitSentences(text, 0, text.length), counting, tagger);
    return asked;
  }

  it.each([
    'San ',
    'San, ',
    'San and ',
    'Paris ',
    'Kursk. ',
    'St. ',
    'Russia’s Bryansk and ',
    '\ud800',
    '\u0000\u0007',
  ])('of nothing but %j asks for work linear in its length, without a crash', (unit) => {
    const [once, twice] = [lookups(unit.repeat(1500)), lookups(unit.repeat(3000))];
    expect(twice).toBeLessThanOrEqual(once * 2.1 + 10);
  });

  it('of one endless list is read to its end', () => {
    const text = 'Kursk and '.repeat(10_000);
    expect(mentionsIn(text)).toHaveLength(10_000);
  });
});
