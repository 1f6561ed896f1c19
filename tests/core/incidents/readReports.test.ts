import { describe, expect, it } from 'vitest';
import { incidentsIn, read } from '../../support/incidents.ts';

describe('what did not happen stays off the map', () => {
  it.each([
    ['Police denied that a bomb exploded in Goma.', 'denial'],
    ['No bomb exploded in Goma.', 'denial'],
    ['If a bomb exploded in Goma, people would flee.', 'hypothetical'],
    ['Residents fear that bombs exploded in Goma.', 'hypothetical'],
    ['The mayor demanded that the attackers be arrested in Goma.', 'demand'],
    ['Rebels threatened that they would have bombed Goma.', 'hypothetical'],
    ['Talks will be held in Geneva next week.', 'plan'],
    ['A bomb exploded in Goma in 2009.', 'history'],
    ['Thousands marked the anniversary of the attack in Goma.', 'history'],
    ['Over the past ten years hundreds of people have been murdered in Goma.', 'history'],
    ['The army must cease all bombings of villages near Goma.', 'demand'],
    ['There was an explosion of joy in Goma on Monday.', 'metaphor'],
    ['The budget was a blow to the talks in Geneva.', 'metaphor'],
    [
      'Both will keep in touch with all of the other sides at all times to cement the momentum of the talks in Geneva.',
      'plan',
    ],
    ['Its square was the centre of protests in Homs that set off the war seven years ago.', 'history'],
    ['The lawyers of the jailed editor in Baku wrote a letter.', 'reference'],
    ['Shares rallied in London after the market crash.', 'metaphor'],
    ['It was a hard fought battle in Leeds, the coach said.', 'metaphor'],
  ])('%s (%s)', (text, reason) => {
    const { incidents, omissions } = read(text);
    expect(incidents).toEqual([]);
    expect(omissions.map((omission) => omission.reason)).toContain(reason);
    for (const { exact, start, end } of omissions) expect(exact).toBe(text.slice(start, end));
  });
});

describe('May is a month and no doubt', () => {
  it.each([
    'In early May rebels attacked Goma.',
    'A bomb exploded in Goma in May and killed two people.',
    'ON 6 MAY REBELS ATTACKED GOMA AND KILLED TWO PEASANTS THERE, A MILITARY SOURCE SAID IN THE CAPITAL TODAY.',
    'On May 6 rebels attacked Goma.',
  ])('%s', (text) => {
    expect(read(text).omissions).toEqual([]);
    expect(incidentsIn(text)).toHaveLength(1);
  });

  it('unless it is doubt', () => {
    expect(read('Rebels may have attacked Goma.').omissions.map(({ reason }) => reason)).toEqual(['hypothetical']);
  });
});

