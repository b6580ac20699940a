import { Injectable } from '@nestjs/common';
import { randomHex } from './random-bytes';

/** UUID version 7: ordered by time, so that an index on ids is also an order of making. */
@Injectable()
export class Ids {
  private lastMilliseconds = 0;
  private counter = 0;

  next(): string {
    const now = Date.now();
    if (now > this.lastMilliseconds) {
      this.lastMilliseconds = now;
      this.counter = 0;
    } else {
      this.counter += 1;
      if (this.counter > 0xfff) {
        this.lastMilliseconds += 1;
        this.counter = 0;
      }
    }
    const time = this.lastMilliseconds.toString(16).padStart(12, '0');
    const order = this.counter.toString(16).padStart(3, '0');
    const random = randomHex(8);
    const variant = ((Number.parseInt(random[0]!, 16) & 0x3) | 0x8).toString(16);
    const [tail, rest] = [variant + random.slice(1, 4), random.slice(4)];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${tail}-${rest}`;
  }
}
