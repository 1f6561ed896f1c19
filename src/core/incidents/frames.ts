import type { Token } from '../text/tokens.ts';
import triggers from '../../../data/lexicon/triggers.json' with { type: 'json' };

export type FrameStrength = 'says' | 'names' | 'weak';

/** One compiled pattern of `data/lexicon/triggers.json`. */
export interface Frame {
  readonly type: string;
  readonly strength: FrameStrength;
  readonly steps: readonly Step[];
  /** Its place in the lexicon. */
  readonly order: number;
  /** Words that it asks for: the more of them, the surer it says what it says. */
  readonly words: number;
}

/** The frames that one word can begin, by what they need behind it. */
interface Beginning {
  /** By the word that must follow at once. */
  readonly next: Map<string, Frame[]>;
  /** By the word that must follow behind a gap. */
  readonly soon: Map<string, Frame[]>;
  readonly others: Frame[];
}

type Step =
  | {
      readonly kind: 'word';
      readonly words: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number };

/** Words of a sentence that announce an incident; token indices, `last` inclusive. */
export interface Trigger {
  readonly type: string;
  readonly strength: FrameStrength;
  readonly first: number;
  readonly last: number;
}

const SETS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(triggers.sets));
const SHORT_GAP = 3;
const LONG_GAP = 8;
/** A gap never reaches over these. */
const BARRIERS: ReadonlySet<string> = new Set(';:.!?—–"“”()');

function compileWord(source: string): Step {
  const optional = source.endsWith('?');
  const words = new Set<string>();
  const prefixes: string[] = [];
  for (const part of source.replace(/\?$/, '').split('|')) {
    const set = /^\{(\w+)\}$/.exec(part)?.[1];
    if (set !== undefined) {
      const members = SETS.get(set);
      if (!members) throw new Error(`data/lexicon/triggers.json: the set {${set}} is used but not defined`);
      for (const word of members) words.add(word);
    } else if (part.endsWith('*')) prefixes.push(part.slice(0, -1));
    else words.add(part);
  }
  return { kind: 'word', words, prefixes, optional };
}

function compile(pattern: string): readonly Step[] {
  return pattern.split(' ').map((source) => {
    if (source === '..') return { kind: 'gap', most: SHORT_GAP };
    if (source === '....') return { kind: 'gap', most: LONG_GAP };
    return compileWord(source);
  });
}

/** Words of which one must stand where the step is; null where it can be left out or takes any ending. */
function neededAt(step: Step | undefined): ReadonlySet<string> | null {
  return step?.kind === 'word' && !step.optional && step.prefixes.length === 0 ? step.words : null;
}

function addTo(index: Map<string, Frame[]>, words: ReadonlySet<string>, frame: Frame): void {
  for (const word of words) index.set(word, [...(index.get(word) ?? []), frame]);
}

function addFrame(beginning: Beginning, frame: Frame): void {
  const [, second, third] = frame.steps;
  const next = neededAt(second);
  const soon = second?.kind === 'gap' ? neededAt(third) : null;
  if (next) addTo(beginning.next, next, frame);
  else if (soon) addTo(beginning.soon, soon, frame);
  else beginning.others.push(frame);
}

function compileFrames(): readonly Frame[] {
  const patterns = Object.entries(triggers.types).flatMap(([type, strengths]) =>
    Object.entries(strengths).flatMap(([strength, some]) => some.map((pattern) => ({ type, strength, pattern }))),
  );
  return patterns.map(({ type, strength, pattern }, order) => {
    const steps = compile(pattern);
    const words = steps.filter((step) => step.kind === 'word' && !step.optional).length;
    return { type, strength: strength as FrameStrength, steps, order, words };
  });
}

/** Frames by the words that can begin them and that must follow, so that a sentence meets only the few that may fit. */
function indexFrames(): ReadonlyMap<string, Beginning> {
  const index = new Map<string, Beginning>();
  for (const frame of compileFrames()) {
    const head = frame.steps[0];
    if (head?.kind !== 'word')
      throw new Error(`data/lexicon/triggers.json: a pattern of ${frame.type} must begin with a word`);
    for (const word of head.words) {
      const beginning = index.get(word) ?? { next: new Map(), soon: new Map(), others: [] };
      index.set(word, beginning);
      addFrame(beginning, frame);
    }
  }
  return index;
}

const FRAMES = indexFrames();
const NONE: readonly Frame[] = [];

function fits(step: Step, token: Token | undefined): boolean {
  if (step.kind !== 'word' || !token) return false;
  if (step.words.has(token.low)) return true;
  for (const prefix of step.prefixes) if (token.low.startsWith(prefix)) return true;
  return false;
}

/** Index of the last token that the steps from `step` on take, beginning at token `at`; -1 when they do not fit. */
function matchFrom(steps: readonly Step[], step: number, tokens: readonly Token[], at: number): number {
  const current = steps[step];
  if (!current) return at - 1;
  if (current.kind === 'gap') {
    for (let skip = 0; skip <= current.most; skip += 1) {
      const end = matchFrom(steps, step + 1, tokens, at + skip);
      if (end >= 0) return end;
      if (!tokens[at + skip] || BARRIERS.has(tokens[at + skip]?.text ?? '')) return -1;
    }
    return -1;
  }
  if (fits(current, tokens[at])) {
    const end = matchFrom(steps, step + 1, tokens, at + 1);
    if (end >= 0) return end;
  }
  return current.optional ? matchFrom(steps, step + 1, tokens, at) : -1;
}

const RANK: Readonly<Record<FrameStrength, number>> = { says: 2, names: 1, weak: 0 };

/** The frames that may fit at token `at`. */
function framesAt(tokens: readonly Token[], at: number): readonly Frame[] {
  const beginning = FRAMES.get(tokens[at]?.low ?? '');
  if (!beginning) return NONE;
  const { next, soon, others } = beginning;
  const behind = next.get(tokens[at + 1]?.low ?? '');
  let frames = !behind ? others : others.length === 0 ? behind : [...others, ...behind];
  if (soon.size === 0) return frames;
  const end = Math.min(tokens.length - 1, at + LONG_GAP + 1);
  for (let far = at + 1; far <= end; far += 1) {
    const more = soon.get(tokens[far]?.low ?? '')?.filter((frame) => !frames.includes(frame)) ?? [];
    if (more.length > 0) frames = [...frames, ...more];
  }
  return frames;
}

/** All frames that fit, the strongest, fullest and longest kept where they overlap, in the order of the text. */
export function matchFrames(tokens: readonly Token[]): readonly Trigger[] {
  const found: { readonly frame: Frame; readonly first: number; readonly last: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (const frame of framesAt(tokens, at)) {
      const last = matchFrom(frame.steps, 0, tokens, at);
      if (last >= at) found.push({ frame, first: at, last });
    }
  }
  found.sort(
    (a, b) =>
      RANK[b.frame.strength] - RANK[a.frame.strength] ||
      b.frame.words - a.frame.words ||
      b.last - b.first - (a.last - a.first) ||
      a.first - b.first ||
      a.frame.order - b.frame.order,
  );
  const kept: Trigger[] = [];
  for (const { frame, first, last } of found) {
    if (!kept.some((other) => other.first <= last && first <= other.last))
      kept.push({ type: frame.type, strength: frame.strength, first, last });
  }
  return kept.sort((a, b) => a.first - b.first);
}
