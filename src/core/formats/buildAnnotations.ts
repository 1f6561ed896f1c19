import type { Citation, Incident } from '../model.ts';
import { describeExport } from './exportSet.ts';
import type { ExportSet } from './exportSet.ts';
import type { SiteArticle } from './site.ts';

type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'tagging' | 'describing';
  readonly value: string;
}

/** One quotation of one incident. */
export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying';
  readonly body: readonly TextualBody[];
  readonly target: {
    readonly source: { readonly id: string; readonly type: 'Text'; readonly label?: string };
    readonly selector: readonly Selector[];
  };
}

/** An AnnotationCollection with its one page. */
export interface Annotations {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: 'urn:dateline:export';
  readonly type: 'AnnotationCollection';
  readonly label: readonly string[];
  readonly total: number;
  readonly first: {
    readonly id: 'urn:dateline:export:1';
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
}

/** Characters before and after a quotation, as its prefix and suffix. */
const AROUND = 32;

/**
 * The selectors of a quotation. With the article's text at hand, and only where the words stand there: with the words
 * around, and positions in code points, as the standard counts; without it in UTF-16 code units, which are the same but in
 * texts with signs outside the Basic Multilingual Plane.
 */
function selectorsOf({ start, end, exact }: Citation, text: string | undefined): readonly Selector[] {
  if (text === undefined || text.slice(start, end) !== exact) {
    return [
      { type: 'TextQuoteSelector', exact },
      { type: 'TextPositionSelector', start, end },
    ];
  }
  const before = [...text.slice(0, start)];
  const quoted = [...exact].length;
  return [
    {
      ...{ type: 'TextQuoteSelector', exact },
      prefix: before.slice(-AROUND).join(''),
      suffix: [...text.slice(end, end + 2 * AROUND)].slice(0, AROUND).join(''),
    },
    { type: 'TextPositionSelector', start: before.length, end: before.length + quoted },
  ];
}

function annotate(
  incident: Incident,
  citation: Citation,
  article: SiteArticle | undefined,
  text: string | undefined,
): Annotation {
  const label = [article?.title, article?.publisher, article?.published].filter(Boolean).join(', ');
  return {
    id: `urn:dateline:incident:${incident.id}:${citation.article}:${citation.start}`,
    ...{ type: 'Annotation', motivation: 'identifying' },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: incident.type },
      { type: 'TextualBody', purpose: 'describing', value: incident.title },
    ],
    target: {
      source: {
        ...{ id: article?.url ?? `urn:dateline:article:${citation.article}`, type: 'Text' },
        ...(label ? { label } : {}),
      },
      selector: selectorsOf(citation, text),
    },
  };
}

/** What is shown → W3C Web Annotations (JSON-LD): one a quotation, each with the words themselves and their position. */
export function buildAnnotations(set: ExportSet): Annotations {
  const articles = new Map(set.articles.map((article) => [article.id, article]));
  const items = set.details.flatMap(({ incident }) =>
    incident.citations.map((citation) =>
      annotate(incident, citation, articles.get(citation.article), set.texts?.get(citation.article)),
    ),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:dateline:export',
    type: 'AnnotationCollection',
    label: describeExport(set),
    total: items.length,
    first: { id: 'urn:dateline:export:1', type: 'AnnotationPage', startIndex: 0, items },
  };
}
