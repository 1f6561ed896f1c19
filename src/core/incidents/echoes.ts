import type { Report } from './report.ts';
import { NO_TOLLS, tollsOfTrigger } from './sumVictims.ts';

/** What rioters set on fire is of the riot that the same sentence tells. */
function isOfRiot(report: Report, told: readonly Report[]): boolean {
  return (
    report.type === 'sabotage' &&
    told.some(({ type, mode, at }) => type === 'riot' && mode === 'event' && (!report.at || at?.id === report.at.id))
  );
}

/** "The second round of direct talks … took place" is told once: echoes of a type in one sentence add nothing. */
export function withoutEchoes(told: readonly Report[]): readonly Report[] {
  const weight = (report: Report): number =>
    (report.mode === 'event' ? 4 : 0) + (report.strength === 'says' ? 2 : 0) + (report.at ? 1 : 0);
  return told.filter((report) => {
    if (isOfRiot(report, told)) return false;
    if (report.at && report.strength === 'says') return true;
    const anchors = report.clues.length > 0 && report.mode === 'anaphor';
    return !told.some((other) => {
      if (other === report || other.type !== report.type || anchors) return false;
      const same = !report.at || report.at.id === other.at?.id || report.mode === 'anaphor';
      return (
        same &&
        report.mode !== 'anaphor' &&
        (weight(other) > weight(report) ||
          (weight(other) === weight(report) && other.trigger.start < report.trigger.start))
      );
    });
  });
}

/** A toll belongs to what the sentence tells, not to what it only points back to: "the blast came after gunmen killed four". `kept`: those of the told that are no echoes. */
export function withOwnToll(report: Report, told: readonly Report[], kept: readonly Report[]): Report {
  const events = told.some((other) => other !== report && other.mode === 'event');
  if (report.mode === 'anaphor' && events) return { ...report, ...NO_TOLLS };
  const own = tollsOfTrigger(report, report.trigger, kept);
  return own.victims === report.victims ? report : { ...report, ...own };
}
