import { describe, expect, it } from 'vitest';
import { firstStep } from '../../../src/ui/timeline/firstStep.ts';

describe('the bins asked for before the timeline is laid out', () => {
  it.each([
    ['days of a month', '2025-05-16', '2025-06-03', 1440, 'day'],
    ['weeks of two and a half years', '2023-01-01', '2025-07-29', 1440, 'week'],
    ['months of the same on a narrow desk', '2023-01-01', '2025-07-29', 900, 'month'],
    ['weeks of a year on a phone’s whole width', '2024-06-01', '2025-05-31', 390, 'week'],
    ['years of a century', '1900-01-01', '2009-12-31', 1440, 'year'],
  ] as const)('%s', (_, first, last, width, step) => {
    expect(firstStep({ first, last }, width)).toBe(step);
  });
});
