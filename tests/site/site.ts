import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, vi } from 'vitest';
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts';
import { buildSite, readIndex } from './built.ts';
import type { Built, SiteIndex } from './built.ts';
import type { SiteName } from './setup.ts';

interface OpenOptions extends BrowserContextOptions {
  /** What follows the site's address: `?embed=1#incident=…`. */
  readonly at?: string;
  /** Until when to wait: the map is drawn, or the page is there. */
  readonly waitFor?: 'ready' | 'page';
  /** Done before the page is asked for, such as answering some of its requests. */
  readonly before?: (page: Page) => Promise<void>;
  /** Something is broken on purpose, and the browser's console will say so. */
  readonly mayFail?: boolean;
}

/** A built site, and a browser to open it with. One page is open at a time: each test's own goes when the test is over. */
export interface Site {
  readonly address: string;
  readonly folder: string;
  readonly index: SiteIndex;
  open(options?: OpenOptions): Promise<Page>;
}

/** The patience that tests have with a busy machine, milliseconds. */
const PATIENCE = { timeout: 30_000, interval: 50 };
const DESKTOP = { width: 1440, height: 900 };

/**
 * Gives a file of tests its site: one that all files share, or one made of these inputs. A test fails when its page logs
 * an error, or asks another host for anything.
 */
export function useSite(which: SiteName | readonly string[]): Site {
  let built: Built | undefined;
  let browser: Browser | undefined;
  let index: SiteIndex | undefined;
  let close = (): void => undefined;
  let contexts: readonly BrowserContext[] = [];
  let errors: string[] = [];

  const at = (): Built => {
    if (!built) throw new Error('the site is there once tests run');
    return built;
  };
  const openContext = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    if (!browser) throw new Error('the browser is there once tests run');
    const context = await browser.newContext({ viewport: DESKTOP, ...options });
    contexts = [...contexts, context];
    return context;
  };

  beforeAll(async () => {
    if (typeof which === 'string') built = inject('sites')[which];
    else ({ close, ...built } = await buildSite(which));
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const logged = errors;
    contexts = [];
    errors = [];
    expect(logged).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    close();
  });

  return {
    get address() {
      return at().address;
    },
    get folder() {
      return at().folder;
    },
    get index() {
      index ??= readIndex(at());
      return index;
    },
    async open({ at: end = '', waitFor = 'ready', before, mayFail = false, ...options } = {}) {
      const page = await (await openContext(options)).newPage();
      watch(page, at().address, mayFail, (error) => errors.push(error));
      await before?.(page);
      await page.goto(`${at().address}${end}`);
      if (waitFor === 'ready') await untilDrawn(page);
      return page;
    },
  };
}

function watch(page: Page, address: string, mayFail: boolean, onError: (error: string) => void): void {
  if (!mayFail) page.on('console', (message) => void (message.type() === 'error' && onError(message.text())));
  page.on('pageerror', (error) => onError(error.message));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(address) || /^(?:blob|data):/.test(request.url());
    if (!isOwn) onError(`foreign request: ${request.url()}`);
  });
}

/** Waits until the map has drawn the first marks. */
export function untilDrawn(page: Page): Promise<void> {
  return until(page, () => document.querySelector('[data-state="ready"]') !== null);
}

/** Waits until a condition holds in the page; its policy forbids Playwright's own way, which evaluates strings. */
export async function until(page: Page, condition: () => boolean): Promise<void> {
  await vi.waitUntil(() => page.evaluate(condition), PATIENCE);
}
