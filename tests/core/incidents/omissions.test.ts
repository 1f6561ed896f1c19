import { describe, expect, it } from 'vitest';
import { read } from '../../support/incidents.ts';

/** Sentences that tell of nothing that happened, with the words that say so; no place in them is the incident's. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, words: string])[]>> = {
  plan: [
    ['The two presidents will hold talks in Geneva on Tuesday.', 'will'],
    ['The ministry plans an air strike on depots near Goma.', 'plans'],
    ['Talks in Geneva are scheduled for next month.', 'scheduled'],
    ['The two sides are set to hold talks in Geneva.', 'set to'],
  ],
  threat: [
    ['The rebels vowed to attack Goma.', 'vowed'],
    ['The embassy warned of attacks in Goma.', 'warned of'],
    ['His threat of an attack on Goma was heard on the radio.', 'threat of'],
  ],
  demand: [
    ['The union called for protests in Leeds.', 'called for'],
    ['The envoy urged the release of the hostages in Goma.', 'urged'],
    ['Relatives demanded the arrest of the driver in Leeds.', 'demanded'],
  ],
  hypothetical: [
    ['If rebels attacked Goma, thousands would flee.', 'If'],
    ['Villagers fear a massacre in Goma.', 'fear'],
    ['He may have been abducted in Goma, his brother said.', 'may'],
    ['The risk of an attack on Goma is small, officers say.', 'risk of'],
  ],
  denial: [
    ['The army denied that it shelled Goma.', 'denied'],
    ['No bomb exploded in Goma, police said.', 'No'],
    ['Guards foiled an attack on a church in Goma.', 'foiled'],
    ['The gunmen failed to abduct the priest in Goma.', 'failed to'],
  ],
  metaphor: [
    ['The verdict is a blow to the talks in Geneva.', 'blow to'],
    ['The minister came under fire over his remarks in London.', 'came under fire over'],
    ['Her verbal attack on the mayor of Leeds lasted an hour.', 'verbal attack'],
  ],
  statement: [
    ['The president condemned the attack in Goma.', 'condemned'],
    ['The bishop deplored the recent murders in Goma.', 'deplored'],
    ['The envoy hailed the talks in Geneva.', 'hailed'],
  ],
  history: [
    ['Thousands marked the anniversary of the massacre in Goma.', 'anniversary'],
    ['A bomb exploded in Goma in 2009, killing six people.', 'in 2009'],
    ['The massacre in Goma centuries ago is taught in schools.', 'centuries ago'],
    ['In recent years hundreds have been killed in Goma.', 'recent years'],
    ['Since the union was founded, 300 of its members have been murdered in Goma.', 'Since the union was founded'],
    ['Nine drivers have been murdered in Goma so far this year.', 'so far this year'],
  ],
};

describe('what is left out says what it was taken for, and by which words', () => {
  for (const [reason, cases] of Object.entries(CASES))
    it.each(cases)(`${reason}: %s`, (text, words) => {
      const { incidents, omissions } = read(text);
      expect(incidents).toEqual([]);
      expect(omissions[0]).toMatchObject({ reason, exact: text });
      expect(omissions[0]?.explanation).toContain(`(“${words}”)`);
    });

  it.each([
    'The army shelled Goma on Monday, the president said, condemning the rebels.',
    'After the minister condemned an ambush, gunmen killed two people in Goma on Monday.',
    'The president, who condemned violence, was shot in Goma on Monday.',
  ])('but not what is told beside it: %s', (text) => {
    expect(read(text).incidents.map(({ place }) => place?.place.name)).toContain('Goma');
  });
});
