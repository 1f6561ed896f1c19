import { describe, expect, it } from 'vitest';
import { LONG_CHARACTERS, MAX_CHARACTERS, parseArticle } from '../../../src/core/articles/parseArticle.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const BODY = 'Heavy rain closed the coastal road on Monday, officials said.\nNobody was hurt.\n';

interface Expected {
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly place?: string | null;
}

describe('parseArticle', () => {
  it.each<[string, string, Expected]>([
    [
      'a date and the dateline in one line',
      ` date 2021-03-10 LIMA, March 9. /TASS/. ${BODY}`,
      { published: '2021-03-10', publisher: 'TASS', place: 'LIMA' },
    ],
    [
      'a date, a number, a title, an agency',
      ` date 2021-03-10 512\nCoast road closes\n(MENAFN) ${BODY}`,
      { published: '2021-03-10', publisher: 'MENAFN', title: 'Coast road closes' },
    ],
    [
      'the same with CRLF',
      ` date 2021-03-10 512\r\nCoast road closes\r\n(MENAFN) ${BODY}`,
      { published: '2021-03-10', publisher: 'MENAFN', title: 'Coast road closes' },
    ],
    [
      'fields',
      `Title: Coast road closes\nSource: Reuters\nPublished: 10 March 2021 10:33 GMT\nURL: https://example.org/a?b=1\n\n${BODY}`,
      { published: '2021-03-10', publisher: 'Reuters', title: 'Coast road closes', url: 'https://example.org/a?b=1' },
    ],
    [
      'front matter',
      `---\ntitle: "Coast road closes"\ndate: 2021-03-10\nsource: The Daily Shore\n---\n${BODY}`,
      { published: '2021-03-10', publisher: 'The Daily Shore', title: 'Coast road closes' },
    ],
    [
      'a Markdown title and a byline',
      `# Coast road closes\n\nBy Ana Prado and Li Wei\nMarch 10, 2021\n\nLIMA (AP) — ${BODY}`,
      { published: '2021-03-10', publisher: 'AP', title: 'Coast road closes', place: 'LIMA' },
    ],
    ['a title that asks', `Will the coast road close?\n\n${BODY}`, { title: 'Will the coast road close?' }],
    [
      'an agency alone in its line',
      `Coast road closes\nReuters\n10 March 2021\n${BODY}`,
      { published: '2021-03-10', publisher: 'Reuters', title: 'Coast road closes' },
    ],
    [
      'the year from the dateline',
      `TUNIS, March 9, 2021 (AFP)\n\n${BODY}`,
      { published: '2021-03-09', publisher: 'AFP', place: 'TUNIS' },
    ],
    [
      'the publisher from the address',
      `https://www.example.org/road\n${BODY}`,
      { publisher: 'example.org', url: 'https://www.example.org/road' },
    ],
    ['an address of another scheme is none', `URL: javascript:alert(1)\n${BODY}`, { url: null }],
    ['nothing', BODY, {}],
  ])('reads a header with %s', (_, text, expected) => {
    const { article } = parseArticle('a.txt', utf8(text));
    expect(article).not.toBeNull();
    if (!article) return;
    const nothing = { published: null, publisher: null, title: null, url: null, place: null };
    const { published, publisher, title, url, dateline } = article;
    expect({ published, publisher, title, url, place: dateline?.place ?? null }).toEqual({ ...nothing, ...expected });
    expect(article.text).toBe(text);
    expect(text.slice(article.bodyStart)).toBe(BODY);
  });

  it.each([
    [
      'a wrapped first sentence',
      'Heavy rain fell across the whole of the\nnorthern valley on Tuesday. Nobody was hurt.\n',
    ],
    ['a sentence that begins with By', 'By Monday the road was closed.\nNobody was hurt.\n'],
    ['a single line', 'Rain closes coast road\n'],
  ])('takes %s for the story', (_, text) => {
    const { article } = parseArticle('a.txt', utf8(text));
    expect(article?.title).toBeNull();
    expect(article?.bodyStart).toBe(0);
  });

  it('keeps text that contains HTML and script as it stands', () => {
    const text = `date 2021-03-10\n<script>alert(1)</script> and [x](javascript:alert(1)). ${BODY}`;
    expect(parseArticle('a.txt', utf8(text)).article?.text).toBe(text);
  });

  it('gives the same id to the same bytes, whatever the file is called, and another to others', () => {
    const one = parseArticle('a.txt', utf8(BODY)).article;
    expect(one?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(parseArticle('b.txt', utf8(BODY)).article?.id).toBe(one?.id);
    expect(parseArticle('a.txt', utf8(`${BODY} `)).article?.id).not.toBe(one?.id);
    expect(parseArticle('a.txt', utf8('abc')).article?.sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each([
    ['empty-file', new Uint8Array()],
    ['empty-file', utf8('\ufeff \r\n\t')],
    ['binary-file', new Uint8Array([0, 1, 2, 3])],
    ['too-long', utf8('a '.repeat(MAX_CHARACTERS / 2 + 1))],
  ])('%s: an error that says what and how to mend it', (code, bytes) => {
    const { article, problems } = parseArticle('bad.txt', bytes);
    expect(article).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ severity: 'error', code, file: 'bad.txt' })]);
    expect(problems[0]?.what).not.toBe('');
    expect(problems[0]?.mend).not.toBe('');
  });

  it.each([
    ['no-date', utf8(BODY)],
    ['not-utf8', new Uint8Array([...utf8('date 2021-03-10\nThe '), 0x93, ...utf8(`closed${BODY}`)])],
    ['long-text', utf8(`date 2021-03-10\n${BODY.repeat(LONG_CHARACTERS / BODY.length + 1)}`)],
  ])('%s: a warning beside the article', (code, bytes) => {
    const { article, problems } = parseArticle('a.txt', bytes);
    expect(article).not.toBeNull();
    expect(problems.map((problem) => [problem.severity, problem.code])).toEqual([['warning', code]]);
  });
});
