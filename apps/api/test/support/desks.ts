import type { ReportView } from '@sightline/contracts';
import type { AgencyKind } from '@sightline/domain';
import type { ApiClient } from './api-client';
import {
  anAuditAtPanel,
  anAuditInTheField,
  type FieldAudit,
  type PanelOptions,
  type People,
} from './audit-fixtures';
import { judgeEveryCase, writeReport, type WrittenAudit } from './report-fixtures';
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

export interface PanelDesk extends Desk {
  readonly field: FieldAudit;
  readonly chair: ApiClient;
}

export interface ReportDesk extends PanelDesk {
  /** What the report rests on, as it was first written. */
  readonly written: WrittenAudit;
  /** The report as it was last read; a test that changes it keeps the answer here. */
  report: ReportView;
}

export interface PanelDeskOptions extends PanelOptions {
  /** The time that it is; the second of March 2026 unless told. */
  readonly clock?: TestClock;
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

/** The same with an audit of two agencies, unless told, at the panel. */
export function aPanelDesk(options: PanelDeskOptions = {}): PanelDesk {
  return furnished<PanelDesk>((desk) => atPanel(desk, options), options.clock);
}

/** The same with every case judged and the report drafted. */
export function aReportDesk(options: PanelDeskOptions = {}): ReportDesk {
  return furnished<ReportDesk>(async (desk) => {
    const panel = await atPanel(desk, options);
    await judgeEveryCase(panel.field);
    const written = await writeReport(panel.field);
    return { ...panel, written, report: written.report };
  }, options.clock);
}

async function atPanel(desk: Desk, { clock: _, ...options }: PanelDeskOptions): Promise<PanelDesk> {
  const kinds: readonly AgencyKind[] = ['childrens-social-care', 'police'];
  const field = await anAuditAtPanel(desk.app, { kinds, ...options });
  return { ...desk, field, chair: await field.people.asChair() };
}

function furnished<D extends Desk>(
  furnish: (desk: Desk) => Promise<D>,
  clock = new TestClock(),
): D {
  const desk = { clock } as D;
  beforeAll(async () => {
    const app = await startApp({ clock });
    Object.assign(desk, { app });
    const people = signedIn(app);
    const coordinator = await people.asCoordinator();
    Object.assign(desk, await furnish({ clock, app, people, coordinator }));
  }, 120_000);
  afterAll(() => desk.app.stop());
  return desk;
}
