import { describe, expect, it } from 'vitest';
import { incidentsIn } from '../../support/incidents.ts';

describe('what a court does is where the court is', () => {
  it.each([
    ['Two men from Leeds were convicted at Preston Crown Court on Monday.', 'arrest in Preston'],
    ['A Leeds dealer, who sold pills in Bolton, was jailed at Preston Crown Court.', 'arrest in Preston'],
    ['The Supreme Court of Malawi convicted a banker on Monday.', 'arrest in Malawi'],
    ['A Superior Court judge sentenced a man in Tulsa on Monday.', 'arrest in Tulsa'],
    ['A court in Mbeya jailed Peter Mushi of Arusha for ten years on Monday.', 'arrest in Mbeya'],
  ])('%s', (text, incident) => {
    expect(incidentsIn(text)).toEqual([incident]);
  });

  it('an arrest is where it was', () => {
    expect(incidentsIn('Police arrested a man in Bolton on Monday, and Preston Crown Court will try him.')).toEqual([
      'arrest in Bolton',
    ]);
  });
});

describe('where there were none, nothing was', () => {
  it.each([
    ['The cholera outbreak spread to Kano on Monday, but there were no cases in Jos.', ['outbreak in Kano']],
    ['Cholera killed nine people in Kano on Monday; there were no deaths in Jos.', ['outbreak in Kano, 9 killed']],
  ])('%s', (text, incidents) => {
    expect(incidentsIn(text)).toEqual(incidents);
  });
});

describe('a country that suffers a hazard is where it is', () => {
  it('Peru', () => {
    expect(
      incidentsIn('Peru has been experiencing heavy rains that have caused floods. In Lima a mayor spoke.'),
    ).toEqual(['disaster in Peru']);
  });
});
