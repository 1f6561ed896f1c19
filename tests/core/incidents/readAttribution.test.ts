import { describe, expect, it } from 'vitest';
import { articleFromRow } from '../../../src/core/articles/articleFromRow.ts';
import { readAttribution } from '../../../src/core/incidents/readAttribution.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

describe('who says so', () => {
  it.each([
    ['Three people died, according to the regional health office.', 'the regional health office'],
    ['Three people died, the governor’s office said on Monday.', 'the governor’s office'],
    ['Three people died, officials have also confirmed.', 'officials'],
    ['“Three people died,” said Mayor Ana Ruiz, who was there.', 'Mayor Ana Ruiz'],
    ['The brigade has claimed responsibility for the blast that killed three.', null],
    ['A man whose brother was killed told the court of it.', null],
    ['A clerk who asked not to be named said three died.', null],
    ['Three people died, he said.', null],
    ['Three people died.', null],
  ])('%s', (text, sayer) => {
    const article = articleFromRow({ id: 'test', text });
    expect(readAttribution(article, tokenize(text, 0, text.length))?.exact ?? null).toBe(sayer);
  });
});
