import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { casePack, type ProfileLine } from '@sightline/analysis';
import type { PackPublicationView, PackView } from '@sightline/contracts';
import { caseSubject } from '../cases';
import type { FormFile } from '../form-templates';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { RenderingWorker } from '../platform/rendering';
import { TrailService } from '../trail';
import { AnchorsService } from '../vault';
import type { CasePackPublication } from './entities/case-pack.entity';
import { packDocument } from './pack-document';
import { toContradictionView } from './pack-views';
import { PacksRepository } from './packs.repository';
import { canPublishPacks } from './panel.policy';
import { PanelService } from './panel.service';

/** The pack of a case: on the screen, and as one watermarked file. */
@Injectable()
export class PacksService {
  constructor(
    private readonly panel: PanelService,
    private readonly packs: PacksRepository,
    private readonly anchors: AnchorsService,
    private readonly people: PeopleService,
    private readonly worker: RenderingWorker,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Opens the pack: the reading is recorded with the opening of the case at the panel. */
  async open(actor: Actor, caseId: string): Promise<PackView> {
    const opened = await this.panel.openWhole(actor, caseId);
    const { view: panel, caseFile, audit, input } = opened;
    const { contradictions, voice } = opened.figures;
    const { profile, chronology } = casePack(input);
    const publication = (await this.packs.publicationsOf([caseId])).get(caseId);
    const canPublish = canPublishPacks(actor, audit);
    return {
      theme: audit.theme,
      panel,
      publication: publication ? await this.publicationView(publication) : null,
      profile: withAgeBand(profile, caseFile.ageBand),
      countedFrom: (await this.anchors.isFixed(caseId)) ? 'index-date' : 'window-end',
      chronology: chronology.map(({ returnId: _returnId, ...event }) => event),
      contradictions: contradictions.map((one) => toContradictionView(one, panel.agencies)),
      voice: voice.map(({ agencyId, whose, text }) => ({ agencyId, whose, text })),
      canPublish,
      canAdmit: canPublish && actor.permissions.has('panel.judge'),
    };
  }

  /** The same as a PDF/UA-1 file that bears the reader's name on every page. */
  async file(actor: Actor, caseId: string): Promise<FormFile> {
    const view = await this.open(actor, caseId);
    const caseFile = await this.panel.demand(actor, caseId);
    const partnership = await this.people.partnership(actor.partnershipId);
    const document = packDocument(view, {
      reader: actor.name,
      partnership: partnership?.name ?? '',
      day: this.clock.today(),
    });
    const { pdf } = await this.worker.render(document, ['pdf']);
    const digest = createHash('sha256').update(pdf).digest('hex');
    await this.transactor.run(() => {
      this.trail.record('pack.download', caseSubject(caseFile), { format: 'pdf', digest });
      return Promise.resolve();
    });
    const name = `panel-pack-${caseFile.reference.toLowerCase()}.pdf`;
    return { bytes: pdf, type: 'application/pdf', name };
  }

  private async publicationView(pack: CasePackPublication): Promise<PackPublicationView> {
    const { caseFileId, publishedAt, accountId } = pack;
    const exclusions = await this.packs.exclusionsOf(caseFileId);
    const agencies = await this.people.agenciesById(exclusions.map(({ agencyId }) => agencyId));
    const names = await this.people.namesById(accountId ? [accountId] : []);
    return {
      at: publishedAt,
      by: accountId ? (names.get(accountId) ?? '') : null,
      notAdmitted: exclusions.flatMap(({ agencyId, reason, because }) => {
        const agency = agencies.get(agencyId);
        if (!agency) return [];
        const { id, name, shortName, kind } = agency;
        return [{ agency: { id, name, shortName, kind }, reason, because }];
      }),
    };
  }
}

/** Social care’s own answer where there is one, else what the case was drawn with. */
function withAgeBand(lines: readonly ProfileLine[], ageBand: string | null): PackView['profile'] {
  const label = 'Age band';
  const said = lines.map(({ label: asked, value }) => ({ label: asked, value }));
  if (ageBand === null || said.some((line) => line.label === label)) return said;
  return [{ label, value: ageBand }, ...said];
}
