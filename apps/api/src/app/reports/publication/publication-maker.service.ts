import { Injectable } from '@nestjs/common';
import type { ClueView, PublicationDifferenceView } from '@sightline/contracts';
import { findClues, type KnownNames, type WordsFor } from '@sightline/disclosure';
import { isConfirmableClue } from '@sightline/domain';
import { Clock } from '../../platform/clock';
import { AuditsService } from '../../audits';
import type { Actor } from '../../platform/context';
import {
  canonicalJson,
  contentHashOf,
  digestOf,
  type ReportContent,
} from '../content/report-content';
import type { Report } from '../entities/report.entity';
import { differencesOf, type ConfirmedWords } from './differences';
import { asEarlier, publishableContent, type PublishableContent } from './publishable-content';
import { partFactsOf, type PartFacts } from './publication-parts';
import { PublicationSettingsService } from './publication-settings.service';
import type { ConfirmedClue, Publication, WrittenPart } from './publication.entity';
import { PublicationsRepository } from './publications.repository';
import { suggestedWords } from './suggested-words';

/** A part as it would be published, with what in its words may tell too much. */
export interface MadePart extends PartFacts {
  readonly words: string;
  readonly suggested: string;
  readonly made: string;
  readonly clues: readonly ClueView[];
  readonly written: WrittenPart | undefined;
}

/** A publication as it would go out now. */
export interface MadePublication {
  readonly content: PublishableContent;
  readonly contentHash: string;
  readonly parts: readonly MadePart[];
  readonly differences: readonly PublicationDifferenceView[];
  readonly seen: string;
  readonly blockers: readonly string[];
}

/** Makes the publishable rendering of an approved report, and says how it differs from it. */
@Injectable()
export class PublicationMaker {
  constructor(
    private readonly repository: PublicationsRepository,
    private readonly settings: PublicationSettingsService,
    private readonly audits: AuditsService,
    private readonly clock: Clock,
  ) {}

  async make(actor: Actor, publication: Publication, report: Report): Promise<MadePublication> {
    const audit = await this.audits.demand(actor, publication.auditId);
    const earlier = await this.repository.publishedOf(audit.id, publication.id);
    const threshold = await this.settings.thresholdOf(audit.partnershipId);
    const content = report.snapshot as ReportContent;
    const suggested = suggestedWords(content, threshold);
    const partFacts = partFactsOf(content.template);
    const writtenOf = new Map(publication.parts.map((part) => [part.key, part]));
    const words = new Map(
      partFacts.map(({ key }) => [key, writtenOf.get(key)?.words ?? suggested.get(key) ?? '']),
    );
    const published = publishableContent({
      ...{ report: content, words, threshold, day: this.clock.today() },
      earlier: earlier.flatMap(({ snapshot }) => (snapshot ? [asEarlier(snapshot)] : [])),
    });
    const madeOf = new Map(
      [...published.sections, ...published.briefing].map((p) => [p.key, p.made]),
    );
    const names = knownNames(content);
    const parts = partFacts.map((facts): MadePart => {
      const written = writtenOf.get(facts.key);
      const own = words.get(facts.key) ?? '';
      return {
        ...facts,
        ...{ words: own, written, made: madeOf.get(facts.key) ?? '' },
        suggested: suggested.get(facts.key) ?? '',
        clues: cluesOf(own, names, written?.confirmed ?? [], wordsForOf(facts.key)),
      };
    });
    const differences = differencesOf(content, published, confirmedIn(parts));
    const contentHash = contentHashOf(published);
    return {
      ...{ content: published, contentHash, parts, differences },
      seen: digestOf(canonicalJson([contentHash, differences])),
      blockers: parts.flatMap(blockersOf),
    };
  }
}

/** Parts that say what is to be done, and nothing of what was found. */
const advice: ReadonlySet<string> = new Set(['recommendations', 'briefing-what-to-do-now']);

function wordsForOf(part: string): WordsFor {
  return advice.has(part) ? 'advice' : 'finding';
}

function cluesOf(
  words: string,
  names: KnownNames,
  confirmed: readonly ConfirmedClue[],
  wordsFor: WordsFor,
): ClueView[] {
  return findClues(words, names, wordsFor).map(({ start, end, text, kind }) => {
    const isConfirmable = isConfirmableClue(kind);
    const found = confirmed.find(
      (one) => one.kind === kind && one.text.toLowerCase() === text.toLowerCase(),
    );
    const reason = isConfirmable ? (found?.reason ?? null) : null;
    return { start, end, text, kind, isConfirmable, confirmed: reason };
  });
}

function confirmedIn(parts: readonly MadePart[]): ConfirmedWords[] {
  return parts.flatMap(({ title, clues }) =>
    clues.flatMap(({ kind, text, confirmed }) =>
      confirmed === null ? [] : [{ kind, text, reason: confirmed, part: title }],
    ),
  );
}

function blockersOf({ title, rendering, clues, words, longest, key }: MadePart): string[] {
  const where = rendering === 'briefing' ? `the briefing’s “${title}”` : `“${title}”`;
  const open = clues.filter(({ confirmed }) => confirmed === null);
  const counts = open.filter(({ isConfirmable }) => !isConfirmable).map(({ text }) => `“${text}”`);
  const others = open.filter(({ isConfirmable }) => isConfirmable).map(({ text }) => `“${text}”`);
  return [
    ...(key === 'title' && words.trim() === '' ? ['Give the publication a title.'] : []),
    ...(words.length > longest
      ? [`Shorten ${where} to ${longest} characters; it has ${words.length}.`]
      : []),
    ...(counts.length > 0
      ? [`In ${where}, replace what tells a count or a case: ${counts.join(', ')}.`]
      : []),
    ...(others.length > 0 ? [`In ${where}, replace or confirm: ${others.join(', ')}.`] : []),
  ];
}

function knownNames({ figures, partnership }: ReportContent): KnownNames {
  return {
    agencies: figures.agencies.flatMap(({ name, shortName }) => [name, shortName]),
    references: figures.cases.map(({ reference }) => reference),
    isPublic: [partnership],
  };
}
