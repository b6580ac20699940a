import { addWorkingDays, type Day } from '@sightline/domain';
import type { Clock } from '../../app/platform/clock';
import type { Actor, RequestContext } from '../../app/platform/context';

type Deed = () => Promise<unknown>;

interface Scene {
  readonly at: Date;
  readonly actor: Actor;
  readonly deed: Deed;
}

/**
 * Acts of the demonstration's past, each at its own time in its own person's name. They are played
 * in the order of their times, so that the trail reads as it would have been written.
 */
export class Story {
  private readonly scenes: Scene[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly context: RequestContext,
  ) {}

  tell(at: Date, actor: Actor, deed: Deed): void {
    this.scenes.push({ at, actor, deed });
  }

  async play(): Promise<void> {
    const inOrder = [...this.scenes].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, actor, deed } of inOrder) {
      await this.context.actingAs(actor, () => this.clock.during(at, deed));
    }
  }
}

const minutesOfDesk = 7 * 60;

/** A time of an office day, spread by a number so that not all happens at nine. */
export function officeTime(day: Day, spread = 0): Date {
  const minutes = 9 * 60 + ((spread * 37) % minutesOfDesk);
  const pad = (value: number) => String(value).padStart(2, '0');
  return new Date(`${day}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00.000Z`);
}

/** So many minutes later. */
export function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

/** Days of an audit, counted in working days from its panel. */
export function fromPanel(panelDay: Day): (offset: number) => Day {
  return (offset) => addWorkingDays(panelDay, offset);
}
