import type { Article, Omission } from '../model.ts';
import { namesDay, readRanges } from '../dates/readRanges.ts';
import { readRelative } from '../dates/readRelative.ts';
import type { DateClue } from '../dates/clues.ts';
import { dayOf } from '../dates/days.ts';
import type { PlacedSentence } from '../places/readPlaces.ts';
import { readActors, readSubject, readTargets } from './actors.ts';
import { withoutBackground } from './background.ts';
import { cuesOf } from './cues.ts';
import { cluesOf, cluesOfPlace, daysTold, isAnchor, isEarlier, isHistory, isToCome, spanOf } from './clueShare.ts';
import type { ClueShare } from './clueShare.ts';
import { earlierOf, isApart, isDefinite, readSequence, typeIn } from './circumstances.ts';
import { withoutEchoes, withOwnToll } from './echoes.ts';
import { matchFrames } from './frames.ts';
import { withoutSamePlace } from './listedPlaces.ts';
import type { Trigger } from './frames.ts';
import { readBringing } from './marks.ts';
import { readModality } from './modality.ts';
import { omissionOf } from './omissions.ts';
import { placesOfTrigger } from './places.ts';
import type { PlaceOfTrigger } from './places.ts';
import { factsOf } from './sentenceFacts.ts';
import { readSigns } from './signs.ts';
import { readCountries, realSettings, readSettings } from './settings.ts';
import { daysOf, follows, lastHarm, lastTold, tollReport } from './tollReport.ts';
import type { Reader } from './tollReport.ts';
import { HARMFUL, HARMLESS, TARGETED } from './typeSets.ts';
import { NO_TOLLS } from './sumVictims.ts';
import { countTopics, readFigure } from './topics.ts';
import type { DayTold } from './settings.ts';
import type { ArticleReports, Report } from './report.ts';

function modeOf(
  sentence: PlacedSentence,
  trigger: Trigger,
  place: PlaceOfTrigger | null,
  own: Omit<ClueShare, 'all'>,
  toll: boolean,
): Report['mode'] {
  if (trigger.strength === 'says' || place) return 'event';
  if (trigger.strength === 'weak') return toll ? 'event' : 'anaphor';
  // "The murder of six priests" says itself what it is; "the murder" points back.
  const complete = sentence.tokens[trigger.last]?.low === 'of';
  if (isDefinite(sentence, trigger) && !complete) return 'anaphor';
  return toll || own.dated ? 'event' : 'anaphor';
}

function reportsOf(reader: Reader, trigger: Trigger, share: ClueShare): readonly Report[] {
  const { article, sentence, index, triggers, facts } = reader;
  const anchor = isAnchor(sentence, reader.clues, trigger);
  const clues = share.all;
  const triggerSpan = spanOf(sentence, trigger.first, trigger.last);
  const tolls = anchor || HARMLESS.has(trigger.type) ? NO_TOLLS : facts.tolls();
  const { killed, injured, struck, victims } = tolls;
  const places = anchor ? [] : withoutSamePlace(sentence, placesOfTrigger(sentence, trigger, triggers), tolls);
  const target = TARGETED.has(trigger.type) && !anchor ? readTargets(article.text, sentence.tokens, trigger) : null;
  const subject = trigger.type === 'sabotage' ? readSubject(sentence.tokens, trigger) : null;
  const attribution = facts.attribution();
  const relation = clues.some((clue) => clue.kind === 'after') ? ('retaliation-for' as const) : null;
  const texts = [target ?? subject].flatMap((span) => (span ? [article.text.slice(span.start, span.end)] : []));
  const shared = {
    span: { start: sentence.start, end: sentence.end },
    type: typeIn(sentence, trigger),
    definite: isDefinite(sentence, trigger),
    bringing: readBringing(sentence, trigger),
    marks: facts.marks(),
    apart: isApart(sentence, trigger),
    elsewhere: facts.elsewhere(),
    after: earlierOf(sentence, trigger, triggers),
    actors: readActors(sentence, trigger, new Set(places.map(({ mention }) => mention.mention.text))),
    targets: [...new Set(texts)],
    status: facts.status(),
    sequence: readSequence(sentence, trigger),
    signs: readSigns(sentence, trigger, facts.signs()),
  };
  const slots: readonly (PlaceOfTrigger | null)[] = places.length ? places : [null];
  const mentions = places.map(({ mention }) => mention);
  const harms = killed !== null || injured !== null || struck !== null;
  // Written out, for spreading a record of so many fields is slow.
  return slots.map((slot) => ({
    article,
    sentence: index,
    span: shared.span,
    type: shared.type,
    strength: trigger.strength,
    definite: shared.definite,
    bringing: shared.bringing,
    marks: shared.marks,
    trigger: triggerSpan,
    apart: shared.apart,
    elsewhere: shared.elsewhere,
    clues: (slot && cluesOfPlace(sentence, reader.clues, mentions, slot.mention)) ?? clues,
    after: shared.after,
    actors: shared.actors,
    targets: shared.targets,
    killed,
    injured,
    struck,
    victims,
    attribution,
    status: shared.status,
    sequence: shared.sequence,
    signs: shared.signs,
    relation,
    key: `${article.id}:${triggerSpan.start}:${slot?.place.id ?? ''}`,
    mode: anchor ? 'anaphor' : modeOf(sentence, trigger, slot, share, harms),
    place: slot?.mention ?? null,
    at: slot?.place ?? null,
    placeReason: slot?.reason ?? null,
    cues: cuesOf({ trigger: triggerSpan, clues, killed, injured, struck, attribution }, slot),
  }));
}

