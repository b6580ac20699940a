import type { HeadingBlock, HeadingLevel } from '../document';

/** Hands out the numbers of one document, each once. */
export class Numbering {
  private section = 0;
  private subsection = 0;
  private annex = 0;
  private headings = 0;
  private tables = 0;
  private charts = 0;
  private deepest = 0;

  /** Ids and numbers of a heading; its level is at most one below the heading before it. */
  heading({ level, numbering }: Pick<HeadingBlock, 'level' | 'numbering'>): {
    readonly id: string;
    readonly level: HeadingLevel;
    readonly number: string;
  } {
    const actual = Math.min(level, this.deepest + 1) as HeadingLevel;
    this.deepest = actual;
    this.headings += 1;
    return {
      id: `section-${this.headings}`,
      level: actual,
      number: numbering === 'none' ? '' : this.headingNumber(actual, numbering === 'annex'),
    };
  }

  table(): { readonly id: string; readonly label: string } {
    this.tables += 1;
    return { id: `table-${this.tables}`, label: `Table ${this.tables}` };
  }

  chart(): { readonly id: string; readonly label: string } {
    this.charts += 1;
    return { id: `figure-${this.charts}`, label: `Figure ${this.charts}` };
  }

  private headingNumber(level: HeadingLevel, isAnnex: boolean): string {
    if (level > 2) return '';
    if (level === 1) {
      this.subsection = 0;
      if (isAnnex) this.annex += 1;
      else this.section += 1;
      return isAnnex ? `Annex ${this.annexLetter()}` : `${this.section}`;
    }
    this.subsection += 1;
    return this.annex > 0
      ? `${this.annexLetter()}.${this.subsection}`
      : `${this.section}.${this.subsection}`;
  }

  private annexLetter(): string {
    return String.fromCharCode(64 + Math.min(26, this.annex));
  }
}
