import type { Token } from '../text/tokens.ts';
import triggers from '../../../data/lexicon/triggers.json' with { type: 'json' };

export type FrameStrength = 'says' | 'names' | 'weak';

/** One compiled pattern of `data/lexicon/triggers.json`. */
export interface Frame {
  readonly type: string;
  readonly strength: FrameStrength;
  readonly steps: readonly Step[];
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

/** Frames by the words that can begin them, so that a sentence meets only the few that may fit. */
function indexFrames(): ReadonlyMap<string, readonly Frame[]> {
  const index = new Map<string, Frame[]>();
  for (const [type, strengths] of Object.entries(triggers.types)) {
    for (const [strength, patterns] of Object.entries(strengths)) {
      for (const pattern of patterns) {
        const frame: Frame = { type, strength: strength as FrameStrength, steps: compile(pattern) };
        const head = frame.steps[0];
        if (head?.kind !== 'word') throw new Error(`data/lexicon/triggers.json: “${pattern}” must begin with a word`);
        for (const word of head.words) index.set(word, [...(index.get(word) ?? []), frame]);
      }
    }
  }
  return index;
}

const FRAMES = indexFrames();

function fits(step: Step, token: Token | undefined): boolean {
  if (step.kind !== 'word' || !token) return false;
  if (step.words.has(token.low)) return true;
  for (const prefix of step.prefixes) if (token.low.startsWith(prefix)) return true;
  return false;
}

/** Words that a frame asks for: the more of them, the surer it says what it says. */
function wordsOf({ steps }: Frame): number {
  return steps.filter((step) => step.kind === 'word' && !step.optional).length;
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

/** All frames that fit, the strongest, fullest and longest kept where they overlap, in the order of the text. */
export function matchFrames(tokens: readonly Token[]): readonly Trigger[] {
  const found: (Trigger & { readonly words: number })[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const frame of FRAMES.get(token.low) ?? []) {
      const last = matchFrom(frame.steps, 0, tokens, at);
      if (last >= at)
        found.push({ type: frame.type, strength: frame.strength, first: at, last, words: wordsOf(frame) });
    }
  }
  found.sort(
    (a, b) =>
      RANK[b.strength] - RANK[a.strength] ||
      b.words - a.words ||
      b.last - b.first - (a.last - a.first) ||
      a.first - b.first,
  );
  const kept: Trigger[] = [];
  for (const trigger of found) {
    if (!kept.some((other) => other.first <= trigger.last && trigger.first <= other.last)) kept.push(trigger);
  }
  return kept.sort((a, b) => a.first - b.first);
}