/** Weak triggers count only where nothing stronger is said in their sentence; then one of them, of harm before others. */
function withoutWeak(triggers: readonly Trigger[]): readonly Trigger[] {
  const strong = triggers.filter((trigger) => trigger.strength !== 'weak');
  if (strong.length) return strong;
  const harm = triggers.filter(({ type }) => HARMFUL.has(type));
  const first = harm.find(({ type }) => type !== 'territory') ?? harm[0];
  return first ? [first] : triggers.slice(0, 1);
}

/** Reads the incidents that an article's sentences tell, and what they speak of without it. */
export function readReports(
  article: Article,
  header: readonly PlacedSentence[],
  sentences: readonly PlacedSentence[],
): ArticleReports {
  const day = article.published === null ? Number.NaN : dayOf(article.published);
  const published = Number.isNaN(day) ? null : day;
  const reports: Report[] = [];
  const omissions: Omission[] = [];
  const days: DayTold[] = [];
  const topics = countTopics(sentences);
  const early: Reader[] = [];
  const goOn = (reader: Reader, last: Report | undefined): void => {
    if (last) reports.push(...tollReport(reader, last));
    else early.push(reader);
  };
  for (const [index, sentence] of sentences.entries()) {
    const all = withoutWeak(matchFrames(sentence.tokens));
    const facts = factsOf(article, sentence);
    const quiet: Reader = { article, sentence, index, clues: [], triggers: [], facts };
    if (!all.length && !namesDay(sentence.tokens)) {
      goOn(quiet, lastTold(reports));
      continue;
    }
    const ranges = readRanges(article.text.slice(sentence.start, sentence.end), sentence.start, sentence.tokens, {
      published,
    });
    const goesOn = all.every(({ strength }) => strength === 'weak') && follows(reports.at(-1), index);
    const placed = (): boolean => all.some((trigger) => placesOfTrigger(sentence, trigger, all).length > 0);
    if (!all.length || (goesOn && !isHistory(ranges, published) && !placed())) {
      days.push(...daysTold(sentence, index, ranges, []));
      if (!isHistory(ranges, published) && !isEarlier(ranges, daysOf(reports))) goOn(quiet, lastTold(reports));
      continue;
    }
    const clues: readonly DateClue[] = [...readRelative(sentence.tokens), ...ranges].sort((a, b) => a.start - b.start);
    const judged = all.map((trigger) => ({
      trigger,
      not: readModality(sentence.tokens, trigger) ?? readFigure(sentence, facts, trigger, topics),
    }));
    const triggers = judged.filter(({ not }) => not === null).map(({ trigger }) => trigger);
    const reader: Reader = { ...quiet, clues, triggers };
    days.push(...daysTold(sentence, index, ranges, triggers));
    const told: Report[] = [];
    for (const { trigger, not } of judged) {
      if (not) {
        omissions.push(omissionOf(reader, trigger, not.reason, not.words));
        continue;
      }
      const share = cluesOf(sentence, clues, trigger, triggers);
      const day = share.all.find(({ kind }) => kind === 'range') ?? null;
      if (isToCome(share.all, published)) omissions.push(omissionOf(reader, trigger, 'plan', day));
      else if (isHistory(share.all, published)) omissions.push(omissionOf(reader, trigger, 'history', day));
      else told.push(...reportsOf(reader, trigger, share));
    }
    if (all.every(({ type }) => HARMLESS.has(type))) goOn(quiet, lastHarm(reports));
    const kept = withoutEchoes(told);
    reports.push(...kept.map((report) => withOwnToll(report, told, kept)));
  }
  // "Two men are dead. Police say they were shot on Monday": who died is told before what happened.
  const first = reports.find(({ type }) => HARMFUL.has(type));
  reports.push(
    ...early.filter(({ index }) => first && index < first.sentence).flatMap((one) => tollReport(one, first)),
  );
  const { news, history } = withoutBackground(reports, published);
  const settings = realSettings(readSettings(header, sentences), sentences, news, omissions);
  const countries = readCountries([...header, ...sentences]);
  return { reports: news, omissions: [...omissions, ...history], settings, days, countries };
}