describe('the days of an incident', () => {
  it.each([
    ['on Monday', ['2024-05-06', '2024-05-06']],
    ['on Thursday', ['2024-05-09', '2024-05-09']],
    ['on Friday', ['2024-05-10', '2024-05-10']],
    ['yesterday', ['2024-05-09', '2024-05-09']],
    ['last night', ['2024-05-09', '2024-05-09']],
    ['over the weekend', ['2024-05-04', '2024-05-05']],
    ['last week', ['2024-04-29', '2024-05-05']],
    ['last month', ['2024-04-01', '2024-04-30']],
    ['in March', ['2024-03-01', '2024-03-31']],
    ['on May 3', ['2024-05-03', '2024-05-03']],
    ['on 3 May', ['2024-05-03', '2024-05-03']],
    ['on May 3, 2024', ['2024-05-03', '2024-05-03']],
    ['on December 30', ['2023-12-30', '2023-12-30']],
    ['in early May', ['2024-05-01', '2024-05-10']],
    ['between May 1 and 3', ['2024-05-01', '2024-05-03']],
    ['three days ago', ['2024-05-07', '2024-05-07']],
    ['this morning', ['2024-05-10', '2024-05-10']],
    ['overnight', ['2024-05-09', '2024-05-10']],
    ['in the past few hours', ['2024-05-09', '2024-05-10']],
    ['a few minutes ago', ['2024-05-10', '2024-05-10']],
    ['within 24 hours', ['2024-05-09', '2024-05-10']],
    ['on the 4 April Bridge on 3 May', ['2024-05-03', '2024-05-03']],
    ['on 3 May front pages said', ['2024-05-03', '2024-05-03']],
    ['', ['2024-05-09', '2024-05-10']],
  ])('“%s”', (words, days) => {
    const [incident] = read(`A bomb exploded in Goma ${words}.`.replace(' .', '.')).incidents;
    expect([incident?.date.start, incident?.date.end]).toEqual(days);
  });

  it('are unknown without a day of publication, unless the text gives them whole', () => {
    expect(read('A bomb exploded in Goma on Monday.', null).incidents[0]?.date.start).toBeNull();
    expect(read('A bomb exploded in Goma yesterday.', null).incidents[0]?.date.start).toBeNull();
    expect(read('A bomb exploded in Goma two weeks ago.', null).incidents[0]?.date.start).toBeNull();
    expect(read('A bomb exploded in Goma on May 3, 2024.', null).incidents[0]?.date.start).toBe('2024-05-03');
  });

  it.each([
    ['Police said on Thursday that a bomb exploded in Goma.', ['2024-05-08', '2024-05-09']],
    ['On Thursday, police said that a bomb exploded in Goma.', ['2024-05-08', '2024-05-09']],
    [
      'Ana Ruiz remained in critical condition Thursday after a bomb exploded in Goma on Monday.',
      ['2024-05-06', '2024-05-06'],
    ],
    ['A man was charged on Thursday. He planted a bomb in Goma on Tuesday.', ['2024-05-07', '2024-05-07']],
    ['A man still at large Thursday planted a bomb in Goma on Tuesday.', ['2024-05-07', '2024-05-07']],
    ['Updated: May 9, 2024\n\nA bomb exploded in Goma.', ['2024-05-09', '2024-05-10']],
  ])('are not those of what was said or done about it: %j', (text, days) => {
    const incident = read(text).incidents.find(({ type }) => type === 'bombing');
    expect([incident?.date.start, incident?.date.end]).toEqual(days);
  });

  it.each(['in just three days', 'in the last six weeks', 'for the third time this far', 'over a year'])(
    'are not told by a stretch of time: “%s”',
    (words) => {
      const { incidents, omissions } = read(`A bomb exploded in Goma ${words}.`);
      expect(omissions).toEqual([]);
      expect(incidents[0]?.date.basis.map(({ rule }) => rule)).toEqual(['publication-bound']);
    },
  );

  it('are reckoned from other incidents', () => {
    const { incidents } = read(
      'A bomb exploded in Goma on Monday. Two days later, gunmen killed three people in Bukavu.',
    );
    expect(incidents.map(({ date }) => date.start)).toEqual(['2024-05-06', '2024-05-08']);
    expect(incidents[1]?.date.basis[0]?.rule).toBe('offset-from-incident');
  });

  it('are carried over from the sentences around', () => {
    const [incident] = read('Officers ran to the market in Goma on Tuesday. A bomb had exploded there.').incidents;
    expect([incident?.date.start, incident?.date.end]).toEqual(['2024-05-07', '2024-05-07']);
  });

  it('are narrowed by the sentences around where only a week or month is given', () => {
    const [incident] = read('A bomb exploded in Goma last week. Officers ran to the market on May 1.').incidents;
    expect([incident?.date.start, incident?.date.end]).toEqual(['2024-05-01', '2024-05-01']);
  });

  it('are those of what was told just before, in a report that goes on', () => {
    const { incidents } = read(
      'Drones struck depots in Kursk on Monday. Rockets hit an airfield in Ryazan. Shells fell on a school in Bryansk.',
    );
    expect(incidents.map(({ date }) => date.start)).toEqual(incidents.map(() => '2024-05-06'));
    expect(incidents.length).toBeGreaterThan(1);
  });

  it('are open for what an article tells late and undated', () => {
    const talk = 'The mayor spoke. '.repeat(9);
    expect(read(`${talk}A bomb exploded in Goma.`).incidents[0]?.date.start).toBeNull();
  });

  it.each([
    ['on Christmas Day', '2024-12-27', '2024-12-25'],
    ["on New Year's Eve", '2024-01-02', '2023-12-31'],
    ['on Halloween night', '2024-11-01', '2024-10-31'],
  ])('are holidays: %s', (words, published, day) => {
    expect(read(`A bomb exploded in Goma ${words}.`, published).incidents[0]?.date.start).toBe(day);
  });
});

