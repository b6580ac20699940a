import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AgeBand, StratumDto } from '@sightline/contracts';
import type { AgencyKind, Day, Identity } from '@sightline/domain';
import { addDays } from '@sightline/domain';
import { AuditsService, AuditsRepository, ScopeService, type Audit } from '../../app/audits';
import { CasesRepository, CasesService } from '../../app/cases';
import { FormTemplatesService } from '../../app/form-templates';
import { IssueService, ReturnsRepository } from '../../app/returns';
import { IdentitiesService } from '../../app/vault';
import type { CaseSheet } from '../case-sheets';
import type { Cast } from './cast';
import { fromPanel, later, officeTime, type Story } from './story';

/** What an audit is about, as its scope says it. */
export interface AuditOutline {
  readonly theme: string;
  readonly panelDay: Day;
  readonly templateKey: string;
  readonly purpose: string;
  readonly keyLines: readonly string[];
  readonly agencyKinds: readonly AgencyKind[];
  readonly strata: readonly StratumDto[];
  readonly cases: readonly CaseSheet[];
  /** When it is prepared, in working days from the panel, where not as a case file audit is. */
  readonly days?: { readonly opened: number; readonly scoped: number; readonly drawn: number };
  /** The last day of the review window, where it is not so many days before the panel. */
  readonly windowTo?: Day;
}

const usualDays = { opened: -50, scoped: -46, drawn: -35 };

/** Calendar days from the end of the review window to the panel, and the window's length. */
const window = { endsBeforePanel: 75, days: 364 };

/** Puts the course of an audit into the story: opened, scoped, drawn, issued, brought to the panel. */
export class AuditPlot {
  private readonly audits: AuditsService;
  private readonly returnIds = new Map<string, string>();
  private readonly caseIds: string[] = [];
  private auditId = '';
  private readonly dayOf: (offset: number) => Day;

  constructor(
    private readonly app: NestExpressApplication,
    private readonly story: Story,
    private readonly cast: Cast,
    private readonly outline: AuditOutline,
  ) {
    this.audits = app.get(AuditsService);
    this.dayOf = fromPanel(outline.panelDay);
  }

  /** The audit's id, once it is planned and opened. */
  get id(): string {
    return this.auditId;
  }

  get panelDay(): Day {
    return this.outline.panelDay;
  }

  caseId(number: number): string {
    return this.caseIds[number - 1] ?? '';
  }

  returnId(number: number, agencyKind: AgencyKind): string {
    return this.returnIds.get(`${number} ${agencyKind}`) ?? '';
  }

  tellPreparation(): void {
    const coordinator = this.cast.as('coordinator');
    const at = (offset: number, spread: number) => officeTime(this.dayOf(offset), spread);
    const { opened, scoped, drawn } = this.outline.days ?? usualDays;
    this.story.tell(at(opened, 1), coordinator, () => this.open());
    this.story.tell(at(scoped, 3), coordinator, () => this.scope());
    this.story.tell(at(drawn, 1), coordinator, () => this.draw());
    this.story.tell(later(at(drawn, 1), 25), coordinator, () => this.issue());
  }

  tellConvened(offset: number): void {
    const coordinator = this.cast.as('coordinator');
    this.story.tell(officeTime(this.dayOf(offset), 5), coordinator, async () => {
      const { revision } = await this.audit();
      await this.audits.act(coordinator, this.auditId, 'convene', { revision });
    });
  }

  /** A key-holder keeps who the children are, between the draw and the issue. */
  tellIdentities(identities: readonly Identity[]): void {
    const keyHolder = this.cast.as('key-holder');
    const { drawn } = this.outline.days ?? usualDays;
    const at = later(officeTime(this.dayOf(drawn), 1), 15);
    this.story.tell(at, keyHolder, async () => {
      for (const [index, values] of identities.entries()) {
        const caseId = this.caseId(index + 1);
        await this.app.get(IdentitiesService).write(keyHolder, caseId, { values, revision: 0 });
      }
    });
  }

  /** The audit as it stands. */
  audit(): Promise<Audit> {
    return this.audits.demand(this.cast.as('coordinator'), this.auditId);
  }

  private async open(): Promise<void> {
    const coordinator = this.cast.as('coordinator');
    const planned = await this.app.get(AuditsRepository).listAll(coordinator);
    const audit = planned.find(
      ({ theme, status }) => theme === this.outline.theme && status === 'planned',
    );
    if (!audit) throw new Error(`No audit of "${this.outline.theme}" is planned`);
    this.auditId = audit.id;
    await this.audits.act(coordinator, audit.id, 'open', { revision: audit.revision });
  }

  private async scope(): Promise<void> {
    const coordinator = this.cast.as('coordinator');
    const { panelDay, purpose, keyLines, agencyKinds } = this.outline;
    const windowTo = this.outline.windowTo ?? addDays(panelDay, -window.endsBeforePanel);
    await this.app.get(ScopeService).set(coordinator, this.auditId, {
      ...{ purpose, panelDay, windowTo, keyLines: [...keyLines] },
      windowFrom: addDays(windowTo, -window.days),
      agencyIds: agencyKinds.map((kind) => this.cast.agencyId(kind)),
      templateVersionId: await this.templateVersionId(),
      revision: (await this.audit()).revision,
    });
  }

  private async templateVersionId(): Promise<string> {
    const templates = await this.app.get(FormTemplatesService).list(this.cast.as('coordinator'));
    const { templateKey } = this.outline;
    const versions = templates.find(({ key }) => key === templateKey)?.versions ?? [];
    const version = versions.find(({ status }) => status === 'published');
    if (!version) throw new Error(`No form is called ${templateKey}`);
    return version.id;
  }

  private async draw(): Promise<void> {
    const coordinator = this.cast.as('coordinator');
    const cases = this.app.get(CasesService);
    const { revision } = await this.audit();
    await cases.draw(coordinator, this.auditId, { strata: [...this.outline.strata], revision });
    const drawn = await this.app.get(CasesRepository).listOf(this.auditId);
    for (const [index, { id, revision: caseRevision }] of drawn.entries()) {
      this.caseIds.push(id);
      const ageBand = this.outline.cases[index]?.ageBand as AgeBand | undefined;
      if (!ageBand) continue;
      await cases.edit(coordinator, id, { ageBand, revision: caseRevision });
    }
  }

  private async issue(): Promise<void> {
    const coordinator = this.cast.as('coordinator');
    const { revision } = await this.audit();
    await this.app.get(IssueService).issue(coordinator, this.auditId, revision);
    const kinds = new Map([...this.cast.agencyIds].map(([kind, id]) => [id, kind]));
    for (const row of await this.app.get(ReturnsRepository).rowsOf([this.auditId])) {
      const number = this.caseIds.indexOf(row.caseFileId) + 1;
      this.returnIds.set(`${number} ${kinds.get(row.agencyId)!}`, row.id);
    }
  }
}
