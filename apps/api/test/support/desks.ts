import type { ApiClient } from './api-client';
import { anAuditInTheField, type FieldAudit, type People } from './audit-fixtures';
import type { AuditOptions } from './scoped-audit';
import { signedIn } from './signed-in';
import { startApp, type TestApp } from './start-app';
import { TestClock } from './test-clock';

/** What the tests of a describe work with; filled before the first of them. */
export interface Desk {
  readonly clock: TestClock;
  readonly app: TestApp;
  readonly people: People;
  readonly coordinator: ApiClient;
}

export interface FieldDesk extends Desk {
  readonly field: FieldAudit;
  /** The contact of the police. */
  readonly spoc: ApiClient;
}

/** Starts a server for the tests of this describe, with Castle City's people; stops it after them. */
export function aDesk(prepare?: (desk: Desk) => Promise<unknown>): Desk {
  return furnished<Desk>(async (desk) => {
    await prepare?.(desk);
    return desk;
  });
}

/** The same with an audit in the field. */
export function aFieldDesk(
  options: AuditOptions,
  prepare?: (field: FieldAudit) => Promise<unknown>,
): FieldDesk {
  return furnished<FieldDesk>(async (desk) => {
    const field = await anAuditInTheField(desk.app, options);
    await prepare?.(field);
    return { ...desk, field, spoc: await field.people.asSpoc('police') };
  });
}

function furnished<D extends Desk>(furnish: (desk: Desk) => Promise<D>): D {
  const clock = new TestClock();
  const desk = { clock } as D;
  beforeAll(async () => {
    const app = await startApp({ clock });
    Object.assign(desk, { app });
    const people = signedIn(app);
    const coordinator = await people.asCoordinator();
    Object.assign(desk, await furnish({ clock, app, people, coordinator }));
  });
  afterAll(() => desk.app.stop());
  return desk;
}
