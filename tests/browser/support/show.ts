import axe from 'axe-core';
import { flushSync, mount, unmount } from 'svelte';
import type { Component } from 'svelte';
import { afterEach } from 'vitest';
import '../../../src/ui/tokens.css';
import '../../../src/ui/app.css';
import '../../../src/ui/card.css';

/** Rules about a whole page, which a component alone is not. */
const OF_PAGES = ['region', 'page-has-heading-one', 'landmark-one-main', 'document-title', 'html-has-lang', 'bypass'];

const mounted: Record<string, unknown>[] = [];
afterEach(async () => {
  await Promise.all(mounted.splice(0).map((component) => unmount(component)));
  document.body.replaceChildren();
});

/** Mounts a component with the page's styles, as long as the test lasts; gives what it exports. */
export function show<Props extends Record<string, unknown>, Exports extends Record<string, unknown>>(
  component: Component<Props, Exports, string>,
  props: Props,
): Exports {
  const shown = mount(component, { target: document.body, props });
  mounted.push(shown);
  flushSync();
  return shown;
}

/** What axe finds wrong with what is shown once it stands still, one line a finding; none is good. */
export async function violations(): Promise<readonly string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const rules = Object.fromEntries(OF_PAGES.map((id) => [id, { enabled: false }]));
  const { violations: found } = await axe.run(document, { rules });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
