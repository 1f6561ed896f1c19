import type { Place } from '../../../src/core/model.ts';
import type { NameKind } from '../../../src/core/places/gazetteer.ts';
import { COUNTS, DEGREES, HEADER, KINDS, MAGIC, NAME_KINDS, packColumn, packPopulation, PLACE_COLUMNS, RADIUS_UNIT_M, radiusOfPopulation, SEATS, VERSION, zigzag } from '../../../src/core/places/gazetteerFormat.ts';
import type { PlaceRow } from '../../../src/core/places/gazetteerFormat.ts';
import { fold } from '../../../src/core/text/fold.ts';

/** A place with all that it is called; the first name is the one to show. */
export interface Entry {
  readonly place: Place;
  readonly names: readonly Name[];
}

export interface Name {
  readonly text: string;
  readonly kind: NameKind;
}

const GEONAMES = /^geonames:([1-9]\d*)$/;
const MOST_NAMES = 255;

function numberOf({ id }: Place): number {
  return Number(GEONAMES.exec(id)?.[1] ?? 0);
}

/** Neighbours beside each other, so that their numbers resemble: by country, region, GeoNames' number, id. */
function compare({ place: a }: Entry, { place: b }: Entry): number {
  const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  return order(a.country, b.country) || order(a.admin1, b.admin1) || numberOf(a) - numberOf(b) || order(a.id, b.id);
}

/** A place's names, each folded form once, of the best kind; without those that fold to nothing or to digits alone. */
function namesOf({ place, names }: Entry): readonly Name[] {
  const best = new Map<string, Name>();
  for (const name of [{ text: place.name, kind: 'name' as const }, ...names]) {
    const key = fold(name.text);
    if (key.length < 2 || !/\p{L}/u.test(key)) continue;
    const known = best.get(key);
    if (!known) best.set(key, name);
    else if (NAME_KINDS.indexOf(name.kind) < NAME_KINDS.indexOf(known.kind)) best.set(key, { text: known.text, kind: name.kind });
  }
  return [...best.values()].slice(0, MOST_NAMES);
}

/** Texts → a number for each, in the order of their first use. */
function numberTexts(): { readonly texts: readonly string[]; readonly number: (text: string) => number } {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    texts,
    number(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      texts.push(text);
      numbers.set(text, texts.length - 1);
      return texts.length - 1;
    },
  };
}

/** Places → the bytes that `readGazetteer` opens. The same entries in any order give the same bytes. */
export function encodeGazetteer(unsorted: readonly Entry[]): Uint8Array {
  const entries = [...unsorted].sort(compare);
  const countries = numberTexts();
  const admin1s = numberTexts();
  const ids: string[] = [];
  const names = entries.map(namesOf);
  let last = 0;
  const rows = entries.map(({ place }, at): PlaceRow => {
    const number = numberOf(place);
    if (number === 0) ids.push(place.id);
    const idStep = number === 0 ? 0 : zigzag(number - last);
    last = number || last;
    return {
      kind: KINDS.indexOf(place.kind),
      country: countries.number(place.country),
      admin1: admin1s.number(place.admin1),
      lon: Math.round((place.lon + 180) * DEGREES),
      lat: Math.round((place.lat + 90) * DEGREES),
      population: packPopulation(place.population),
      radius: place.radiusM === radiusOfPopulation(place.population) ? 0 : Math.max(1, Math.round(place.radiusM / RADIUS_UNIT_M)),
      idStep,
      names: names[at]?.length ?? 0,
      seat: SEATS.indexOf(place.seat),
    };
  });
  const all = names.flat();
  const encoder = new TextEncoder();
  const texts = [all.map(({ text }) => text.normalize('NFC')), countries.texts, admin1s.texts, ids].map((lines) => encoder.encode(lines.join('\n')));
  const head = new Uint32Array([MAGIC, VERSION, entries.length, all.length, ...texts.map((text) => text.length)]);
  if (head.length !== HEADER || COUNTS.length !== HEADER - 2) throw new Error('gazetteer: the header has the wrong length');
  const columns = Object.entries(PLACE_COLUMNS).map(([name, width]) => packColumn(rows.map((row) => row[name as keyof PlaceRow]), width));
  const sections = [new Uint8Array(head.buffer), ...columns, Uint8Array.from(all, ({ kind }) => NAME_KINDS.indexOf(kind)), ...texts];
  const bytes = new Uint8Array(sections.reduce((sum, section) => sum + section.length, 0));
  let at = 0;
  for (const section of sections) {
    bytes.set(section, at);
    at += section.length;
  }
  return bytes;
}
