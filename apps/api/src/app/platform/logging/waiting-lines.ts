/** Where lines go in the end. */
interface Output {
  write(text: string): unknown;
}

/** How much may wait: a power cut takes the lines of half a second with it, and no failure. */
const mostCharacters = 4096;
const mostMilliseconds = 500;

/** Lines that wait for others: to hand each over by itself costs more than to write it. */
export class WaitingLines {
  private text = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly output: Output) {}

  write(line: string): void {
    this.text += line;
    if (this.text.length >= mostCharacters) this.handOver();
    else this.timer ??= setTimeout(() => this.handOver(), mostMilliseconds).unref();
  }

  handOver(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.text === '') return;
    this.output.write(this.text);
    this.text = '';
  }
}
