import {
  frameFieldLabels,
  frameIdentityFields,
  type FrameColumnView,
  type FrameFaultView,
} from '@sightline/contracts';
import type { Identity } from '@sightline/domain';
import { frameAttributes, rowReference, type FrameAttribute } from '@sightline/sampling';
import type { Audit } from '../audits';
import type { Ids } from '../platform/clock';
import type { Transactor } from '../platform/database';
import type { VaultService } from '../vault';
import type { Frame, FrameRowRecord } from './entities/frame.entity';
import { Duplicates, Spellings } from './reading/duplicates';
import type { ListRow } from './reading/list-fault';
import { readRow, type ReadRow } from './reading/read-row';
import type { SamplesRepository } from './samples.repository';

interface Means {
  readonly audit: Audit;
  readonly repository: SamplesRepository;
  readonly vault: VaultService;
  readonly transactor: Transactor;
  readonly ids: Ids;
  readonly today: string;
}

interface Child {
  readonly row: FrameRowRecord;
  readonly identity: Identity;
}

/** Rows of one transaction: others who save wait for no more than this. */
const chunkSize = 1_000;
const identities: readonly string[] = frameIdentityFields;

/** Takes the rows of a list into a frame that nobody sees yet; memory holds one chunk of them. */
export class FrameStaging {
  rowCount = 0;
  private faultCount = 0;
  private readonly duplicates = new Duplicates();
  private readonly spellings = new Spellings();
  private children: Child[] = [];
  private faults: FrameFaultView[] = [];

  constructor(
    private readonly frame: Frame,
    private readonly columns: readonly FrameColumnView[],
    private readonly means: Means,
  ) {}

  /** Headings of the columns that say who a child is. */
  static identityColumns(columns: readonly FrameColumnView[]): string[] {
    return columns.flatMap(({ field, heading }) => (identities.includes(field) ? [heading] : []));
  }

  async take(rows: AsyncIterable<ListRow>): Promise<void> {
    const rules = {
      columns: this.columns,
      eligibleFrom: this.frame.eligibleFrom,
      eligibleTo: this.frame.eligibleTo,
      ageDay: this.frame.eligibleTo ?? this.means.today,
    };
    for await (const row of rows) {
      this.add(readRow(row, rules));
      if (this.children.length >= chunkSize) await this.write();
    }
    await this.write();
  }

  /** The frame as it now is, with what is to be said of it. */
  result(): Frame {
    const { rowCount, faultCount } = this;
    return { ...this.frame, rowCount, faultCount, notes: [...this.frame.notes, ...this.notes()] };
  }

  private notes(): string[] {
    const derived =
      this.columns.some(({ field }) => field === 'birthDate') &&
      !this.columns.some(({ field }) => field === 'ageBand');
    const missing = frameAttributes.filter(
      (attribute) =>
        !this.columns.some(({ field }) => field === attribute) &&
        !(derived && attribute === 'ageBand'),
    );
    return [
      ...(derived ? ['Age bands were worked out from the dates of birth, which are not kept'] : []),
      ...(missing.length > 0
        ? [`Not in the list: ${missing.map((one) => frameFieldLabels[one]).join(', ')}`]
        : []),
    ];
  }

  private add(read: ReadRow): void {
    this.rowCount += 1;
    const earlier = this.duplicates.earlierOf(read.number, read.identity);
    const isDuplicate = earlier !== undefined && read.exclusion !== 'bad-row';
    const values = Object.fromEntries(
      frameAttributes.map((attribute) => [
        attribute,
        this.spellings.word(attribute, read.values[attribute].slice(0, 80)),
      ]),
    ) as Record<FrameAttribute, string>;
    const row: FrameRowRecord = {
      ...{ id: this.means.ids.next(), frameId: this.frame.id, number: read.number, ...values },
      household: this.spellings.household(read.household),
      exclusion: isDuplicate ? 'duplicate' : read.exclusion,
      exclusionReason: isDuplicate ? `The same child as ${rowReference(earlier)}` : null,
    };
    this.children.push({ row, identity: read.identity });
    this.faults.push(...read.faults);
  }

  private async write(): Promise<void> {
    const { children, faults, frame } = this;
    const { repository, transactor, vault, audit, ids } = this.means;
    this.children = [];
    this.faults = [];
    await this.leaveOutAudited(children);
    const drawable = children.filter(
      ({ row }) => row.exclusion !== 'bad-row' && row.exclusion !== 'duplicate',
    );
    const first = this.faultCount;
    this.faultCount += faults.length;
    await transactor.run(async () => {
      await repository.addRows(children.map(({ row }) => row));
      await repository.addFaults(
        faults.map(({ row, column, message }, index) => ({
          ...{ id: ids.next(), frameId: frame.id, position: first + index + 1 },
          ...{ rowNumber: row, heading: column?.slice(0, 200) ?? null, message },
        })),
      );
      await repository.setProgress(frame.id, this.rowCount, this.faultCount);
      if (frame.identityColumns.length === 0) return;
      const staged = drawable.map(({ row, identity }) => ({ rowId: row.id, identity }));
      await vault.stage(audit.id, frame.id, staged);
    });
  }

  private async leaveOutAudited(children: readonly Child[]): Promise<void> {
    if (this.frame.identityColumns.length === 0) return;
    const { vault, audit } = this.means;
    const known = children.map(({ identity }) => identity);
    const recently = await vault.recentlyAudited(audit.partnershipId, known);
    children.forEach(({ row }, index) => {
      if (recently[index] && row.exclusion === null) row.exclusion = 'recently-audited';
    });
  }
}
