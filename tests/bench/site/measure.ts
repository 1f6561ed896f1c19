import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../support/chromiumFlags.ts';
import { findChromium } from '../../support/findChromium.mjs';
import { readMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import { installProbe } from './probe.ts';
import type { Notes } from './probe.ts';
import type { Served } from './startServer.ts';

/** One run. Times are milliseconds. */
export interface Run {
  readonly firstMarker: number;
  /** While loading, zooming three times and filtering; 0: nothing held the main thread for 50 ms. */
  readonly longestBlock: number;
  /** From the click to the list and the counts, and to the map having drawn as well. */
  readonly answered: number;
  readonly filter: number;
  /** What came before the first marker, bytes compressed. */
  readonly files: ReturnType<Served['answered']>;
  readonly memory: Memory;
}

const PATIENCE_MS = 90_000;
const EVERY_MS = 50;
/** A map that draws nothing for so long has come to rest. */
const REST_MS = 400;
const CLICK_MS = 20_000;
const SCREEN = { width: 1440, height: 900 };
const ZOOMS = 3;

/** Opens the page in a browser of its own, zooms three times and switches layers off by their name. */
export async function measureRun(server: Served, layers: string): Promise<Run> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: SCREEN, colorScheme: 'light' });
    const told = listenTo(page);
    await page.addInitScript(installProbe);
    await page.goto(server.address);
    const wait = waiter(page, told);
    const { ready } = await wait('the map’s first marks (data-marks="shown")', ({ ready }) => ready !== null);
    for (let zoom = 0; zoom < ZOOMS; zoom += 1) await zoomIn(page, wait);
    const filter = await switchOff(page, wait, layers);
    const notes = await page.evaluate(() => window.benchNotes);
    const origin = await page.evaluate(() => performance.timeOrigin);
    return {
      firstMarker: ready ?? 0,
      longestBlock: Math.max(0, ...notes.blocks.map(({ duration }) => duration)),
      answered: filter.answered,
      filter: filter.drawn,
      files: server.answered(origin, origin + (ready ?? 0)),
      memory: await readMemory(browser, page),
    };
  } finally {
    await browser.close();
  }
}

/** What the page said that it should not have; filled while it runs. */
function listenTo(page: Page): readonly string[] {
  const told: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && told.push(message.text())));
  page.on('pageerror', (error) => void told.push(error.message));
  page.on('crash', () => void told.push('the page crashed'));
  return told;
}

type Wait = (what: string, until: (notes: Notes) => boolean) => Promise<Notes>;

/** Waits for something among the page's notes; an Error says what did not come, and what the page said meanwhile. */
function waiter(page: Page, told: readonly string[]): Wait {
  return async (what, until) => {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      if (told.includes('the page crashed')) throw new Error('the page crashed');
      const notes = await page.evaluate(() => window.benchNotes);
      if (until(notes)) return notes;
      if (Date.now() > end) {
        const said = told.length > 0 ? `; the page said: ${told.slice(0, 3).join(' · ')}` : '';
        throw new Error(`${what} did not come within ${String(PATIENCE_MS / 1000)} s${said}`);
      }
      await pause(EVERY_MS);
    }
  };
}

/** Turns the wheel over the map, a little off its middle, and waits until the map is at rest. */
async function zoomIn(page: Page, wait: Wait): Promise<void> {
  const map = await page.locator('.dateline-map').boundingBox();
  if (!map) throw new Error('there is no map to be seen');
  const { drawn } = await page.evaluate(() => window.benchNotes);
  await page.mouse.move(map.x + map.width * 0.55, map.y + map.height * 0.45);
  await page.mouse.wheel(0, -300);
  await wait('the map after a zoom (data-drawn)', (notes) => notes.drawn.length > drawn.length);
  let length = -1;
  for (let notes = await page.evaluate(() => window.benchNotes); notes.drawn.length !== length;) {
    length = notes.drawn.length;
    await pause(REST_MS);
    notes = await page.evaluate(() => window.benchNotes);
  }
}

/** Switches layers off; milliseconds until counts and list are there, and until the map has drawn, too. */
async function switchOff(page: Page, wait: Wait, layers: string): Promise<{ answered: number; drawn: number }> {
  const name = new RegExp(`^${layers}`);
  const control = page.getByRole('checkbox', { name }).or(page.getByRole('switch', { name }));
  const before = await page.evaluate(() => window.benchNotes);
  await control
    .first()
    .click({ timeout: CLICK_MS })
    .catch((error: unknown) => {
      throw new Error(`no switch called “${layers}” could be clicked`, { cause: error });
    });
  const after = (times: readonly number[], than: number | null): number | undefined =>
    than === null ? undefined : times.find((time) => time > than);
  const clickOf = (notes: Notes): number | null => (notes.clicked === before.clicked ? null : notes.clicked);
  const { answered } = await wait('the answer to a filter (data-answer)', (notes) => after(notes.answered, clickOf(notes)) !== undefined); // prettier-ignore
  const { clicked } = await page.evaluate(() => window.benchNotes);
  const first = after(answered, clicked) ?? Infinity;
  const { drawn } = await wait(
    'the map after a filter (data-drawn)',
    (notes) => after(notes.drawn, first) !== undefined,
  );
  const from = clicked ?? 0;
  return { answered: first - from, drawn: (after(drawn, first) ?? Infinity) - from };
}
