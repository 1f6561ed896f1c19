import * as chrono from 'chrono-node/en';

/**
 * What a text must hold for one of chrono-node's parsers to find anything in it, told by a part of that parser's pattern;
 * the first part that fits counts. Each parser tries its long pattern at every character, these look once.
 */
const NEEDED: readonly (readonly [part: string, words: RegExp])[] = [
  ['([0-9]{4})[-', /\d{4}[-./\s]/],
  ['([0-9]{4})\\-', /\d{4}-/],
  ['[\\/\\.\\-]([0-3]', /\d[-./]\d/],
  ['\\/([0-9]{4})', /\d\/\d/],
  ['(?:ago|before|earlier)', /ago|before|earlier/i],
  ['(?:later|after|from now', /later|after|from now|henceforth|forward|out/i],
  ['(this|last|past|next|after', /this|last|past|next|after|[-+]/i],
  ['(now|today|tonight', /now|today|night|tomorrow|overmorrow|tmr|yesterday/i],
  ['(morning|afternoon', /morning|noon|evening|night|midday/i],
  ['of\\s+(?:the\\s+)?month', /month/i],
  ['wednesday', /sun|mon|tue|wed|thu|fri|sat|week/i],
  ['september', /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i],
  ['(\\d{1,4})', /\d/],
];
const ANYTHING = /(?:)/;
const NEVER = /(?!)/;

function wordsNeeded({ source }: RegExp): RegExp {
  return NEEDED.find(([part]) => source.includes(part))?.[1] ?? ANYTHING;
}

/** A parser that is asked only where the words are that it needs; one whose pattern is not known here is always asked. */
function askWhereNeeded(parser: chrono.Parser): chrono.Parser {
  let needed: RegExp | null = null;
  return {
    pattern(context) {
      needed ??= wordsNeeded(parser.pattern(context));
      return needed.test(context.text) ? parser.pattern(context) : NEVER;
    },
    extract: (context, match) => parser.extract(context, match),
  };
}

/** chrono-node as it is by default for English, but quicker. */
export const quickChrono = new chrono.Chrono({
  parsers: chrono.casual.parsers.map(askWhereNeeded),
  refiners: chrono.casual.refiners,
});
