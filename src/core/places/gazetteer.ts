import type { Place } from '../model.ts';

/**
 * How a name belongs to its place; the resolver weighs an official name above a nickname.
 * `demonym`: Russian → Russia. `metonym`: Kremlin → Russia. `decided`: a person's row of the geocoding table.
 */
export type NameKind = 'name' | 'variant' | 'alternate' | 'abbreviation' | 'demonym' | 'metonym' | 'decided';

export interface GazetteerHit {
  readonly place: Place;
  readonly nameKind: NameKind;
}

/** The port through which core reads place names; `readGazetteer` makes one from bytes. */
export interface Gazetteer {
  /** All places called by this folded name (see `fold`), most populous first; empty when there are none. */
  lookup(folded: string): readonly GazetteerHit[];
  /** How many words the longest name has that begins with this folded word; 0 when none does. May be too large. */
  longest(word: string): number;
  /** The place with this id, or null. */
  byId(id: string): Place | null;
}
