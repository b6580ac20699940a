import type {
  AgencyView,
  AuditView,
  GridView,
  IssuedView,
  ProgrammeView,
  TemplateView,
} from '@sightline/contracts';
import { addDays, addWorkingDays, nextWorkingDay } from '@sightline/domain';
import { spoc, type Stage } from './stage';
import { expect } from './steps';

/** An audit whose returns are with two agencies. */
export interface Field {
  readonly auditId: string;
  readonly agencies: readonly AgencyView[];
  readonly grid: GridView;
}

/** The co-ordinator takes an audit from its plan to the field. */
export async function takeToTheField(stage: Stage): Promise<Field> {
  const today = new Date().toISOString().slice(0, 10);
  let audit = await stage.steps.step('the co-ordinator plans an audit', async () => {
    const coordinator = await stage.as('Audit co-ordinator');
    const programme = await coordinator.get<ProgrammeView>('programmes');
    return coordinator.post<AuditView>('audits', {
      financialYear: programme.financialYear,
      quarter: 4,
      theme: `Smoke test ${new Date().toISOString()}`,
      method: 'macfa',
    });
  });

  const agencies = await stage.steps.step('opens it and sets its scope', async () => {
    const coordinator = await stage.as('Audit co-ordinator');
    audit = await coordinator.post(`audits/${audit.id}/open`, { revision: audit.revision });
    const all = await coordinator.get<AgencyView[]>('agencies');
    const chosen = ['childrens-social-care', 'police'].map((kind) => {
      const agency = all.find((each) => each.kind === kind);
      expect(agency, `there is no agency of kind ${kind}`);
      return agency;
    });
    const templates = await coordinator.get<TemplateView[]>('templates');
    const version = templates
      .find(({ key }) => key === 'sgo')
      ?.versions.find(({ status }) => status === 'published');
    expect(version, 'the special guardianship form is not published');
    const panelDay = addWorkingDays(nextWorkingDay(today), 15);
    audit = await coordinator.put(`audits/${audit.id}/scope`, {
      purpose: 'To prove that the main job works from one end to the other.',
      keyLines: ['Does each step of the main job work?'],
      windowFrom: addDays(today, -365),
      windowTo: today,
      panelDay,
      agencyIds: chosen.map(({ id }) => id),
      templateVersionId: version.id,
      revision: audit.revision,
    });
    expect(audit.milestones.length > 5, 'the milestones are planned');
    return chosen;
  });

  await stage.steps.step('draws two cases in two strata', async () => {
    const coordinator = await stage.as('Audit co-ordinator');
    audit = await coordinator.post(`audits/${audit.id}/sample`, {
      strata: [
        { key: 'recent', label: 'Recently placed', count: 1 },
        { key: 'established', label: 'In placement for some time', count: 1 },
      ],
      revision: audit.revision,
    });
    expect(audit.caseCount === 2, 'two cases are drawn');
  });

  await stage.steps.step('issues the returns', async () => {
    const coordinator = await stage.as('Audit co-ordinator');
    const { issued } = await coordinator.post<IssuedView>(`audits/${audit.id}/issue`, {
      revision: audit.revision,
    });
    expect(issued === 4, `four returns are issued, got ${issued}`);
  });

  const grid = await stage.steps.step('sees the grid of cases and agencies', async () => {
    const view = await (
      await stage.as('Audit co-ordinator')
    ).get<GridView>(`audits/${audit.id}/grid`);
    expect(
      view.cells.every(({ status }) => status === 'known-check'),
      'every agency is asked: known to you?',
    );
    return view;
  });

  await stage.steps.step('a SPOC sees own agency only, another’s return is 404', async () => {
    const [social, police] = agencies;
    const desk = await stage.as(spoc, police?.name);
    const own = await desk.get<GridView>(`audits/${audit.id}/grid`);
    expect(
      own.cells.every(({ agencyId }) => agencyId === police?.id),
      'only own rows',
    );
    const foreign = grid.cells.find(({ agencyId }) => agencyId === social?.id);
    await desk.refused(404, 'GET', `returns/${foreign?.returnId}`);
  });
  return { auditId: audit.id, agencies, grid };
}
