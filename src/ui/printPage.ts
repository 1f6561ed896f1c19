import { tick } from 'svelte';
import type { PageState } from './state.svelte.ts';

/** Prints the page with the map in the colours of paper. Rejects in words where the map cannot be drawn. */
export async function printPage(page: PageState): Promise<void> {
  const address = URL.createObjectURL(await page.takePicture('print'));
  try {
    page.printed = address;
    await tick();
    await document.querySelector<HTMLImageElement>('.print-map')?.decode();
    window.print();
  } finally {
    page.printed = null;
    URL.revokeObjectURL(address);
  }
}
