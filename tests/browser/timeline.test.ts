import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BINS, fewIncidents, manyIncidents, removeTimeline, showTimeline as show } from './showTimeline.svelte.ts';

beforeEach(() => page.viewport(1280, 400));
afterEach(() => {
  vi.useRealTimers();
  removeTimeline();
});

const slider = (name: string) => page.getByRole('slider', { name });

function focusSlider(name: string): void {
  const element = slider(name).element();
  if (element instanceof HTMLElement) element.focus();
}

describe('the window’s handles', () => {
  it('are sliders that say their day and move by key', async () => {
    const { windows } = show(fewIncidents());
    await expect.element(slider('First day shown')).toHaveAttribute('aria-valuetext', '16 May 2025');
    await expect.element(slider('Last day shown')).toHaveAttribute('aria-valuetext', '3 June 2025');
    focusSlider('First day shown');
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    await expect.element(slider('First day shown')).toHaveAttribute('aria-valuetext', '24 May 2025');
    focusSlider('Last day shown');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(slider('Last day shown')).toHaveAttribute('aria-valuetext', '2 June 2025');
    expect(windows).toEqual(['17 May 2025 – …', '24 May 2025 – …', '24 May 2025 – 2 June 2025']);
  });

  it('clear the window with Escape, and leave Escape to others when there is none', async () => {
    const { windows } = show(fewIncidents());
    const reached: string[] = [];
    const listen = ({ key }: KeyboardEvent): void => void reached.push(key);
    addEventListener('keydown', listen);
    await expect.element(slider('First day shown')).toBeVisible();
    focusSlider('First day shown');
    await userEvent.keyboard('{ArrowRight}{Escape}{Escape}');
    removeEventListener('keydown', listen);
    expect(windows).toEqual(['17 May 2025 – …', '… – …']);
    expect(reached).toEqual(['Escape']);
  });
});

describe('a pointer on the chart', () => {
  const chart = (): Element => {
    const element = document.querySelector('.chart');
    if (!element) throw new Error('there is no chart');
    return element;
  };
  /** Where the days stand is read off the handles, which are at the ends of the data. */
  const xOf = (days: number): number => {
    const [left = 0, right = 0] = ['First day shown', 'Last day shown'].map((name) => {
      const { x, width } = slider(name).element().getBoundingClientRect();
      return x + width / 2;
    });
    return left + ((right - left) * days) / BINS;
  };
  const point = (kind: string, clientX: number, target = chart()): boolean =>
    target.dispatchEvent(
      new PointerEvent(kind, { bubbles: true, clientX, clientY: 40, pointerId: 1, button: 0, pointerType: 'mouse' }),
    );
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
  });

  it('draws a window, moves it, and resizes it at a handle', async () => {
    const { windows } = show(fewIncidents());
    await expect.element(slider('First day shown')).toBeVisible();
    const [two, three, four, five] = [2.5, 3.5, 4.5, 5.5].map(xOf);
    point('pointerdown', two ?? 0);
    point('pointermove', four ?? 0);
    point('pointerup', four ?? 0);
    expect(windows.at(-1)).toBe('18 May 2025 – 20 May 2025');
    point('pointerdown', three ?? 0);
    point('pointermove', five ?? 0);
    point('pointerup', five ?? 0);
    expect(windows.at(-1)).toBe('20 May 2025 – 22 May 2025');
    point('pointerdown', xOf(0), slider('First day shown').element());
    point('pointermove', (five ?? 0) + 10);
    point('pointerup', (five ?? 0) + 10);
    expect(windows.at(-1)).toBe('22 May 2025 – 22 May 2025');
  });

  it('shows the day whose bar is clicked', async () => {
    const { windows } = show(manyIncidents());
    await expect.element(page.getByText('Incidents a day')).toBeVisible();
    const x = xOf(3.5);
    point('pointerdown', x);
    point('pointerup', x);
    expect(windows).toEqual(['19 May 2025 – 19 May 2025']);
  });

  it('says what the bin under it holds', async () => {
    show(manyIncidents());
    await expect.element(page.getByText('Incidents a day')).toBeVisible();
    point('pointermove', xOf(3.5));
    await expect.element(page.getByText('19 May 2025: 20 incidents (20 strikes)')).toBeVisible();
  });
});

describe('typed dates', () => {
  it('change the window', async () => {
    const { windows } = show(fewIncidents());
    await userEvent.fill(page.getByRole('textbox', { name: 'First day' }), '2025-05-20');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(page.getByRole('textbox', { name: 'Last day' }), '1 June 2025');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'First day' })).toHaveValue('20 May 2025');
    expect(windows).toEqual(['20 May 2025 – …', '20 May 2025 – 1 June 2025']);
  });

  it('are left without a bound when the field is emptied', async () => {
    const { windows } = show(fewIncidents());
    await userEvent.fill(page.getByRole('textbox', { name: 'First day' }), 'June 2025');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(page.getByRole('textbox', { name: 'First day' }), '');
    await userEvent.keyboard('{Enter}');
    expect(windows).toEqual(['1 June 2025 – …', '… – …']);
  });

  it.each([
    ['First day', '31 June 2025', '“31 June 2025” is in no calendar: June 2025 has 30 days.'],
    ['First day', 'soon', '“soon” is no date. Write 1 June 2025, 2025-06-01 or June 2025.'],
    ['First day', '4 June 2025', 'The last incident is of 3 June 2025.'],
    ['Last day', '2 May 2025', 'The first incident is of 16 May 2025.'],
  ])('say what is wrong: %s, “%s”', async (name, text, problem) => {
    const { windows } = show(fewIncidents());
    const field = page.getByRole('textbox', { name });
    await userEvent.fill(field, text);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent(problem);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    expect(windows).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('');
  });

  it('say that the last day is before the first', async () => {
    show(fewIncidents());
    await userEvent.fill(page.getByRole('textbox', { name: 'First day' }), '1 June 2025');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(page.getByRole('textbox', { name: 'Last day' }), '20 May 2025');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The last day is before the first.');
  });
});

