import { mount, unmount } from 'svelte';
import '../../src/ui/tokens.css';
import '../../src/ui/app.css';
import Timeline from '../../src/ui/Timeline.svelte';
import { dayWords } from '../../src/ui/timeline/calendar.ts';
import type { Histogram, Step } from '../../src/worker/protocol.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2025, 4, 16) / DAY_MS;
const LAST = Date.UTC(2025, 5, 3) / DAY_MS;
export const BINS = LAST - FIRST + 1;
const GROUPS = 9;

const NONE = Array.from({ length: GROUPS }, () => 0);
const EMPTY: Histogram = {
  step: 'day',
  edges: Array.from({ length: BINS + 1 }, (_, index) => FIRST + index),
  counts: new Uint32Array(BINS * GROUPS),
  uncertain: new Uint32Array(BINS),
  undated: NONE,
  bricks: [],
  bands: [],
};

/** A drone strike and sabotage on 1 June, talks on 16 May, a prisoner swap some time between. */
export function fewIncidents(): Histogram {
  const counts = new Uint32Array(BINS * GROUPS);
  counts[16 * GROUPS] = 1;
  counts[16 * GROUPS + 1] = 1;
  counts[6] = 1;
  return {
    ...EMPTY,
    counts,
    bricks: [
      { id: 'talks', type: 'talks', group: 'diplomacy', bin: 0 },
      { id: 'strike', type: 'drone-strike', group: 'strikes', bin: 16 },
      { id: 'sabotage', type: 'sabotage', group: 'sabotage', bin: 16 },
    ],
    bands: [{ id: 'swap', type: 'prisoner-swap', group: 'humanitarian', start: FIRST, end: LAST }],
  };
}

/** Twenty strikes on each day, and 412 undated incidents. */
export function manyIncidents(): Histogram {
  const counts = new Uint32Array(BINS * GROUPS);
  for (let bin = 0; bin < BINS; bin++) counts[bin * GROUPS] = 20;
  return { ...EMPTY, counts, undated: [400, 0, 12, 0, 0, 0, 0, 0, 0] };
}

interface Shown {
  /** "20 May 2025 – …" for each window that was asked for. */
  readonly windows: string[];
  readonly opened: string[];
  readonly steps: Step[];
}

let mounted: Record<string, unknown> | null = null;

/** Mounts the timeline on the page as an application would, which gives it back what it asks for. */
export function showTimeline(histogram: Histogram, reducedMotion = false): Shown {
  const seen: Shown = { windows: [], opened: [], steps: [] };
  const props = $state({
    histogram,
    first: FIRST,
    last: LAST,
    from: null as number | null,
    to: null as number | null,
    step: 'day' as Step,
    selected: null,
    hovered: null as string | null,
    reducedMotion,
    onStep: (step: Step) => void seen.steps.push(step),
    onWindow: (from: number | null, to: number | null) => {
      props.from = from;
      props.to = to;
      seen.windows.push(`${from === null ? '…' : dayWords(from)} – ${to === null ? '…' : dayWords(to)}`);
    },
    onOpen: (id: string) => void seen.opened.push(id),
    onHover: (id: string | null) => void (props.hovered = id),
  });
  mounted = mount(Timeline, { target: document.body, props });
  return seen;
}

export function removeTimeline(): void {
  if (mounted) void unmount(mounted);
  mounted = null;
  document.body.replaceChildren();
}
