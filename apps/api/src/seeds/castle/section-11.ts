import {
  addDays,
  addWorkingDays,
  financialYearOf,
  quarterOf,
  type AgencyKind,
  type Day,
} from '@sightline/domain';
import type { Answers, FormDefinition } from '@sightline/form-engine';
import { AuditsRepository, AuditsService, subjectOf } from '../../app/audits';
import { Transactor } from '../../app/platform/database';
import { TrailService } from '../../app/trail';
import type { DemoReturn, SheetState } from '../case-sheets';
import { answersNow, answersThen, firstStandards, section11Agencies } from '../castle-section-11';
import { AuditPlot, type AuditOutline } from './audit-plot';
import { themes } from './programme';
import { ReturnPlot, type ReturnTiming } from './return-plot';
import type { Stage } from './stage';
import { officeTime } from './story';

export const section11Key = 'section-11-score-0-3';

/** Working days from the challenge panel by which agencies do their part: sixty to complete. */
const timing: ReturnTiming = { checked: -83, allocated: -78, begun: -58, stillAtWork: -54 };

/** How far each agency has come this year; what is left unsaid is signed off. */
const statesNow: Readonly<Partial<Record<AgencyKind, SheetState>>> = {
  education: 'issued',
  'early-help': 'issued',
  camhs: 'in-progress',
};

/** The round of last year: planned, answered by every agency, reported and closed. */
export function tellRoundBefore(stage: Stage, form: FormDefinition, panelDay: Day): void {
  const { app, story, cast } = stage;
  const coordinator = cast.as('coordinator');
  const audits = app.get(AuditsService);
  story.tell(officeTime(addWorkingDays(panelDay, -110), 2), coordinator, () =>
    audits.plan(coordinator, {
      financialYear: Number(financialYearOf(panelDay).slice(0, 4)),
      quarter: quarterOf(panelDay),
      date: panelDay,
      theme: themes.section11,
      method: 'section-11',
      comment: 'Scores were moderated and reported to the board outside Sightline.',
    }),
  );
  const plot = tellRound(stage, form, panelDay, (kind) => ({
    state: 'signed-off',
    answers: answersThen(form, kind),
  }));
  plot.tellConvened(-5);
  tellClosed(stage, plot);
}

/** This year's round: some agencies are done, some have their form before them. */
export function tellRoundNow(stage: Stage, form: FormDefinition, panelDay: Day): void {
  tellRound(stage, form, panelDay, (kind) => {
    const state = statesNow[kind] ?? 'signed-off';
    const answers = answersNow(form, kind);
    return { state, answers: state === 'in-progress' ? firstStandards(form, answers, 3) : answers };
  });
}

function tellRound(
  { app, story, cast }: Stage,
  form: FormDefinition,
  panelDay: Day,
  toldOf: (kind: AgencyKind) => { readonly state: SheetState; readonly answers: Answers },
): AuditPlot {
  const plot = new AuditPlot(app, story, cast, outlineOf(panelDay));
  plot.tellPreparation();
  const returns = new ReturnPlot(app, story, cast, form, {
    ...{ panelDay, timing },
    idOf: (number, kind) => plot.returnId(number, kind),
  });
  section11Agencies.forEach((kind, index) => {
    const told: DemoReturn = {
      ...{ agencyKind: kind, involvement: 'child', nilKind: null },
      systemsSearched: ['Policies and records of the agency'],
      ...{ note: undefined, reason: undefined },
      ...toldOf(kind),
    };
    returns.tell(1, told, index * 5);
  });
  return plot;
}

function outlineOf(panelDay: Day): AuditOutline {
  return {
    theme: themes.section11,
    panelDay,
    templateKey: section11Key,
    purpose:
      'To see how well each agency meets its duty under section 11 of the Children Act 2004, what ' +
      'changed since it last looked, and what the partnership should help with.',
    keyLines: [
      'Is each standard met, and what shows it?',
      'Was what agencies promised last time done?',
      'Which standards do several agencies not meet?',
    ],
    agencyKinds: section11Agencies,
    strata: [{ key: 'agency', label: 'The agency as a whole', count: 1 }],
    cases: [],
    days: { opened: -98, scoped: -95, drawn: -85 },
    windowTo: addDays(panelDay, -125),
  };
}

/** A round has a challenge panel of its own, outside Sightline: no case of it is judged here. */
function tellClosed({ app, story, cast }: Stage, plot: AuditPlot): void {
  const coordinator = cast.as('coordinator');
  story.tell(officeTime(addWorkingDays(plot.panelDay, 30), 4), coordinator, () =>
    app.get(Transactor).run(async () => {
      const audit = await plot.audit();
      await app.get(AuditsRepository).update(audit, audit.revision, { status: 'closed' });
      app.get(TrailService).record('audit.act', subjectOf(audit), {
        ...{ act: 'close', from: audit.status, to: 'closed' },
        reason: 'Moderated and reported outside Sightline',
      });
    }),
  );
}
