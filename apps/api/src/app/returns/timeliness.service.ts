import { Injectable } from '@nestjs/common';
import {
  timelinessOf,
  type TimelinessFigure,
  type TimelinessGroup,
  type TimelinessReturn,
} from '@sightline/analysis';
import type { TimelinessQuery, TimelinessRowView, TimelinessView } from '@sightline/contracts';
import { financialYearFrom, type NilKind, type ReturnStatus } from '@sightline/domain';
import { AuditsRepository } from '../audits';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import type { CsvCell } from '../platform/spreadsheets';
import type { Sheet } from '@sightline/form-exchange';

interface Row {
  readonly id: string;
  readonly auditId: string;
  readonly agencyId: string;
  readonly financialYear: number;
  readonly panelDay: string | null;
  readonly status: ReturnStatus;
  readonly nilKind: NilKind | null;
  readonly issuedAt: string | null;
  readonly dueDay: string | null;
  readonly originalDueDay: string | null;
  readonly signedOffAt: string | null;
}

const usualYears = 5;

/** How returns came in: by agency, by audit, over years (domain brief 8). Counts and days alone. */
@Injectable()
export class TimelinessService {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, query: TimelinessQuery): Promise<TimelinessView> {
    const years = await this.audits.years(actor);
    const latest = years.at(-1) ?? Number(this.clock.today().slice(0, 4));
    const to = query.to ?? latest;
    const from = query.from ?? to - usualYears + 1;
    const returns = await this.returnsOf(actor, from, to);
    const { overall, byAgency, byAudit, byYear } = timelinessOf(returns, this.clock.today());
    const agencies = await this.people.agenciesById(byAgency.map(({ key }) => key));
    const audits = await this.audits.byIds(
      actor,
      byAudit.map(({ key }) => key),
    );
    const themes = new Map(
      audits.map(({ id, theme, financialYear }) => [
        id,
        `${theme}, ${financialYearFrom(financialYear)}`,
      ]),
    );
    return {
      ...{ from, to, years, overall },
      byAgency: rowsOf(byAgency, (id) => agencies.get(id)?.name ?? '').sort(byLabel),
      byAudit: rowsOf(byAudit, (id) => themes.get(id) ?? '').sort(byLabel),
      byYear: rowsOf(byYear, (year) => financialYearFrom(Number(year))).sort(byLabel),
    };
  }

  /** The three tables as sheets; every cell is text when it is written. */
  async sheets(actor: Actor, query: TimelinessQuery): Promise<Sheet[]> {
    const { byAgency, byAudit, byYear } = await this.read(actor, query);
    return [
      sheetOf('By agency', 'Agency', byAgency),
      sheetOf('By audit', 'Audit', byAudit),
      sheetOf('By year', 'Financial year', byYear),
    ];
  }

  /** The three tables one below the other, each line with the name of its table. */
  async lines(actor: Actor, query: TimelinessQuery): Promise<CsvCell[][]> {
    const { byAgency, byAudit, byYear, overall } = await this.read(actor, query);
    const all = { id: 'all', label: 'All returns', figure: overall };
    const tables = { agency: byAgency, audit: byAudit, year: byYear, all: [all] };
    return [
      ['By', 'Name', ...headings],
      ...Object.entries(tables).flatMap(([by, rows]) =>
        rows.map(({ label, figure }) => [by, label, ...cellsOf(figure)]),
      ),
    ];
  }

  private async returnsOf(
    { partnershipId }: Actor,
    from: number,
    to: number,
  ): Promise<TimelinessReturn[]> {
    const rows = await this.transactor.query<Row>(
      'SELECT r.id, r.audit_id AS "auditId", r.agency_id AS "agencyId", r.status, ' +
        'a.financial_year AS "financialYear", a.panel_day AS "panelDay", ' +
        'r.nil_kind AS "nilKind", r.issued_at AS "issuedAt", r.due_day AS "dueDay", ' +
        'r.original_due_day AS "originalDueDay", COALESCE((SELECT min(e.at) ' +
        "FROM return_events e WHERE e.return_id = r.id AND e.act IN ('sign-off', " +
        "'confirm-for-agency')), " +
        'r.signed_off_at) AS "signedOffAt" FROM audit_returns r ' +
        'JOIN audits a ON a.id = r.audit_id JOIN case_files c ON c.id = r.case_file_id ' +
        "WHERE c.status NOT IN ('replaced', 'withdrawn') AND r.partnership_id = ? " +
        'AND a.financial_year BETWEEN ? AND ?',
      [partnershipId, from, to],
    );
    const dayOf = (instant: string | null) => (instant ? this.clock.dayOf(instant) : null);
    return rows.map(({ issuedAt, signedOffAt, financialYear, ...row }) => ({
      ...row,
      financialYear: Number(financialYear),
      issuedDay: dayOf(issuedAt),
      signedOffDay: dayOf(signedOffAt),
    }));
  }
}

const headings = [
  ...['Expected', 'Signed off', 'Nil', 'Record not accessible', 'Declined', 'Still to come'],
  ...['Response rate: responded', 'Response rate: of expected'],
  ...['On time: signed off by the original date', 'On time: of expected, not nil'],
  ...['Late', 'Late, within an extension'],
  ...['Median working days', 'Fewest working days', 'Most working days'],
];

function sheetOf(name: string, first: string, rows: readonly TimelinessRowView[]): Sheet {
  return {
    name,
    rows: [[first, ...headings], ...rows.map(({ label, figure }) => [label, ...cellsOf(figure)])],
  };
}

/** In the order of the headings. */
function cellsOf(figure: TimelinessFigure): CsvCell[] {
  return [
    ...[figure.expected, figure.in, figure.nil, figure.notAccessible],
    ...[figure.declined, figure.missing + figure.outstanding],
    ...[figure.responseRate.count, figure.responseRate.base],
    ...[figure.onTime.count, figure.onTime.base, figure.late, figure.withinExtension],
    figure.workingDays?.median ?? null,
    figure.workingDays?.lowest ?? null,
    figure.workingDays?.highest ?? null,
  ];
}

function rowsOf(
  groups: readonly TimelinessGroup[],
  labelOf: (key: string) => string,
): TimelinessRowView[] {
  return groups.map(({ key, figure }) => ({ id: key, label: labelOf(key), figure }));
}

function byLabel(a: TimelinessRowView, b: TimelinessRowView): number {
  return a.label.localeCompare(b.label);
}
