import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildKml } from '../../src/core/formats/buildKml.ts';
import { makeArticle, makeDetail } from './support/made.ts';

const KML = 'http://www.opengis.net/kml/2.2';

/** The text as XML can hold it. */
const kept = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');

it('KML is well-formed whatever the words are, and neither XML nor a balloon’s HTML is made of them', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]>', '<script>x</script>', '&lt;b>', '\ud800', '\u0000'),
  );
  fc.assert(
    fc.property(hostile, hostile, (title, exact) => {
      const citation = { article: 'aa01', start: 0, end: exact.length, exact, role: 'report' as const, cues: [] };
      const kml = buildKml({
        details: [makeDetail({ title: `T${title}`, citations: [citation] })],
        ...{ articles: [makeArticle({ publisher: title })], filter: title, left: 0 },
      });
      const read = new DOMParser().parseFromString(kml, 'application/xml');
      expect(read.querySelector('parsererror')).toBeNull();
      const [placemark] = read.getElementsByTagNameNS(KML, 'Placemark');
      expect(placemark?.getElementsByTagNameNS(KML, 'name')[0]?.textContent).toBe(kept(`T${title}`));
      expect(placemark?.getElementsByTagNameNS(KML, 'coordinates')[0]?.textContent).toBe('22.5,-12');
      const html = placemark?.getElementsByTagNameNS(KML, 'description')[0]?.textContent ?? '';
      const balloon = new DOMParser().parseFromString(html, 'text/html').body;
      expect([...balloon.querySelectorAll('*')].filter(({ tagName }) => tagName !== 'BR')).toEqual([]);
    }),
  );
});
