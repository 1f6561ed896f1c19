import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ExportMenu from '../../src/ui/ExportMenu.svelte';
import ShareMenu from '../../src/ui/ShareMenu.svelte';
import { show, violations } from './support/show.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Catches what is handed to the browser to save. */
function catchSaved() {
  const saved: { readonly name: string; readonly blob: Blob }[] = [];
  let last: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:made-up';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.push({ name: this.download, blob: last });
  });
  return saved;
}

const DAYS = { first: '2025-05-16', last: '2025-06-03' };
const openExport = () => page.getByRole('button', { name: 'Export' }).click();

describe('ExportMenu', () => {
  it.each([
    ['GeoJSON', 'geojson', 'geojson'],
    ['CSV', 'csv', 'csv'],
    ['KML', 'kml', 'kml'],
    ['Web Annotation', 'annotations', 'jsonld'],
    ['PNG', 'png', 'png'],
  ])('saves %s under a name that says the days', async (label, kind, ending) => {
    const saved = catchSaved();
    const onFile = vi.fn(() => Promise.resolve(`the ${kind}`));
    show(ExportMenu, { shown: 7, days: DAYS, onFile, onPrint: () => Promise.resolve() });
    await openExport();
    await page.getByRole('button', { name: label }).click();
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(`Saved as dateline-2025-05-16-2025-06-03.${ending}`);
    expect(onFile).toHaveBeenCalledExactlyOnceWith(kind, false);
    expect(saved.map(({ name }) => name)).toEqual([`dateline-2025-05-16-2025-06-03.${ending}`]);
    expect(await saved[0]?.blob.text()).toBe(`the ${kind}`);
    expect(await violations()).toEqual([]);
  });

  it('prints, and says so when it cannot', async () => {
    const onPrint = vi.fn(() => Promise.reject(new Error('the map is not drawn yet')));
    show(ExportMenu, { shown: 7, days: DAYS, onFile: () => Promise.resolve(''), onPrint });
    await openExport();
    await page.getByRole('button', { name: /^Print/ }).click();
    expect(onPrint).toHaveBeenCalledOnce();
    await expect.element(page.getByRole('alert')).toHaveTextContent('could not be printed: the map is not drawn yet');
  });

  it('asks for HXL tags where they are wanted', async () => {
    catchSaved();
    const onFile = vi.fn(() => Promise.resolve(''));
    show(ExportMenu, { shown: 7, days: null, onFile, onPrint: () => Promise.resolve() });
    await openExport();
    await page.getByRole('checkbox', { name: 'with a row of HXL tags' }).click();
    await page.getByRole('button', { name: 'CSV' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved as dateline.csv');
    expect(onFile).toHaveBeenCalledExactlyOnceWith('csv', true);
  });

  it('takes the address of a saved file back', async () => {
    catchSaved();
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    show(ExportMenu, { shown: 7, days: DAYS, onFile: () => Promise.resolve(''), onPrint: () => Promise.resolve() });
    await openExport();
    const csv = page.getByRole('button', { name: 'CSV' }).element() as HTMLElement;
    vi.useFakeTimers();
    csv.click();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:made-up');
  });

  it('says what went wrong and saves nothing', async () => {
    const saved = catchSaved();
    show(ExportMenu, {
      shown: 7,
      days: DAYS,
      onFile: () => Promise.reject(new Error('a shard is missing')),
      onPrint: () => Promise.resolve(),
    });
    await openExport();
    await page.getByRole('button', { name: 'KML' }).click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The KML file could not be made: a shard is missing. Choose it again to try once more.');
    expect(saved).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('offers the map only where no incident is shown', async () => {
    show(ExportMenu, { shown: 0, days: null, onFile: () => Promise.resolve(''), onPrint: () => Promise.resolve() });
    await openExport();
    await expect.element(page.getByRole('button', { name: 'GeoJSON' })).toBeDisabled();
    await expect.element(page.getByRole('button', { name: 'PNG' })).toBeEnabled();
    expect(await violations()).toEqual([]);
  });

  it('is closed by Escape, which goes no further and gives the focus back, and by a press elsewhere', async () => {
    show(ExportMenu, { shown: 7, days: DAYS, onFile: () => Promise.resolve(''), onPrint: () => Promise.resolve() });
    const outside = vi.fn();
    addEventListener('keydown', outside);
    const button = page.getByRole('button', { name: 'Export' });
    const panel = page.getByRole('group', { name: 'Export' });
    await openExport();
    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
    expect(outside).not.toHaveBeenCalled();
    removeEventListener('keydown', outside);
    await openExport();
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await expect.element(panel).not.toBeInTheDocument();
  });
});

describe('ShareMenu', () => {
  const LINKS = {
    ...{ view: 'https://maps.example/#v', incident: 'https://maps.example/#i', quotation: 'https://maps.example/#q' },
    ...{ article: 'https://maps.example/#a', embed: 'https://maps.example/?embed=1&x="><script>' },
  };
  const openShare = () => page.getByRole('button', { name: 'Share' }).click();

  it.each([
    ['Copy link to this view', LINKS.view],
    ['Copy link to the open incident', LINKS.incident],
    ['Copy link to the quotation', LINKS.quotation],
    ['Copy link to the article', LINKS.article],
    [
      'Copy code to embed',
      expect.stringContaining('<iframe src="https://maps.example/?embed=1&amp;x=&quot;>&lt;script>" title=') as string,
    ],
  ])('%s', async (label, text) => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show(ShareMenu, LINKS);
    await openShare();
    await page.getByRole('button', { name: label }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
    expect(write).toHaveBeenCalledExactlyOnceWith(text);
    expect(await violations()).toEqual([]);
  });

  it('leaves out what is not open', async () => {
    show(ShareMenu, { ...LINKS, incident: null, quotation: null, article: null });
    await openShare();
    expect(page.getByRole('group').getByRole('button').elements()).toHaveLength(2);
  });

  it('shows the link, selected, where the browser does not let it copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    show(ShareMenu, LINKS);
    await openShare();
    await page.getByRole('button', { name: 'Copy link to this view' }).click();
    const field = page.getByRole('textbox', { name: /Copy it from here/ });
    await expect.element(field).toHaveValue(LINKS.view);
    await expect.element(field).toHaveFocus();
    expect(getSelection()?.toString()).toBe(LINKS.view);
    expect(await violations()).toEqual([]);
  });
});
