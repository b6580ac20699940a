import { Injectable } from '@nestjs/common';
import type { DrawView, FrameView, SampleMemberView, SamplingView } from '@sightline/contracts';
import {
  frameAttributes,
  rowReference,
  samplingMethodFacts,
  type ExclusionCode,
} from '@sightline/sampling';
import type { Actor } from '../platform/context';
import { PeopleService } from '../people';
import type { Frame } from './entities/frame.entity';
import type { SampleDraw } from './entities/sample-draw.entity';
import { SampleCases } from './sample-cases';
import { SamplesRepository } from './samples.repository';
import { SamplingAccessService, uploadRule } from './sampling-access.service';

type Names = ReadonlyMap<string, string>;

/** What people see of frames and draws: the whitelist of what leaves the server. */
@Injectable()
export class SamplingViews {
  constructor(
    private readonly access: SamplingAccessService,
    private readonly repository: SamplesRepository,
    private readonly people: PeopleService,
    private readonly cases: SampleCases,
  ) {}

  async view(actor: Actor, auditId: string): Promise<SamplingView> {
    const { audit, canUpload, canPrepare, canDraw } = await this.access.demand(actor, auditId);
    const frames = await this.repository.framesOf(auditId);
    const draws = await this.repository.draws(auditId);
    const ids = [...draws.map((one) => one.drawnById), ...frames.map((one) => one.uploadedById)];
    const names = await this.people.namesById([...new Set(ids)]);
    const current = frames.find(({ status }) => status === 'open' || status === 'fixed');
    const isEarly = ['scoping', 'sampling'].includes(audit.status);
    const reading = frames.filter(({ status }) => status === 'staging').at(-1);
    return {
      ...{ canUpload: canUpload && isEarly, canPrepare: canPrepare && isEarly },
      canDraw: canDraw && isEarly,
      uploadNote: canUpload || !isEarly ? null : uploadRule,
      ...{ windowFrom: audit.windowFrom, windowTo: audit.windowTo },
      reading: reading?.rowCount ?? null,
      frame: current ? await this.frameView(current, names) : null,
      draws: await Promise.all(draws.map((draw) => this.drawView(draw, frames, names))),
    };
  }

  private async frameView(frame: Frame, names: Names): Promise<FrameView> {
    const { id, number, rowCount, faultCount, identityColumns, notes, hash, fixedAt } = frame;
    const counts = await this.repository.exclusionCounts(id);
    const exclusions = [...counts].flatMap(([code, rows]) => (code ? [{ code, rows }] : []));
    const attributes = await Promise.all(
      frameAttributes.map(async (attribute) => ({
        attribute,
        groups: await this.repository.groups(id, attribute),
      })),
    );
    return {
      ...{ id, number, rows: rowCount, faultCount, identityColumns, notes, hash, fixedAt },
      status: frame.status === 'fixed' ? 'fixed' : 'open',
      eligible: counts.get(null) ?? 0,
      exclusions: exclusions.sort((a, b) => compare(a.code, b.code)),
      attributes: attributes.filter(({ groups }) => groups.some(({ value }) => value !== '')),
      hasHouseholds: await this.repository.hasHouseholds(id),
      ...{ eligibleFrom: frame.eligibleFrom, eligibleTo: frame.eligibleTo },
      uploadedAt: frame.uploadedAt,
      uploadedBy: names.get(frame.uploadedById) ?? '',
      revision: frame.revision,
    };
  }

  private async drawView(
    draw: SampleDraw,
    frames: readonly Frame[],
    names: Names,
  ): Promise<DrawView> {
    const { id, number, status, design, seed, seedSource, seedEvent, revision } = draw;
    const { strata, balance, warnings, drawnAt, voidReason, voidAt, confirmedAt } = draw;
    const frame = frames.find((one) => one.id === draw.frameId);
    const { isRandom, inference } = samplingMethodFacts[design.method];
    return {
      ...{ id, number, status, design, seed, seedSource, seedEvent, revision, inference },
      ...{ strata, balance, warnings, drawnAt, voidReason, voidAt, confirmedAt },
      frameNumber: frame?.number ?? 0,
      frameHash: frame?.hash ?? '',
      kind: isRandom ? 'certificate' : 'record',
      drawnBy: names.get(draw.drawnById) ?? '',
      members: status === 'confirmed' ? await this.members(draw) : [],
    };
  }

  private async members(draw: SampleDraw): Promise<SampleMemberView[]> {
    const members = await this.repository.members(draw.id);
    const ids = members.map(({ caseFileId }) => caseFileId);
    const references = await this.cases.maker.references(ids);
    return members.map(({ rowNumber, stratum, role, status, caseFileId, reason }) => ({
      rowReference: rowReference(rowNumber),
      ...{ stratum, role, status, reason },
      caseId: references.has(caseFileId) ? caseFileId : null,
      caseReference: references.get(caseFileId) ?? null,
    }));
  }
}

function compare(a: ExclusionCode, b: ExclusionCode): number {
  return a < b ? -1 : 1;
}