describe('an attack', () => {
  it.each([
    ['Guerrillas attacked an army post near Tibu on Monday.', ['clash in Tibú']],
    ['Guerrillas attacked a school near Tibu on Monday.', ['attack in Tibú']],
    ['Four rebels were killed in heavy fighting near Tibu on Monday.', ['clash in Tibú, 4 killed']],
    ['Four farmers were killed by gunmen near Tibu on Monday.', ['attack in Tibú, 4 killed']],
  ])('of one armed side on the other is a clash: %s', (text, incidents) => {
    expect(incidentsIn(text)).toEqual(incidents);
  });
});

describe('places of one list with a day behind each', () => {
  it('have each their own', () => {
    const { incidents } = read('The minister visited Ankara on 4 April and Baku on 6 April.');
    expect(incidents.map(({ place, date }) => [place?.place.name, date.start, date.end])).toEqual([
      ['Ankara', '2024-04-04', '2024-04-04'],
      ['Baku', '2024-04-06', '2024-04-06'],
    ]);
  });
});

describe('a place told only in what might be', () => {
  it('is not where things happened', () => {
    const told = incidentsIn('A quake struck Kobe on Monday. Hundreds of families were evacuated. It could hit Osaka.');
    expect(told).toEqual(['disaster in Kobe', 'aid in Kobe']);
  });
});

describe('a count behind a day', () => {
  it('is no year', () => {
    const [incident] = read('On 23 April 28 people were killed by gunmen in Goma.').incidents;
    expect([incident?.date.start, incident?.date.end]).toEqual(['2024-04-23', '2024-04-23']);
  });
});

describe('a bombing', () => {
  it.each([
    ['The bombing in Goma on Monday killed three people.', ['bombing in Goma, 3 killed']],
    ['The bombing of Goma by army helicopters on Monday killed three people.', ['air-strike in Goma, 3 killed']],
  ])('from the air is an air strike: %s', (text, incidents) => {
    expect(incidentsIn(text)).toEqual(incidents);
  });
});

describe('a building or a part of a town', () => {
  const before = 'A drone struck a warehouse in Izmail. ';
  it.each([
    ['Protesters gathered in front of the city hall of Varna on Wednesday.', 'protest in Varna'],
    ['Protesters gathered outside the main railway station of Plovdiv.', 'protest in Plovdiv'],
    ['Shells hit the railway station of Lozova on Sunday.', 'shelling in Lozova'],
    ['A fire broke out in the old town of Lviv on Monday.', 'accident in Lviv'],
    ['Protesters gathered at the embassy of Peru in Varna.', 'protest in Varna'],
    ['Protesters gathered at the University of Texas.', 'protest in Izmail'],
  ])('is in the town behind its “of”, what belongs to others is not: %s', (text, incident) => {
    expect(incidentsIn(before + text)).toEqual(['drone-strike in Izmail', incident]);
  });
});

describe('a state or county told beside what happened', () => {
  it('gives way to the town in it that the article is about', () => {
    const told = incidentsIn(
      'Shots were fired at a hotel in Acapulco on Monday. The army came to Acapulco. Guerrero state police slept. Twenty guests were evacuated.',
    );
    expect(told).toEqual(['attack in Acapulco', 'aid in Acapulco']);
  });
});

describe('a year told once in a sentence', () => {
  it('is that of its other days', () => {
    const { incidents } = read('The minister visited Ankara on 4 April and Baku from 5-6 April 2016.', null);
    expect(incidents.map(({ date }) => [date.start, date.end])).toEqual([
      ['2016-04-04', '2016-04-04'],
      ['2016-04-05', '2016-04-06'],
    ]);
  });
});

describe('what is listed behind an incident of a whole country', () => {
  it('was on its day', () => {
    const { incidents } = read(
      'On May 3, planes carried out 20 air strikes in Syria. Near Homs, two strikes destroyed a bridge. Near Hama, one strike hit a depot.',
    );
    const days = incidents.map(({ place, date }) => [place?.place.name, date.start]);
    expect(days.sort()).toEqual([
      ['Hama', '2024-05-03'],
      ['Homs', '2024-05-03'],
      ['Syria', '2024-05-03'],
    ]);
  });
});
