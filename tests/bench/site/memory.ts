import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Megabytes. */
export interface Memory {
  /** Heap of the page's own thread. */
  readonly heap: number;
  /** Most that the page's process, workers and all, held at any time; null where the system does not tell. */
  readonly process: number | null;
}

const MB = 2 ** 20;

/** What the page holds now, and what its process held at most. */
export async function readMemory(browser: Browser, page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.filter(({ type }) => type === 'renderer').flatMap(({ id }) => peakOf(id) ?? []);
  return {
    heap: (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / MB,
    process: peaks.length > 0 ? Math.max(...peaks) : null,
  };
}

function peakOf(id: number): number | null {
  try {
    const status = fs.readFileSync(`/proc/${String(id)}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
