import type { Report } from '../incidents/report.ts';
import type { CountryTold, Setting } from '../incidents/settings.ts';
import type { Place } from '../model.ts';
import { distanceKm } from '../places/distance.ts';
import type { Group } from './groups.ts';
import { placedReport, placeOf, typeOf } from './groups.ts';
import { pointedTown } from './pointedTown.ts';

/** Sentences before and behind an incident from which its place is carried over. */
const BACK = 4;
const AHEAD = 3;
/** Mentions that a town needs to be the one that an article is about, and its share among all towns. */
const MAIN_TIMES = 2;
const MAIN_SHARE = 0.4;
/** What is carried over lies no farther than this from the town that the article is about. */
const ASTRAY_KM = 161;
/** A place resolved with less confidence is doubtful. */
const DOUBTFUL = 0.5;
/** Share of an article's names that are of one country, where it is about that one. */
const COUNTRY_SHARE = 0.4;
/** A country named less often than the most named one by this factor is not where the story plays. */
const COUNTRY_NEAR = 0.5;
const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'admin2']);
/** Types that are where the story is; talks, swaps and deals are where their sentence says, or nowhere. */
export const CARRIED: ReadonlySet<string> = new Set([
  ...['attack', 'bombing', 'shelling', 'drone-strike', 'air-strike', 'clash', 'sabotage', 'abduction', 'territory'],
  ...['accident', 'disaster', 'outbreak', 'protest', 'riot', 'arrest', 'aid'],
]);

/** Types that follow on other incidents and are told between them. */
const FOLLOWING: ReadonlySet<string> = new Set(['aid', 'arrest', 'protest']);

function isInside(inner: Place, county: Place): boolean {
  if (county.kind === 'country') return inner.country === county.country && inner.kind !== 'country';
  return inner.admin1 === county.admin1 && inner.kind !== 'admin1' && inner.kind !== 'admin2';
}

function isWithin({ admin1 }: Place, wide: Place): boolean {
  return (wide.kind === 'admin1' || wide.kind === 'admin2') && admin1 !== '' && admin1 === wide.admin1;
}

/** How far a setting stands from the sentence, in sentences; Infinity where it is too far to carry over. */
function farness(
  { sentence: at, place, locative, authority }: Setting,
  sentence: number,
  scenes: ReadonlySet<string>,
): number {
  const ahead = at - sentence;
  if (at < 0 || ahead > AHEAD || -ahead > BACK || place.kind === 'country') return Infinity;
  const loose = locative || scenes.has(place.id) ? 0 : ahead === 0 && !authority ? 1 : 2;
  return (ahead > 0 ? ahead * 1.5 : -ahead) + loose + (TOWNS.has(place.kind) ? 0 : 1);
}

/** Told only behind an incident of a kind that follows on others, the place of another one is not its own: "Food was dropped. A flood in Jos killed two". */
function isOthers({ sentence, place }: Setting, report: Report, scenes: ReadonlySet<string>): boolean {
  return FOLLOWING.has(report.type) && sentence > report.sentence && scenes.has(place.id);
}

/** The setting that stands nearest to one of the group's sentences. `scenes`: places where other incidents were. */
function nearest(settings: readonly Setting[], events: readonly Report[], scenes: ReadonlySet<string>): Setting | null {
  let best: { readonly setting: Setting; readonly far: number } | null = null;
  for (const setting of settings) {
    const able = events.filter((report) => !isOthers(setting, report, scenes));
    const far = Math.min(...able.map(({ sentence }) => farness(setting, sentence, scenes)));
    if (Number.isFinite(far) && (!best || far < best.far)) best = { setting, far };
  }
  return best?.setting ?? null;
}

/** The town that the article names most, where it is clearly about one. */
function mainTown(settings: readonly Setting[], least: number): Setting | null {
  const towns = settings.filter(({ place }) => TOWNS.has(place.kind));
  const times = new Map<string, number>();
  for (const { place } of towns) times.set(place.id, (times.get(place.id) ?? 0) + 1);
  const timesOf = (setting: Setting | null): number => (setting ? (times.get(setting.place.id) ?? 0) : 0);
  let best: Setting | null = null;
  for (const town of towns) if (timesOf(town) > timesOf(best)) best = town;
  return timesOf(best) >= Math.max(least, towns.length * MAIN_SHARE) ? best : null;
}

/** Whether the article speaks enough of a country for its story to play there. */
function isAbout(country: string, countries: readonly CountryTold[]): boolean {
  const [most] = countries;
  const told = countries.find((other) => other.country === country);
  return most === undefined || (told !== undefined && told.share >= most.share * COUNTRY_NEAR);
}

