/**
 * The last results of some slow work by what they were made from: the page, the PDF and the Word
 * file of one report are asked for one after another, and show the same charts.
 */
export class Remembered<Result> {
  private readonly results = new Map<string, Result>();

  constructor(private readonly most: number) {}

  of(key: string, make: () => Result): Result {
    const known = this.results.get(key);
    if (known !== undefined) return known;
    const result = make();
    this.results.set(key, result);
    const [oldest] = this.results.keys();
    if (this.results.size > this.most && oldest !== undefined) this.results.delete(oldest);
    return result;
  }
}
