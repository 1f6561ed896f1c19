import { describe, expect, it } from 'vitest';
import { incidentsIn, read } from '../../support/incidents.ts';

describe.each<[string, readonly (readonly [string, readonly string[]])[]]>([
  [
    'all capitals',
    [
      [
        'CAR BOMB KILLS SEVEN IN QUETTA\n\nQUETTA -- A CAR BOMB EXPLODED NEAR A MARKET IN QUETTA ON MONDAY, KILLING SEVEN PEOPLE, POLICE SAID. THE BLAST ALSO WOUNDED 20 PEOPLE.',
        ['bombing in Quetta, 7 killed, 20 injured'],
      ],
      [
        'REBELS ATTACKED A BARRACKS IN GOMA ON TUESDAY. FOUR SOLDIERS WERE KILLED THERE, THE ARMY SAID.',
        ['clash in Goma, 4 killed'],
      ],
      [
        'AN EARTHQUAKE STRUCK MALATYA ON WEDNESDAY. THE GOVERNOR SAID THAT IT KILLED 12 PEOPLE.',
        ['disaster in Malatya, 12 killed'],
      ],
    ],
  ],
  [
    'quotations inside quotations',
    [
      [
        '“My neighbour shouted, ‘They are shooting at us,’ and then gunmen killed two men in Goma on Monday,” a trader said.',
        ['attack in Goma, 2 killed'],
      ],
      [
        '“He told us, ‘A bomb exploded in Goma on Monday and killed three people,’ and we ran,” said a driver.',
        ['bombing in Goma, 3 killed'],
      ],
      ['"The minister said \'no bomb exploded in Goma\', and I believe him," the mayor said.', []],
    ],
  ],
  [
    'headlines without verbs',
    [
      ['Seven dead in Quetta market bombing', ['bombing in Quetta, 7 killed']],
      ['Earthquake in Malatya: 12 dead', ['disaster in Malatya, 12 killed']],
      ['Two killed, five injured in Goma shooting', ['attack in Goma, 2 killed, 5 injured']],
      ['Bus crash near Leeds, three dead', ['accident in Leeds, 3 killed']],
      ['Drone attack on Kherson depot', ['drone-strike in Kherson']],
      ['Thousands in Leeds protest against mine', ['protest in Leeds']],
    ],
  ],
  [
    'pointing back',
    [
      ['A car bomb exploded in Quetta on Monday. The blast killed seven people.', ['bombing in Quetta, 7 killed']],
      ['A car bomb exploded in Quetta on Monday. It killed seven people.', ['bombing in Quetta, 7 killed']],
      ['A car bomb exploded in Quetta on Monday. It was the deadliest attack there in years.', ['bombing in Quetta']],
      ['Rebels were seen in Goma on Monday. Four soldiers were shot dead there.', ['attack in Goma, 4 killed']],
      ['Police were called to a house in Leeds on Monday. Two men were stabbed there.', ['attack in Leeds, 2 injured']],
      ['A ferry sank off Larne on Wednesday. The disaster left nine people dead.', ['accident in Larne, 9 killed']],
      ['The army shelled Kherson on Monday. It was retaliation for an ambush, officers said.', ['shelling in Kherson']],
      ['The two ministers met in Geneva on Tuesday. They will meet there again next month.', ['talks in Geneva']],
    ],
  ],
  [
    'several in a sentence',
    [
      [
        'A bomb exploded in Goma and gunmen shot dead three people in Bukavu on Monday.',
        ['attack in Bukavu, 3 killed', 'bombing in Goma, 3 killed'],
      ],
      [
        'Drones struck airfields in Kursk, Ryazan and Ivanovo on Monday.',
        ['drone-strike in Kursk', 'drone-strike in Ryazan', 'drone-strike in Ivanovo'],
      ],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', (text, incidents) => {
    expect([...incidentsIn(text)].sort()).toEqual([...incidents].sort());
    expect(
      read(text).incidents.every(({ citations }) =>
        citations.every(({ exact, start, end }) => text.slice(start, end) === exact),
      ),
    ).toBe(true);
  });
});
