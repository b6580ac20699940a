import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';

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
    const random = randomBytes(8);
    random[0] = (random[0]! & 0x3f) | 0x80;
    const tail = random.toString('hex');
    return [time.slice(0, 8), time.slice(8), `7${order}`, tail.slice(0, 4), tail.slice(4)].join(
      '-',
    );
  }
}
