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
/** A point on the map, a little off its middle. */
const ON_MAP = { x: 936, y: 400 };

/** Opens the page in a browser of its own, zooms three times and switches layers off by their name. */
export async function measureRun(server: Served, layers: string): Promise<Run> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: SCREEN, colorScheme: 'light' });
    const wait = waiter(listenTo(page), await followNotes(page));
    await page.goto(server.address);
    const { ready } = await wait('the map’s first marks (data-marks="shown")', ({ ready }) => ready !== null);
    for (let zoom = 0; zoom < ZOOMS; zoom += 1) await zoomIn(page, wait);
    const filter = await switchOff(page, wait, layers);
    const origin = await page.evaluate(() => performance.timeOrigin);
    return {
      firstMarker: ready ?? 0,
      longestBlock: Math.max(0, ...filter.blocks.map(({ duration }) => duration)),
      answered: filter.answered,
      filter: filter.drawn,
      files: server.answered(origin, origin + (ready ?? 0)),
      memory: await readMemory(browser, page),
    };
  } finally {
    await browser.close();
  }
}

/** Has the page tell its notes; answers how to read the last of them, which asks nothing of the page. */
async function followNotes(page: Page): Promise<() => Notes> {
  let notes: Notes = { ready: null, blocks: [], clicked: null, answered: [], drawn: [] };
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ payload }) => (notes = JSON.parse(payload) as Notes));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchTell' });
  await page.addInitScript(installProbe);
  return () => notes;
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
function waiter(told: readonly string[], read: () => Notes): Wait {
  return async (what, until) => {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      if (told.includes('the page crashed')) throw new Error('the page crashed');
      const notes = read();
      if (until(notes)) return notes;
      if (Date.now() > end) {
        const said = told.length > 0 ? `; the page said: ${told.slice(0, 3).join(' · ')}` : '';
        throw new Error(`${what} did not come within ${String(PATIENCE_MS / 1000)} s${said}`);
      }
      await pause(EVERY_MS);
    }
  };
}

/** The notes as they are. */
function look(wait: Wait): Promise<Notes> {
  return wait('what is there', () => true);
}

/** Turns the wheel over the map, a little off its middle, and waits until the map is at rest. */
async function zoomIn(page: Page, wait: Wait): Promise<void> {
  const { drawn } = await look(wait);
  await page.mouse.move(ON_MAP.x, ON_MAP.y);
  await page.mouse.wheel(0, -300);
  await wait('the map after a zoom (data-drawn)', (notes) => notes.drawn.length > drawn.length);
  let length = -1;
  for (let notes = await look(wait); notes.drawn.length !== length; notes = await look(wait)) {
    length = notes.drawn.length;
    await pause(REST_MS);
  }
}

interface Switched {
  /** Milliseconds from the click until counts and list are there, and until the map has drawn, too. */
  readonly answered: number;
  readonly drawn: number;
  /** Whatever held the main thread, but for the search for the switch. */
  readonly blocks: Notes['blocks'];
}

/** Switches layers off. */
async function switchOff(page: Page, wait: Wait, layers: string): Promise<Switched> {
  const name = new RegExp(`^${layers}`);
  const control = page.getByRole('checkbox', { name }).or(page.getByRole('switch', { name }));
  const before = await look(wait);
  await control
    .first()
    .click({ timeout: CLICK_MS })
    .catch((error: unknown) => {
      throw new Error(`no switch called “${layers}” could be clicked`, { cause: error });
    });
  const after = (times: readonly number[], than: number): number => times.find((time) => time > than) ?? Infinity;
  const clickOf = ({ clicked }: Notes): number => (clicked === null || clicked === before.clicked ? Infinity : clicked);
  const answerOf = (notes: Notes): number => after(notes.answered, clickOf(notes));
  const mapOf = (notes: Notes): number => after(notes.drawn, answerOf(notes));
  await wait('the answer to a filter (data-answer)', (notes) => answerOf(notes) < Infinity);
  await wait('the map after a filter (data-drawn)', (notes) => mapOf(notes) < Infinity);
  // What held the thread is told a little later.
  await pause(REST_MS);
  const notes = await look(wait);
  const clicked = clickOf(notes);
  const blocks = [...before.blocks, ...notes.blocks.filter(({ start }) => start >= clicked)];
  return { answered: answerOf(notes) - clicked, drawn: mapOf(notes) - clicked, blocks };
}