/** The country that most names of the article are of, where it is clearly about one. */
function mainCountry([most]: readonly CountryTold[]): Setting | null {
  const mention = most?.mention;
  const place = mention?.mention.place;
  if (!mention || !place || most.share < COUNTRY_SHARE) return null;
  return { sentence: -1, mention, place, locative: false, authority: false };
}

const ABOUT = 'it is the country that the article is about';

/** The last mention of a place up to a sentence: the words that told of it there. */
function toldBefore(setting: Setting, settings: readonly Setting[], sentence: number): Setting {
  return settings.findLast((other) => other.place.id === setting.place.id && other.sentence <= sentence) ?? setting;
}

function put(group: Group, report: Report, { mention, place }: Setting, reason: string): void {
  group.reports[group.reports.indexOf(report)] = { ...report, place: mention, at: place, placeReason: reason };
}

/** The town whose police or sheriff the article names most: "Memphis Police". */
function policeTown(settings: readonly Setting[]): Setting | null {
  return mainTown(
    settings.filter(({ authority }) => authority),
    1,
  );
}

/** A town read far from where the police who speak are, of whose name there are others: it is a part of their town. */
function isPartOf(known: Report | null, police: Setting | null): boolean {
  const at = known?.at;
  if (!police || !at || !TOWNS.has(at.kind) || distanceKm(at, police.place) <= ASTRAY_KM) return false;
  // The police of a capital can be those of its country.
  return police.place.seat !== 'country' && (known.place?.mention.confidence ?? 1) < DOUBTFUL;
}

/**
 * Gives a group whose own sentences name no place, or only a county or region, the place that the text around them
 * gives; else the town that the whole article is about. `scenes`: ids of the places where the article's other
 * incidents were. Leaves the group as it is where nothing tells.
 */
export function settle(
  group: Group,
  settings: readonly Setting[],
  scenes: ReadonlySet<string>,
  countries: readonly CountryTold[],
): void {
  const events = group.reports.filter(({ mode }) => mode === 'event');
  const [first] = events;
  if (!first || !CARRIED.has(typeOf(group))) return;
  const placed = placedReport(group);
  const known = placed?.at ?? null;
  const police = policeTown(settings);
  if (police && placed && isPartOf(placed, police)) return put(group, placed, police, 'its police speak of it');
  const country = known ? null : mainCountry(countries);
  const about = country && toldBefore(country, settings, first.sentence);
  if (events.some(({ elsewhere }) => elsewhere)) {
    if (police && !known) put(group, first, police, 'its police speak of it');
    // In a place that nobody knows it was still in the country.
    else if (about) put(group, first, about, ABOUT);
    return;
  }
  // In a region, where another incident was is not where this one was.
  const isFree = ({ place }: Setting): boolean => known?.kind !== 'admin1' || !scenes.has(place.id);
  const able = known
    ? settings.filter((setting) => isInside(setting.place, known) && isFree(setting))
    : settings.filter(({ place }) => isAbout(place.country, countries));
  const pointed = known && known.kind !== 'country' ? null : pointedTown(events, able);
  if (pointed) return put(group, first, pointed, 'the sentence points to it');
  if (known && known.kind !== 'admin2' && known.kind !== 'admin1') return;
  const found = nearest(able, events, scenes);
  const main = mainTown(able, MAIN_TIMES);
  // Of a county or state told beside it, what happened is in the town within that the article is about.
  const inside = found && main && !found.locative && main.place.id !== known?.id && isWithin(main.place, found.place);
  if (inside) return put(group, first, main, 'it is the town that the article is about');
  const astray = found && main && distanceKm(found.place, main.place) > ASTRAY_KM;
  if (found && !astray)
    return put(
      group,
      first,
      found,
      known ? `the text around it names it in ${known.name}` : 'the text around it says so',
    );
  if (main && main.place.id !== known?.id) return put(group, first, main, 'it is the town that the article is about');
  if (police && !known) return put(group, first, police, 'its police speak of it');
  if (about) put(group, first, about, ABOUT);
}

/** Sentences after talks in which what they agreed on is told. */
const AGREED_REACH = 2;

/** "They signed an agreement": without a place of its own, where the talks told just before it were. */
export function followTalks(groups: readonly Group[]): void {
  for (const group of groups) {
    const [report] = group.reports;
    if (!report || typeOf(group) !== 'agreement' || placeOf(group)) continue;
    const talks = groups
      .filter((other) => typeOf(other) === 'talks')
      .flatMap(({ reports }) => reports)
      .findLast(({ at, sentence }) => at && sentence <= report.sentence && report.sentence - sentence <= AGREED_REACH);
    if (talks)
      group.reports[0] = { ...report, place: talks.place, at: talks.at, placeReason: 'the talks before it were there' };
  }
}
