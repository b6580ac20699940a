import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from './requests';

/** A page of the trail, newest first; of one audit where `auditId` is given. */
export class TrailQuery extends PageQuery {
  @IsOptional()
  @IsUUID(undefined, { message: 'auditId must be the id of an audit' })
  auditId?: string;
}

/** One entry of the trail as people entitled read it. */
export interface TrailEntryView {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly actorName: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectLabel: string | null;
  /** Short facts of the act; never words of an answer, only their digests. Null once deleted. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly hash: string;
}
