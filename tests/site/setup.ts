import type { TestProject } from 'vitest/node';
import { buildSite } from './built.ts';
import type { Built } from './built.ts';

/** The sites that most tests look at: the seeds, and our own articles with incidents of most types. */
const SITES = { seeds: ['seeds'], many: ['tests/articles/in'] } as const;
export type SiteName = keyof typeof SITES;

declare module 'vitest' {
  interface ProvidedContext {
    sites: Readonly<Record<SiteName, Built>>;
  }
}

/** Builds and serves each of them once for all files of tests. */
export async function setup(project: TestProject): Promise<() => void> {
  const [seeds, many] = await Promise.all([buildSite(SITES.seeds), buildSite(SITES.many)]);
  const at = ({ folder, address }: Built): Built => ({ folder, address });
  project.provide('sites', { seeds: at(seeds), many: at(many) });
  return () => {
    seeds.close();
    many.close();
  };
}
