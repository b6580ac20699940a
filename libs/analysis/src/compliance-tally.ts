import type { ComplianceAnswer } from '@sightline/form-engine';
import type { ComplianceCount } from './audit-figures';
import { share } from './share';

/** Counts answers to compliance items. */
export class ComplianceTally {
  private yes = 0;
  private partly = 0;
  private no = 0;
  private notEvidenced = 0;
  private na = 0;

  add(answer: ComplianceAnswer): void {
    if (answer === 'yes') this.yes += 1;
    else if (answer === 'partly') this.partly += 1;
    else if (answer === 'no') this.no += 1;
    else if (answer === 'not-evidenced') this.notEvidenced += 1;
    else this.na += 1;
  }

  addCount(count: ComplianceCount): void {
    this.yes += count.yes;
    this.partly += count.partly;
    this.no += count.no;
    this.notEvidenced += count.notEvidenced;
    this.na += count.na;
  }

  /** Whether nothing was answered at all. */
  get isEmpty(): boolean {
    return this.base === 0 && this.na === 0;
  }

  /** Answers of which "yes" is counted: all but "not applicable" (domain brief 2.1). */
  get base(): number {
    return this.yes + this.partly + this.no + this.notEvidenced;
  }

  /** Whether there is an answer that counts, and every such answer is yes. */
  get isMet(): boolean {
    return this.yes > 0 && this.yes === this.base;
  }

  count(): ComplianceCount {
    const { yes, partly, no, notEvidenced, na, base } = this;
    return {
      yes,
      partly,
      no,
      notEvidenced,
      na,
      met: share(yes, base),
      atLeastPartly: share(yes + partly, base),
    };
  }
}
