import { dayOf } from '../../../src/core/columns.ts';
import type { CueKind } from '../../../src/core/model.ts';
import { pick } from './random.ts';
import type { Random } from './random.ts';

/** How an incident of each type is told. [Brackets] are its trigger; {braces} lead to the place, if there is one. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'drone-strike': ['[Drones struck] a fuel depot{ in}', 'Several [drones hit] warehouses{ in}'],
  'air-strike': ['Warplanes [bombed] a market{ in}', 'An [air strike] destroyed houses{ in}'],
  shelling: ['[Shells hit] houses{ in}', 'Artillery [shelled] a residential street{ in}'],
  bombing: ['A [bomb exploded] at a bus station{ in}', 'A [car bomb went off] outside a police post{ in}'],
  sabotage: ['Saboteurs [blew up] a railway line{ near}', 'A power line was [sabotaged]{ in}'],
  clash: ['Soldiers and rebels [clashed]{ in}', '[Fighting broke out] between two armed groups{ in}'],
  territory: ['Troops [took control]{ of}', 'Rebel fighters [withdrew]{ from}'],
  attack: ['[Gunmen attacked] a checkpoint{ in}', 'Armed men [opened fire] on a convoy{ in}'],
  abduction: ['Armed men [abducted] travellers{ near}', 'Three aid workers were [kidnapped]{ in}'],
  protest: ['Thousands [protested] against rising prices{ in}', 'Teachers [marched] for better pay{ in}'],
  riot: ['[Rioters] set fire to shops{ in}', 'Crowds [threw stones] at the town hall{ in}'],
  arrest: ['Police [arrested] eleven suspects{ in}', 'A former official was [detained]{ in}'],
  talks: ['Delegations of both sides held [talks]{ in}', 'Ministers [met] for two hours{ in}'],
  agreement: ['Both sides [signed an agreement]{ in}', 'A local [truce was agreed]{ in}'],
  'prisoner-swap': ['Both sides [exchanged prisoners]{ near}', 'A [prisoner swap] of fifty people took place{ in}'],
  aid: ['Trucks [brought relief] supplies{ to}', 'An [aid convoy arrived]{ in}'],
  accident: ['A bus [overturned] on a mountain road{ near}', 'A passenger train [derailed]{ near}'],
  disaster: ['[Floods] swept away bridges{ in}', 'An [earthquake] damaged houses{ in}'],
  outbreak: ['A [cholera outbreak] was declared{ in}', 'New [measles cases] were confirmed{ in}'],
};
const SPEAKERS = ['police', 'local officials', 'the army', 'witnesses', 'rescue workers', 'the governor'];
const STANDING_BY = [
  'Roads into the area were closed for several hours.',
  'Residents said that they had been warned the evening before.',
  'There was no immediate word from the capital.',
  'Schools stayed closed on the following day.',
];

/** Words with a meaning in a sentence, in UTF-16 units from the sentence's beginning. */
export interface Marked {
  readonly kind: CueKind | 'speaker';
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly text: string;
  readonly marks: readonly Marked[];
}

export interface Told {
  readonly type: string;
  readonly place: string | null;
  /** Days since 1970-01-01, or NO_DAY. */
  readonly start: number;
  readonly end: number;
  readonly killed: number;
}

/** One sentence that reports an incident. */
export function tell({ type, place, start, end, killed }: Told, random: Random): Sentence {
  let text = '';
  const marks: Marked[] = [];
  const say = (words: string, kind?: Marked['kind']): void => {
    if (kind) marks.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  };
  const wording = pick(TOLD[type] ?? ['An [incident] was reported{ in}'], random);
  const [, before = '', trigger = '', after = '', to = ''] = /^(.*)\[(.+)\](.*)\{(.+)\}$/.exec(wording) ?? [];
  say(before);
  say(trigger, 'trigger');
  say(after);
  if (place !== null) {
    say(`${to} `);
    say(place, 'place');
  }
  const [first, last] = [dayInWords(start), dayInWords(end)];
  if (first !== null && last !== null) {
    say(' ');
    say(first === last ? `on ${first}` : `between ${first} and ${last}`, 'date');
  }
  if (killed > 0) {
    say(', ');
    say(killed === 1 ? 'killing one person' : `killing ${String(killed)} people`, 'casualty');
  }
  say(', ');
  say(pick(SPEAKERS, random), 'speaker');
  say(' said.');
  return { text, marks };
}

/** A sentence in which nothing happens. */
export function tellNothing(random: Random): string {
  return pick(STANDING_BY, random);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function dayInWords(day: number): string | null {
  const [year = '', month = '', date = ''] = dayOf(day)?.split('-') ?? [];
  return year === '' ? null : `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
