import { Injectable } from '@nestjs/common';
import type { CoverageTableView, CoverageView } from '@sightline/contracts';
import { financialYearFrom, financialYearOf } from '@sightline/domain';
import { AuditsRepository, type Audit } from '../../audits';
import { PeopleService } from '../../people';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { IdeasRepository } from '../themes/ideas.repository';
import { CoverageSources } from './coverage-sources';
import { hasLooked, listedTable, rowOf, unknownWords } from './coverage-table';
import { themeLines } from './theme-lines';

/** What is looked at of one year and the two before. */
const yearsShown = 3;

interface Window {
  readonly years: readonly number[];
  readonly audits: readonly Audit[];
  readonly looked: readonly Audit[];
}

/** What the audits of three financial years looked at, from what they hold. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly ideas: IdeasRepository,
    private readonly sources: CoverageSources,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  current(actor: Actor): Promise<CoverageView> {
    return this.view(actor, Number(financialYearOf(this.clock.today()).slice(0, 4)));
  }

  async view(actor: Actor, financialYear: number): Promise<CoverageView> {
    const first = financialYear - yearsShown + 1;
    const years = Array.from({ length: yearsShown }, (_, index) => first + index);
    const all = await this.audits.listSeen(actor);
    const audits = all.filter((audit) => years.includes(audit.financialYear));
    const window: Window = { years, audits, looked: audits.filter(hasLooked) };
    return {
      financialYear,
      years: years.map((year) => ({ financialYear: year, label: financialYearFrom(year) })),
      audits: window.looked.length,
      tables: [
        await this.themes(actor, all, window),
        await this.children('ages', 'Age groups', 'hold no case with an age', window),
        await this.children('plans', 'Plan types', 'hold no return that says the plan', window),
        await this.agencies(actor, window),
      ],
    };
  }

  /** Themes of these years; in words those of earlier years, and the ideas that wait. */
  private async themes(
    actor: Actor,
    all: readonly Audit[],
    { years, audits }: Window,
  ): Promise<CoverageTableView> {
    const ids = new Set(audits.map(({ id }) => id));
    const last = years.at(-1) ?? 0;
    const lines = themeLines(all.filter(({ financialYear }) => financialYear <= last));
    const rows = lines
      .filter((line) => line.some(({ id }) => ids.has(id)))
      .map((line) => rowOf(line[0]!.id, line.at(-1)!.theme, years, line))
      .filter(({ cells }) =>
        cells.some(({ looked, planned }) => looked.length + planned.length > 0),
      )
      .sort((a, b) => a.label.localeCompare(b.label));
    const earlier = lines
      .filter((line) => line.some(hasLooked))
      .filter((line) => !line.some((audit) => ids.has(audit.id) && hasLooked(audit)))
      .map((line) => line.at(-1)!.theme);
    const waiting = (await this.ideas.list(actor))
      .filter(({ status }) => status === 'open' || status === 'not-now')
      .map(({ title }) => title);
    const gaps = [
      ...(earlier.length > 0
        ? [`Looked at before and not in these years: ${earlier.join(', ')}.`]
        : []),
      ...(waiting.length > 0
        ? [`In the theme register and not looked at: ${waiting.join(', ')}.`]
        : []),
    ];
    return { key: 'themes', title: 'Themes', rows, gaps, unknown: '' };
  }

  private async children(
    key: 'ages' | 'plans',
    title: string,
    lacking: string,
    { years, looked }: Window,
  ): Promise<CoverageTableView> {
    const ids = looked.map(({ id }) => id);
    const { labels, byAudit } = await this.sources.of(key, ids);
    const rows = Object.entries(labels).map(([code, label]) => {
      const having = looked.filter(({ id }) => byAudit.get(id)?.has(code));
      return rowOf(code, label, years, having);
    });
    const unknown = unknownWords(looked.length, byAudit.size, lacking);
    return listedTable({ key, title, unknown }, rows);
  }

  private async agencies(
    actor: Actor,
    { years, audits, looked }: Window,
  ): Promise<CoverageTableView> {
    const own = await this.people.agenciesIn(actor.partnershipId);
    const scopes = await this.audits.agencyIdsOfMany(audits.map(({ id }) => id));
    const rows = own.map(({ id, name }) => {
      const asked = audits.filter((audit) => scopes.get(audit.id)?.includes(id));
      return rowOf(id, name, years, asked);
    });
    const known = looked.filter(({ id }) => scopes.has(id)).length;
    const unknown = unknownWords(looked.length, known, 'have no agencies in scope');
    return listedTable({ key: 'agencies', title: 'Agencies', unknown }, rows);
  }
}
