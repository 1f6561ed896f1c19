import type { Status } from '../core/model.ts';
import type { MapTheme } from './types.ts';

export type MarkState = 'plain' | 'hovered' | 'selected';

/** All that decides how a round mark looks. */
export interface MarkLook {
  readonly theme: MapTheme;
  readonly level: 'point' | 'town';
  readonly type: string;
  readonly status: Status;
  /** Incidents at the spot. */
  readonly count: number;
  /** Two or more independent sources. */
  readonly sourced: boolean;
  readonly state: MarkState;
}

export interface HatchLook {
  readonly theme: MapTheme;
  readonly level: 'region' | 'country';
  readonly group: string;
}

/** An unseen box that keeps labels away, CSS pixels. */
export interface RoomLook {
  readonly width: number;
  readonly height: number;
}

export type ImageLook =
  | ({ readonly kind: 'mark' } & MarkLook)
  | ({ readonly kind: 'hatch' } & HatchLook)
  | ({ readonly kind: 'room' } & RoomLook);

const LARGEST_COUNT = 100;

/** Name of the style image of a mark; `readImageId` reads it back. */
export function markImageId({ theme, level, type, status, count, sourced, state }: MarkLook): string {
  return [
    'mark',
    theme,
    level,
    type,
    status,
    Math.min(count, LARGEST_COUNT),
    sourced ? 'sourced' : 'single',
    state,
  ].join('|');
}

/** Name of the style image of a hatch. */
export function hatchImageId({ theme, level, group }: HatchLook): string {
  return ['hatch', theme, level, group].join('|');
}

/** Steps in which boxes grow, so that few images serve all tags. */
const ROOM_STEP = 8;
const LARGEST_ROOM = 400;

/** Name of the style image of an unseen box at least this large. */
export function roomImageId({ width, height }: RoomLook): string {
  const step = (length: number): number => Math.min(Math.ceil(length / ROOM_STEP) * ROOM_STEP, LARGEST_ROOM);
  return `room|${step(width)}|${step(height)}`;
}

/** What a style image's name asks for, or null for a name that is none of ours. */
export function readImageId(id: string): ImageLook | null {
  const [kind, theme, level, name, status, count, sourced, state] = id.split('|');
  if (kind === 'room') {
    const [width, height] = [Number(theme), Number(level)];
    return width > 0 && width <= LARGEST_ROOM && height > 0 && height <= LARGEST_ROOM ? { kind, width, height } : null;
  }
  if (theme !== 'light' && theme !== 'dark' && theme !== 'print') return null;
  if (name === undefined) return null;
  if (kind === 'hatch' && (level === 'region' || level === 'country')) return { kind, theme, level, group: name };
  if (kind !== 'mark' || (level !== 'point' && level !== 'town')) return null;
  if (status !== 'reported' && status !== 'claimed' && status !== 'disputed' && status !== 'denied') return null;
  if (state !== 'plain' && state !== 'hovered' && state !== 'selected') return null;
  return { kind, theme, level, type: name, status, count: Number(count), sourced: sourced === 'sourced', state };
}
