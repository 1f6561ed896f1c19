/** `struck`: shot, stabbed or brought to a hospital; whether they lived is not said with it. */
export type Harm = 'killed' | 'injured' | 'struck';
/** The worst first. */
export const HARMS: readonly Harm[] = ['killed', 'injured', 'struck'];

/** What a text says of people, by which it can be seen whether they were told of before. */
export interface Traits {
  readonly sex: 'm' | 'f' | null;
  readonly age: number | null;
  /** A person's name, lower case, words apart by a space. */
  readonly name: string | null;
  /** Those who did it: "the gunman". */
  readonly suspect: boolean;
  /** "The men", "both", "all five": told of before, or all there are. */
  readonly definite: boolean;
  /** "Another man", "three others", "a second victim": not those told of before. */
  readonly further: boolean;
  /** "One of them", "including a child": some of those told of. */
  readonly part: 'of' | 'including' | null;
  /** 4 of "a fourth victim". */
  readonly ordinal: number | null;
}

/** People named together in a sentence: "three students", "a 16-year-old girl", "Ana Ruiz". Token indices, `last` inclusive. */
export interface People {
  readonly first: number;
  readonly last: number;
  /** Null: not stated ("several people"). */
  readonly min: number | null;
  readonly max: number | null;
  /** `pronoun`: told of before; `bare`: a number without a noun; `name`: a person's name. */
  readonly kind: 'counted' | 'one' | 'name' | 'pronoun' | 'bare';
  readonly traits: Traits;
  /** Those of a list: "two men and a woman"; empty where it is none. */
  readonly members: readonly People[];
}

/** Of people of whom nothing is said but their number. */
export const PLAIN: Traits = {
  ...{ sex: null, age: null, name: null, suspect: false, definite: false, further: false, part: null, ordinal: null },
};
