import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../src/ui/keys.ts';
import { legendOf } from '../../../src/ui/layers.ts';
import { heightAt, nearestStop, nextStop } from '../../../src/ui/sheetStops.ts';

describe('the legend', () => {
  it('lists few types one by one, in the order of the types’ table, and names the others', () => {
    const { groups, empty } = legendOf([
      { id: 'talks', total: 2, shown: 2 },
      { id: 'drone-strike', total: 6, shown: 0 },
      { id: 'riot', total: 0, shown: 0 },
      { id: 'dateline', total: 1, shown: 0 },
    ]);
    expect(groups.map(({ label, total, shown }) => [label, total, shown])).toEqual([
      ['Drone strikes', 6, 0],
      ['Talks', 2, 2],
      ['Where it was written', 1, 0],
    ]);
    expect(empty).toHaveLength(17);
    expect(empty).toContain('Riots');
  });

  it('gathers many types by group and adds up their counts', () => {
    const ids = [
      'drone-strike',
      'air-strike',
      'shelling',
      'bombing',
      'sabotage',
      'clash',
      'attack',
      'protest',
      'arrest',
    ];
    const { groups } = legendOf(ids.map((id) => ({ id, total: 10, shown: 4 })));
    expect(groups.map(({ label, layers, total, shown }) => [label, layers.length, total, shown])).toEqual([
      ['Strikes', 4, 40, 16],
      ['Sabotage', 1, 10, 4],
      ['Fighting', 1, 10, 4],
      ['Violence', 1, 10, 4],
      ['Unrest', 1, 10, 4],
      ['Law', 1, 10, 4],
    ]);
  });
});

describe('the sheet of a phone', () => {
  it('rests at the nearest stop and goes round by its bar', () => {
    expect(nearestStop(heightAt('half', 788) + 40, 788)).toBe('half');
    expect(nearestStop(90, 788)).toBe('strip');
    expect(nearestStop(690, 788)).toBe('full');
    expect([nextStop('half'), nextStop('full'), nextStop('strip')]).toEqual(['full', 'strip', 'half']);
  });
});

describe('keys', () => {
  const press = (key: string, more = {}) =>
    actionOf({ key, ctrlKey: false, altKey: false, metaKey: false, target: null, ...more });
  it.each([
    ['/', 'search'],
    ['j', 'next'],
    ['K', 'previous'],
    ['Escape', 'close'],
    [']', 'later'],
    ['?', 'help'],
    ['x', null],
  ])('%s', (key, action) => {
    expect(press(key)).toBe(action);
  });

  it('belong to the browser with Ctrl', () => {
    expect(press('l', { ctrlKey: true })).toBeNull();
  });
});
