import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ImportProgrammeDto,
  ImportProgrammeView,
  ImportRowProblem,
  ThemeReasonDto,
} from '@sightline/contracts';
import { financialYearFrom } from '@sightline/domain';
import { AuditsRepository, AuditsService, type Audit } from '../audits';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { ReviewsService } from '../reviews';
import { TrailService } from '../trail';
import { readProgrammeFile, type EarlierAudit, type ProgrammeRow } from './programme-file';

/** Imports a programme from a CSV file: all of it, or nothing with every bad row named. */
@Injectable()
export class ProgrammeImportService {
  constructor(
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly reviews: ReviewsService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
  ) {}

  async import(actor: Actor, dto: ImportProgrammeDto): Promise<ImportProgrammeView> {
    const file = readProgrammeFile(dto.csv);
    const existing = await this.auditsRepository.listAll(actor);
    const problems = [...file.problems, ...problemsWithExisting(file.rows, existing)];
    if (problems.length > 0) throw refusal(problems);
    const known = await this.reviews.list(actor);
    const isKnown = (name: string) =>
      known.some((review) => review.name.toLowerCase() === name.toLowerCase());
    const reviewsAdded = [...new Set(file.rows.flatMap(reviewsNamed))].filter(
      (name) => !isKnown(name),
    );
    if (!dto.isTrial) await this.store(actor, file.rows, existing, dto.csv);
    return {
      isTrial: dto.isTrial ?? false,
      reviewsAdded,
      rows: file.rows.map(({ line, dto: { financialYear, quarter, theme, method } }) => ({
        ...{ line, quarter, theme, method },
        yearLabel: financialYearFrom(financialYear),
      })),
    };
  }

  private async store(
    actor: Actor,
    rows: readonly ProgrammeRow[],
    existing: readonly Audit[],
    csv: string,
  ): Promise<void> {
    await this.transactor.run(async () => {
      const made: Audit[] = [...existing];
      // An audit must be there before another can be its re-audit.
      const inOrder = [...rows].sort(
        (a, b) =>
          Number(auditsNamed(a).length > 0) - Number(auditsNamed(b).length > 0) ||
          a.dto.financialYear - b.dto.financialYear ||
          a.dto.quarter - b.dto.quarter,
      );
      for (const row of inOrder) made.push(await this.storeRow(actor, row, made));
      this.trail.record(
        'programme.import',
        { subjectType: 'programme', subjectId: actor.partnershipId },
        {
          rows: rows.length,
          years: [...new Set(rows.map(({ dto }) => financialYearFrom(dto.financialYear)))],
          digest: createHash('sha256').update(csv).digest('hex'),
        },
      );
    });
  }

  private async storeRow(actor: Actor, row: ProgrammeRow, made: readonly Audit[]): Promise<Audit> {
    const reviewIds: string[] = [];
    for (const name of row.reviews) {
      reviewIds.push((await this.reviews.findOrAdd(actor, name)).review.id);
    }
    const reAuditOfId = row.reAuditOf ? earlierAudit(row.reAuditOf, made)?.id : undefined;
    const reasons = await this.reasonsOf(actor, row, made);
    const reason = 'Imported from a file';
    const dto = Object.assign(row.dto, { reviewIds, reAuditOfId, reasons, reason });
    const { status, statusReason, dateAsPrinted } = row;
    return this.audits.create(actor, dto, { status, statusReason, dateAsPrinted });
  }

  private async reasonsOf(
    actor: Actor,
    { reasons }: ProgrammeRow,
    made: readonly Audit[],
  ): Promise<ThemeReasonDto[]> {
    const found: ThemeReasonDto[] = [];
    for (const { kind, link, earlier, words } of reasons) {
      const named =
        kind === 'learning-review'
          ? { reviewId: (await this.reviews.findOrAdd(actor, link)).review.id }
          : earlier && { auditId: earlierAudit(earlier, made)?.id };
      found.push({ kind, words, ...named });
    }
    return found;
  }
}

/** The reviews that a row names, in its links or in its reasons. */
function reviewsNamed({ reviews, reasons }: ProgrammeRow): string[] {
  return [
    ...reviews,
    ...reasons.flatMap(({ kind, link }) => (kind === 'learning-review' ? [link] : [])),
  ];
}

function auditsNamed({ reAuditOf, reasons }: ProgrammeRow): EarlierAudit[] {
  return [reAuditOf, ...reasons.map(({ earlier }) => earlier)].flatMap((each) => each ?? []);
}

function earlierAudit(
  { financialYear, theme }: EarlierAudit,
  audits: readonly Audit[],
): Audit | undefined {
  const wanted = theme.toLowerCase();
  return audits.find(
    (audit) => audit.financialYear === financialYear && audit.theme.toLowerCase() === wanted,
  );
}

function problemsWithExisting(
  rows: readonly ProgrammeRow[],
  existing: readonly Audit[],
): ImportRowProblem[] {
  const problems: ImportRowProblem[] = [];
  for (const row of rows) {
    const { financialYear, quarter, theme, method } = row.dto;
    const isThere = existing.some(
      (audit) =>
        audit.financialYear === financialYear &&
        audit.quarter === quarter &&
        audit.method === method &&
        audit.theme.toLowerCase() === theme.toLowerCase(),
    );
    if (isThere) {
      const message = 'This audit is already in the programme';
      problems.push({ line: row.line, column: 'theme', message });
    }
    for (const earlier of auditsNamed(row)) {
      if (isNamed(earlier, rows, existing)) continue;
      const column = earlier === row.reAuditOf ? 're_audit_of' : 'reasons';
      const message = `There is no audit “${earlier.theme}” in that year, in the programme or in this file`;
      problems.push({ line: row.line, column, message });
    }
  }
  return problems;
}

function isNamed(
  earlier: EarlierAudit,
  rows: readonly ProgrammeRow[],
  existing: readonly Audit[],
): boolean {
  const theme = earlier.theme.toLowerCase();
  const inFile = rows.some(
    ({ dto }) => dto.financialYear === earlier.financialYear && dto.theme.toLowerCase() === theme,
  );
  return inFile || earlierAudit(earlier, existing) !== undefined;
}

function refusal(problems: readonly ImportRowProblem[]): ProblemError {
  const lines = new Set(problems.map(({ line }) => line)).size;
  const detail =
    `${lines} ${lines === 1 ? 'line needs' : 'lines need'} attention. ` +
    'Nothing was imported; put the file right and choose it again.';
  return new ProblemError('import.refused', detail, { data: { rows: problems } });
}
