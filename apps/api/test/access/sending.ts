/** Ids that a body or a query names beside those of the path. */
export interface NamedIds {
  readonly email: string;
  readonly reviewName: string;
  readonly partnershipId: string;
  readonly accountId: string;
  readonly agencyId: string;
  readonly auditId: string;
  readonly caseId: string;
  readonly findingId: string;
  readonly versionId: string;
}

/** What is sent with a route besides the path. */
export interface Sending {
  readonly body?: object;
  readonly query?: string;
}

/** What is sent with a route, given the ids. */
export type Sender = (ids: NamedIds) => Sending;

/** No record has ever had this revision, so whoever may act is told 409 and nothing changes. */
export const revision = -1;
export const reason = 'Asked by a test of access';
export const withRevision: Sender = () => ({ body: { revision } });
export const withReason: Sender = () => ({ body: { revision, reason } });
