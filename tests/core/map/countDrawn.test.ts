import { beforeEach, describe, expect, test } from 'vitest';
import { countDrawn } from '../../../src/map/countDrawn.ts';

describe('what is drawn is counted', () => {
  let container: HTMLElement;
  let isWhole: boolean;
  let said: number;
  const start = (): ReturnType<typeof countDrawn> =>
    countDrawn(
      container,
      () => isWhole,
      () => (said += 1),
    );

  beforeEach(() => {
    container = { dataset: {} } as HTMLElement;
    isWhole = true;
    said = 0;
  });

  test('at once, where the engine has nothing to do for it', () => {
    start().expect(false);
    expect([container.dataset['drawn'], said]).toEqual(['1', 1]);
  });

  test('with the engine’s next frame, where it has', () => {
    const drawn = start();
    drawn.expect(true);
    drawn.expect(false);
    expect(said).toBe(0);
    drawn.engineDrew();
    expect([container.dataset['drawn'], said]).toEqual(['1', 1]);
  });

  test('not before the map is whole, and not without being asked', () => {
    isWhole = false;
    const drawn = start();
    drawn.expect(true);
    drawn.engineDrew();
    expect(said).toBe(0);
    isWhole = true;
    drawn.engineDrew();
    drawn.engineDrew();
    expect([container.dataset['drawn'], said]).toEqual(['1', 1]);
  });
});
