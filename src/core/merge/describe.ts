import type { Level, Place } from '../model.ts';
import types from '../../../data/incident-types.json' with { type: 'json' };
import type { Group } from './groups.ts';
import { sequenceOf } from './groups.ts';

const LABELS: ReadonlyMap<string, string> = new Map(types.types.map((type) => [type.id, type.label]));
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** How exact a place of this kind is when an incident is put there. */
export function levelOf(place: Place): Level {
  switch (place.kind) {
    case 'country':
    case 'continent':
      return 'country';
    case 'admin1':
    case 'region':
    case 'water':
      return 'admin1';
    case 'admin2':
      return 'admin2';
    case 'city':
    case 'town':
      return 'town';
    default:
      return 'point';
  }
}

/** "Drone strike in Amur Oblast"; "Talks in Istanbul, second round"; "Prisoner swap". Our words, never shown as a quotation. */
export function titleOf(type: string, place: Place | null, group: Group): string {
  const label = LABELS.get(type) ?? type;
  const ordinal = type === 'talks' ? ORDINALS[sequenceOf(group).ordinal ?? 0] : '';
  return `${label}${place ? ` in ${place.name}` : ''}${ordinal ? `, ${ordinal} round` : ''}`;
}

function tollInWords(min: number | null, max: number | null, verb: string): string | null {
  if (min === null && max === null) return null;
  if (min === 0 && max === 0) return null;
  if (min === null) return `up to ${max ?? ''} ${verb}`;
  if (max === null) return `${min} or more ${verb}`;
  return min === max ? `${min} ${verb}` : `${min} to ${max} ${verb}`;
}

/** What was hit and how many suffered, for the list's second line: "two bridges, 7 or more killed". */
export function summaryOf(group: Group): string {
  const report = group.reports.find(({ mode }) => mode === 'event') ?? group.reports[0];
  const participants = [
    ...new Set(
      group.reports
        .flatMap(({ actors }) => actors)
        .flatMap((actor) => (actor.role === 'participant' ? [actor.name] : [])),
    ),
  ];
  const target =
    participants.length > 1 ? participants.join(' and ') : group.reports.flatMap(({ targets }) => targets)[0];
  const killed = group.reports.find((other) => other.killed)?.killed;
  const injured = group.reports.find((other) => other.injured)?.injured;
  const parts = [
    target ?? null,
    killed ? tollInWords(killed.min, killed.max, 'killed') : null,
    injured ? tollInWords(injured.min, injured.max, 'injured') : null,
  ];
  const line = parts.filter((part) => part !== null).join(', ');
  const words = line || (report ? report.article.text.slice(report.trigger.start, report.trigger.end) : '');
  return words.replace(/\s+/gu, ' ').replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}
