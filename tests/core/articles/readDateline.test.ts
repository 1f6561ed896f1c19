import { describe, expect, it } from 'vitest';
import { readDateline } from '../../../src/core/articles/readDateline.ts';

const PUBLISHED = '2021-03-10';

describe('readDateline', () => {
  it.each([
    ['LIMA, March 9. /TASS/. Rain fell.', 'LIMA', '2021-03-09', 'TASS', 'Rain'],
    ['QUITO, Ecuador (AP) — Rain fell.', 'QUITO', null, 'AP', 'Rain'],
    ['LYON, Mar 9 (Reuters) - Rain fell.', 'LYON', '2021-03-09', 'Reuters', 'Rain'],
    ['Lyon, Mar 9 (Reuters) - Rain fell.', 'Lyon', '2021-03-09', 'Reuters', 'Rain'],
    ['NAIROBI — Rain fell.', 'NAIROBI', null, null, 'Rain'],
    ['NAIROBI -- Rain fell.', 'NAIROBI', null, null, 'Rain'],
    ['GENEVA/VIENNA, March 9 (Reuters) - Rain fell.', 'GENEVA', '2021-03-09', 'Reuters', 'Rain'],
    ['SAO PAULO, 9 March (EFE) -- Rain fell.', 'SAO PAULO', '2021-03-09', 'EFE', 'Rain'],
    ['   ASUNCION, 9 MAR 88 -- [TEXT] RAIN FELL.', 'ASUNCION', '1988-03-09', null, 'RAIN'],
    ['TURIN (ITALY), 9 MAR 88 -- [INTERVIEW WITH\nA BAKER] [TEXT] RAIN FELL.', 'TURIN', '1988-03-09', null, 'RAIN'],
    ['AREQUIPA, 9 MAR 88 (RADIO SOL) -- RAIN FELL.', 'AREQUIPA', '1988-03-09', 'RADIO SOL', 'RAIN'],
    ['TUNIS, March 9, 2021 (AFP)\n\nRain fell.', 'TUNIS', '2021-03-09', 'AFP', 'Rain'],
    ['HANOI, March 9 (Xinhua) -- Rain fell.', 'HANOI', '2021-03-09', 'Xinhua', 'Rain'],
    ['ST. LOUIS, Mo. (AP) - Rain fell.', 'ST. LOUIS', null, 'AP', 'Rain'],
    ['(AFP) OSLO — Rain fell.', 'OSLO', null, 'AFP', 'Rain'],
    ['(MENAFN) Rain fell.', null, null, 'MENAFN', 'Rain'],
    ['(Reuters) - Rain fell.', null, null, 'Reuters', 'Rain'],
    ['March 9 (Reuters) - Rain fell.', null, '2021-03-09', 'Reuters', 'Rain'],
    ['COMO (ITALY), MARCH 9 88 (AFP)\n-- [TEXT] RAIN FELL.', 'COMO', '1988-03-09', 'AFP', 'RAIN'],
    ['OSLO, Norway (Newswire - March 9, 2021) - Rain fell.', 'OSLO', '2021-03-09', 'Newswire', 'Rain'],
    ['Oslo (March 9, 2021) — Rain fell.', 'Oslo', '2021-03-09', null, 'Rain'],
    ['McALLEN, Texas (AP) — Rain fell.', 'McALLEN', null, 'AP', 'Rain'],
  ])('%j', (text, place, date, agency, next) => {
    const offset = text.search(/\S/);
    const found = readDateline(text, offset, PUBLISHED);
    expect(found).not.toBeNull();
    if (!found) return;
    const { dateline, bodyStart } = found;
    expect({ place: dateline.place, date: dateline.date, agency: dateline.agency }).toEqual({ place, date, agency });
    expect(dateline.placeSpan && text.slice(dateline.placeSpan.start, dateline.placeSpan.end)).toBe(place);
    expect(dateline.start).toBe(offset);
    expect(text.slice(dateline.start, dateline.end)).toBe(text.slice(dateline.start, dateline.end).trim());
    expect(text.slice(bodyStart).split(' ')[0]).toBe(next);
  });

  it.each([
    'Heavy rain fell on Lima, March 9 was the worst day.',
    'Lima, Peru officials said so.',
    'BREAKING — Rain fell.',
    'Monday, March 8 - Rain fell.',
    'The minister (a farmer) said so.',
    'NATO said on Monday that it would not.',
    'Lima — a city of light.',
    'RAIN IN THE HILLS - POLICE WARN',
    '',
  ])('sees no dateline in %j', (text) => {
    expect(readDateline(text, 0, PUBLISHED)).toBeNull();
  });
});
