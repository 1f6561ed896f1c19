import type { Incident, Omission, Quote, Result } from '../model.ts';

/** Every quotation of an incident. */
export function quotesOf(incident: Incident): readonly Quote[] {
  const { place, date, killed, injured, attribution, citations, relations } = incident;
  return [
    ...citations,
    ...(place ? [place.quote] : []),
    ...date.basis.flatMap(({ words }) => (words ? [words] : [])),
    ...[...killed, ...injured].flatMap(({ quote, more }) => [quote, ...more]),
    ...(attribution ? [attribution] : []),
    ...relations.map(({ quote }) => quote),
  ];
}

/**
 * Checks that each quotation of a result is, character for character, what its article says there, and that each incident
 * is cited at all. Throws an Error that names the first quotation which is not: nothing unverified is ever written.
 */
export function verifyQuotes(result: Result): void {
  const texts = new Map(result.readings.map(({ article }) => [article.id, article.text]));
  const check = (quote: Quote | Omission, owner: string): void => {
    const text = texts.get(quote.article);
    if (text === undefined) throw new Error(`${owner} cites the article ${quote.article}, which is not in this run`);
    if (quote.exact === '' || text.slice(quote.start, quote.end) !== quote.exact) {
      throw new Error(
        `${owner} cites ${quote.article} ${String(quote.start)}–${String(quote.end)}, where other words stand than ${JSON.stringify(quote.exact)}`,
      );
    }
  };
  for (const incident of result.incidents) {
    if (incident.citations.length === 0) throw new Error(`incident ${incident.id} has no citation`);
    for (const quote of quotesOf(incident)) check(quote, `incident ${incident.id}`);
  }
  for (const { article, mentions, omissions } of result.readings) {
    for (const omission of omissions) check(omission, `an omission of ${article.id}`);
    for (const mention of mentions) check({ ...mention, exact: mention.text }, `a mention of ${article.id}`);
  }
}
