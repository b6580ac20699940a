import type { NestExpressApplication } from '@nestjs/platform-express';
import { addWorkingDays } from '@sightline/domain';
import type { FormDefinition } from '@sightline/form-engine';
import { shippedTemplates } from '@sightline/shipped-templates';
import { AuditsService } from '../app/audits';
import { Clock } from '../app/platform/clock';
import { RequestContext } from '../app/platform/context';
import { ProgrammeImportService } from '../app/programmes';
import { ReportsService } from '../app/reports';
import { agreeLastYear, joinCounty } from './castle/agreement';
import { AuditPlot, type AuditOutline } from './castle/audit-plot';
import { tellCalibration } from './castle/calibration';
import { Cast } from './castle/cast';
import { FindingsPlot } from './castle/findings-plot';
import {
  missingOutline,
  missingTiming,
  missingTwists,
  sgoOutline,
  sgoTiming,
  sgoTwists,
} from './castle/outlines';
import { tellIdeas } from './castle/ideas';
import { tellMeetings } from './castle/meetings';
import { guardianshipIndexDates, missingIdentities } from './castle/identities';
import { PanelPlot } from './castle/panel-plot';
import { tellPastAudit, tellProgress } from './castle/past-audit';
import { castleProgramme } from './castle/programme';
import { ReturnPlot, type ReturnTiming, type Twist } from './castle/return-plot';
import { tellLeads } from './castle/safeguarding-leads';
import { toldFindings, toldRecommendations } from './castle/sgo-findings';
import { tellMeeting } from './castle/sgo-meeting';
import { toldGrades, toldJudgements } from './castle/sgo-panel';
import { tellReplies } from './castle/sgo-replies';
import type { Stage } from './castle/stage';
import { later, officeTime, Story } from './castle/story';
import { section11Key, tellRoundBefore, tellRoundNow } from './castle/section-11';
import { timetableOf } from './castle/timetable';
import { partnershipNames } from './castle-people';
import { fillReturns } from './case-sheets';
import { readSgoCases } from './castle-sgo';
import { readSeedFile } from './seed-file';

/** The real board's programmes, as a person would import them: no returns are ever hung on them. */
export async function seedBoardProgramme(app: NestExpressApplication): Promise<void> {
  const cast = await Cast.of(app, partnershipNames.board);
  if (!cast) return;
  const story = new Story(app.get(Clock), app.get(RequestContext));
  const coordinator = cast.as('coordinator');
  const csv = readSeedFile('programmes/nottingham-2016-18.csv');
  const day = addWorkingDays(app.get(Clock).today(), -70);
  story.tell(officeTime(day), coordinator, () =>
    app.get(ProgrammeImportService).import(coordinator, { csv }),
  );
  await story.play();
}

/** Castle City's year: an audit at the panel, one in the field, the others planned or past. */
export async function seedCastle(app: NestExpressApplication): Promise<void> {
  const cast = await Cast.of(app, partnershipNames.city);
  if (!cast) return;
  const clock = app.get(Clock);
  const story = new Story(clock, app.get(RequestContext));
  const timetable = timetableOf(clock.today());
  const coordinator = cast.as('coordinator');
  const imported = officeTime(addWorkingDays(timetable.sgoPanel, -60));
  story.tell(imported, coordinator, () =>
    app.get(ProgrammeImportService).import(coordinator, { csv: castleProgramme(timetable) }),
  );
  story.tell(later(imported, 10), coordinator, () => joinCounty(app, coordinator));
  story.tell(later(imported, 20), coordinator, () =>
    agreeLastYear(app, coordinator, timetable.today),
  );
  const stage = { app, story, cast };
  tellPastAudit(stage, later(imported, 40), timetable.today);
  tellMeetings(stage, timetable, imported);
  tellIdeas(stage, timetable);
  tellLeads(stage, addWorkingDays(timetable.sgoPanel, -58));
  tellCalibration(stage, addWorkingDays(timetable.sgoPanel, -57));
  const sgo = tellAudit(stage, sgoOutline(timetable), sgoTiming, sgoTwists);
  sgo.tellIdentities(guardianshipIndexDates(timetable.sgoPanel, readSgoCases().length));
  sgo.tellConvened(-5);
  const panel = new PanelPlot(app, story, cast, sgo);
  panel.tell(officeTime(timetable.sgoPanel), toldGrades, toldJudgements);
  tellMeeting(stage, sgo, later(officeTime(timetable.sgoPanel), 20));
  const morningAfter = officeTime(addWorkingDays(timetable.sgoPanel, 1));
  tellReplies(stage, sgo, later(morningAfter, 180));
  new FindingsPlot(app, story, cast, sgo).tell(morningAfter, toldFindings, toldRecommendations);
  tellProgress(stage, sgo, later(morningAfter, 240));
  tellDraft(stage, sgo);
  const missing = tellAudit(stage, missingOutline(timetable), missingTiming, missingTwists);
  missing.tellIdentities(missingIdentities(timetable.missingPanel));
  const section11 = formOf(section11Key);
  tellRoundBefore(stage, section11, timetable.section11Before);
  tellRoundNow(stage, section11, timetable.section11Panel);
  await story.play();
}

/** The draft is made the day after next; then the chair opens the panel again for the last cases. */
function tellDraft({ app, story, cast }: Stage, plot: AuditPlot): void {
  const [coordinator, chair] = [cast.as('coordinator'), cast.as('chair')];
  const drafted = officeTime(addWorkingDays(plot.panelDay, 2), 2);
  story.tell(drafted, coordinator, () => app.get(ReportsService).draft(coordinator, plot.id));
  story.tell(later(drafted, 90), chair, async () => {
    const { revision } = await plot.audit();
    await app.get(AuditsService).act(chair, plot.id, 'reopen-panel', {
      reason:
        'Two cases wait for a second sitting, one of them for a return that is still to come.',
      revision,
    });
  });
}

function tellAudit(
  { app, story, cast }: Stage,
  outline: AuditOutline,
  timing: ReturnTiming,
  twists: readonly Twist[] = [],
): AuditPlot {
  const form = formOf(outline.templateKey);
  const plot = new AuditPlot(app, story, cast, outline);
  plot.tellPreparation();
  const returns = new ReturnPlot(app, story, cast, form, {
    ...{ panelDay: outline.panelDay, timing, twists },
    idOf: (number, kind) => plot.returnId(number, kind),
  });
  outline.cases.forEach((sheet, index) => {
    fillReturns(form, sheet).forEach((told, place) => {
      returns.tell(index + 1, told, index * 7 + place * 3);
    });
  });
  return plot;
}

function formOf(wanted: string): FormDefinition {
  const form = shippedTemplates.find(({ key }) => key === wanted);
  if (!form) throw new Error(`No form is called ${wanted}`);
  return form;
}
