import { describe, expect, it } from 'vitest';
import { articleFromRow } from '../../../src/core/articles/articleFromRow.ts';

describe('articleFromRow', () => {
  it.each([
    ['at the head', '   ASUNCION, 9 MAR 88 -- [TEXT] RAIN FELL.', null, 'ASUNCION', 'RAIN FELL.'],
    ['behind the title', 'Road closes. LIMA — Rain fell.', 'Road closes', 'LIMA', 'Rain fell.'],
    ['behind a title line', 'Road closes\n\nTUNIS, March 9, 2021 (AFP)\n\nRain fell.', null, 'TUNIS', 'Rain fell.'],
    ['nowhere', 'Rain fell in Lima. OSLO — this is no head.', null, null, 'Rain fell in Lima. OSLO — this is no head.'],
  ])('finds a dateline %s', (_, text, title, place, body) => {
    const article = articleFromRow({ id: '1', text, title });
    expect(article.dateline?.place ?? null).toBe(place);
    expect(text.slice(article.bodyStart)).toBe(body);
    expect(article.text).toBe(text);
  });

  it('takes the day of publication in any form, and only addresses of http(s)', () => {
    const row = { id: '1', text: 'Rain fell.' };
    expect(articleFromRow({ ...row, date: '7:58 AM ET, Sat March 6, 2021' }).published).toBe('2021-03-06');
    expect(articleFromRow({ ...row, date: 'soon' }).published).toBeNull();
    expect(articleFromRow({ ...row, url: 'javascript:alert(1)' })).toMatchObject({ url: null, publisher: null });
    expect(articleFromRow({ ...row, url: 'https://www.example.org/x' }).publisher).toBe('example.org');
    const kept = 'https://archive.example.net/web/2021/http://www.example.org:80/x';
    expect(articleFromRow({ ...row, url: kept })).toMatchObject({ url: kept, publisher: 'example.org' });
  });

  it('keeps a reprint apart from its original, and knows a row again', () => {
    const row = { id: '1', text: 'Rain fell.' };
    expect(articleFromRow(row).id).toBe(articleFromRow(row).id);
    expect(articleFromRow({ ...row, id: '2' }).id).not.toBe(articleFromRow(row).id);
  });
});