describe('playing', () => {
  const press = (name: string): void => {
    const button = page.getByRole('button', { name, exact: true }).element();
    if (button instanceof HTMLElement) button.click();
  };

  it('steps the window by its length and stops at the end', async () => {
    const { windows } = show(fewIncidents());
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Step' }), '7');
    vi.useFakeTimers();
    press('Play');
    await vi.advanceTimersByTimeAsync(2000);
    expect(windows).toEqual(['16 May 2025 – 22 May 2025', '23 May 2025 – 29 May 2025', '30 May 2025 – 5 June 2025']);
    expect(page.getByRole('button', { name: 'Pause' }).query()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(windows).toHaveLength(3);
    expect(page.getByRole('button', { name: 'Play' }).query()).not.toBeNull();
  });

  it('stops where it is paused', async () => {
    const { windows } = show(fewIncidents());
    vi.useFakeTimers();
    press('Play');
    await vi.advanceTimersByTimeAsync(1000);
    press('Pause');
    await vi.advanceTimersByTimeAsync(5000);
    expect(windows).toEqual(['16 May 2025 – 16 May 2025', '17 May 2025 – 17 May 2025']);
  });

  it.each([
    ['glides', false, '0.22s'],
    ['jumps where motion is reduced', true, '0s'],
  ])('%s', async (_, reduced, duration) => {
    const { windows } = show(fewIncidents(), reduced);
    press('Play');
    await expect.element(slider('Last day shown')).toHaveAttribute('aria-valuetext', '16 May 2025');
    expect(getComputedStyle(slider('Last day shown').element()).transitionDuration.split(', ')[0]).toBe(duration);
    press('Pause');
    expect(windows).toEqual(['16 May 2025 – 16 May 2025']);
  });

  it('steps, and shows all dates again', async () => {
    const { windows } = show(fewIncidents());
    press('Later');
    await expect.element(slider('Last day shown')).toHaveAttribute('aria-valuetext', '16 May 2025');
    press('Later');
    await expect.element(slider('Last day shown')).toHaveAttribute('aria-valuetext', '17 May 2025');
    press('Earlier');
    press('All dates');
    expect(windows).toEqual([
      '16 May 2025 – 16 May 2025',
      '17 May 2025 – 17 May 2025',
      '16 May 2025 – 16 May 2025',
      '… – …',
    ]);
  });

  it('has presets', async () => {
    const { windows } = show(fewIncidents());
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Choose dates' }), 'June 2025');
    expect(windows).toEqual(['1 June 2025 – …']);
  });
});

describe('bricks and bands', () => {
  it('open their incident, by click and by key', async () => {
    const { opened } = show(fewIncidents());
    await page.getByRole('button', { name: 'Drone strike, 1 June 2025' }).click();
    await page.getByRole('button', { name: 'Prisoner swap, 16 May – 3 June 2025, day not given' }).click();
    const talks = page.getByRole('button', { name: 'Talks, 16 May 2025' }).element();
    if (talks instanceof SVGElement) talks.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(opened).toEqual(['strike', 'swap', 'strike']);
  });

  it('are one stop of Tab', async () => {
    show(fewIncidents());
    await expect.element(page.getByRole('button', { name: 'Talks, 16 May 2025' })).toBeVisible();
    expect(document.querySelectorAll('.chart [role="button"][tabindex="0"]')).toHaveLength(1);
  });

  it('say in words what few columns are', async () => {
    show(fewIncidents());
    await expect.element(page.getByText('1 June: drone strike, sabotage')).toBeVisible();
  });
});

describe('the undated bin', () => {
  it('counts them, also by group', async () => {
    show(manyIncidents());
    await expect.element(page.getByText('412')).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Undated: 400 strikes, 12 fighting' })).toBeVisible();
  });

  it('says that there are none', async () => {
    show(fewIncidents());
    await expect.element(page.getByText('0 undated')).toBeVisible();
  });
});

describe('the timeline', () => {
  it('asks for wider bins where there is little room', async () => {
    await page.viewport(320, 640);
    const { steps } = show(fewIncidents());
    await expect.element(slider('First day shown')).toBeVisible();
    expect(steps).toEqual([]);
    removeTimeline();
    document.body.style.width = '60px';
    const narrow = show(fewIncidents());
    await vi.waitFor(() => expect(narrow.steps).toEqual(['week']));
    document.body.style.width = '';
  });

  it.each([
    ['few', fewIncidents],
    ['many', manyIncidents],
  ])('has no fault that axe finds: %s incidents, wide and narrow', async (_, histogram) => {
    show(histogram());
    for (const width of [1280, 320]) {
      await page.viewport(width, 640);
      await expect.element(slider('First day shown')).toBeInTheDocument();
      const { violations } = await axe.run('.timeline', { resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(document.documentElement.scrollWidth).toBe(width);
    }
  });
});
