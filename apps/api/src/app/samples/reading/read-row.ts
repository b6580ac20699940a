import {
  frameFieldLabels,
  frameIdentityFields,
  type FrameColumnView,
  type FrameFaultView,
  type FrameField,
} from '@sightline/contracts';
import { datedIdentityFields, listedIdentityFields, type Identity } from '@sightline/domain';
import {
  frameAttributes,
  frameText,
  type ExclusionCode,
  type FrameAttribute,
} from '@sightline/sampling';
import { cellText, type ListCell, type ListRow } from './list-fault';
import { ageBandOn, dateRule, readAgeBand, readDay, readNhsNumber, readYesNo } from './read-values';

/** A row of the list, read. */
export interface ReadRow {
  readonly number: number;
  readonly values: Record<FrameAttribute, string>;
  readonly household: string;
  readonly exclusion: ExclusionCode | null;
  readonly identity: Identity;
  readonly faults: readonly FrameFaultView[];
}

export interface ReadingRules {
  readonly columns: readonly FrameColumnView[];
  readonly eligibleFrom: string | null;
  readonly eligibleTo: string | null;
  /** The day on which ages are counted. */
  readonly ageDay: string;
}

const longest = 80;
const identities: readonly string[] = frameIdentityFields;
const flags = ['liveReview', 'liveTrial', 'staffRelative'] as const;
const flagCodes = {
  liveReview: 'live-review',
  liveTrial: 'live-trial',
  staffRelative: 'staff-relative',
} as const;

/** Reads one row by the mapping; what is wrong is said by column, never by what the cell holds. */
export function readRow(row: ListRow, rules: ReadingRules): ReadRow {
  return new RowReading(row, rules).read();
}

class RowReading {
  private readonly faults: FrameFaultView[] = [];
  private readonly cells = new Map<FrameField, ListCell>();

  constructor(
    private readonly row: ListRow,
    private readonly rules: ReadingRules,
  ) {
    rules.columns.forEach(({ field }, index) => {
      if (field !== 'ignore') this.cells.set(field, row.cells[index] ?? null);
    });
  }

  read(): ReadRow {
    this.refuseFormulas();
    const identity = this.identity();
    const values = Object.fromEntries(
      frameAttributes.map((attribute) => [attribute, this.attribute(attribute)]),
    ) as Record<FrameAttribute, string>;
    if (this.has('ageBand')) values.ageBand = this.ageBand();
    else if (identity.birthDate) values.ageBand = this.ageOf(identity.birthDate);
    const exclusion = this.exclusion();
    return {
      ...{ number: this.row.number, values, identity, faults: this.faults },
      household: this.text('household').toLowerCase(),
      exclusion: this.faults.length > 0 ? 'bad-row' : exclusion,
    };
  }

  private has(field: FrameField): boolean {
    return this.cells.has(field);
  }

  private text(field: FrameField): string {
    return frameText(cellText(this.cells.get(field)));
  }

  private say(field: FrameField, message: string): void {
    this.faults.push({
      row: this.row.number,
      column: this.headingOf(field),
      message: `${frameFieldLabels[field]} ${message}`,
    });
  }

  private headingOf(field: FrameField): string | null {
    return this.rules.columns.find((column) => column.field === field)?.heading ?? null;
  }

  /** A spreadsheet would work these out; here they would be a group of the frame, or a name. */
  private refuseFormulas(): void {
    for (const [field, cell] of this.cells) {
      if (typeof cell === 'string' && /^\s*=/.test(cell)) {
        this.say(field, 'holds a formula; put its value there instead');
      }
    }
  }

  private attribute(attribute: FrameAttribute): string {
    const text = this.text(attribute);
    if (text.length > longest) this.say(attribute, `has more than ${longest} characters`);
    if (attribute === 'stratum' && text === '' && this.has('stratum')) {
      this.say('stratum', 'is empty');
    }
    return text;
  }

  private ageBand(): string {
    if (this.text('ageBand') === '') return '';
    const band = readAgeBand(this.cells.get('ageBand')!);
    if (!band) this.say('ageBand', 'is none of 0-4, 5-10, 11-15, 16-17, 18-25 and unborn');
    return band ?? '';
  }

  private ageOf(birthDate: string): string {
    const band = ageBandOn(birthDate, this.rules.ageDay);
    if (!band) this.say('birthDate', 'makes this person older than 25');
    return band ?? '';
  }

  private exclusion(): ExclusionCode | null {
    for (const flag of flags) {
      const isSet = readYesNo(this.cells.get(flag) ?? null);
      if (isSet === undefined) this.say(flag, 'is neither yes nor no');
      if (isSet) return flagCodes[flag];
    }
    if (!this.has('eligibleOn')) return null;
    const day = readDay(this.cells.get('eligibleOn')!);
    if (!day) {
      this.say('eligibleOn', dateRule);
      return null;
    }
    const { eligibleFrom, eligibleTo } = this.rules;
    const isEarly = eligibleFrom !== null && day < eligibleFrom;
    return isEarly || (eligibleTo !== null && day > eligibleTo) ? 'outside-window' : null;
  }

  private identity(): Identity {
    const identity: Record<string, string> = {};
    for (const field of this.cells.keys()) {
      if (!identities.includes(field) || this.text(field) === '') continue;
      if (field === 'fullName') Object.assign(identity, splitName(this.text(field)));
      else identity[field] = this.text(field);
    }
    for (const field of datedIdentityFields) {
      if (identity[field] === undefined) continue;
      const day = readDay(this.cells.get(field)!);
      if (day) identity[field] = day;
      else {
        this.say(field, dateRule);
        delete identity[field];
      }
    }
    for (const field of listedIdentityFields) {
      const names = identity[field]?.split(';').map((name) => name.trim());
      if (names) identity[field] = names.filter(Boolean).join('\n');
    }
    if (identity['nhsNumber'] !== undefined) {
      const number = readNhsNumber(this.cells.get('nhsNumber')!);
      if (number) identity['nhsNumber'] = number;
      else this.say('nhsNumber', 'fails its check digit');
    }
    return identity;
  }
}

/** "Family, Given", or else the last word is the family name. */
function splitName(name: string): Identity {
  const comma = name.indexOf(',');
  if (comma >= 0) {
    return { familyName: name.slice(0, comma).trim(), givenName: name.slice(comma + 1).trim() };
  }
  const words = name.split(' ');
  const familyName = words.pop() ?? '';
  return words.length > 0 ? { givenName: words.join(' '), familyName } : { familyName };
}
