/** Every problem the API can answer with: code -> status and title. Codes never change meaning. */
export const problemCodes = {
  'request.invalid': {
    status: 422,
    title: 'Some of what you entered needs attention',
  },
  'request.malformed': { status: 400, title: 'The request could not be read' },
  'request.too-large': { status: 413, title: 'That is too large to send' },
  'request.origin': {
    status: 403,
    title: 'The request did not come from Sightline',
  },
  'request.too-many': { status: 429, title: 'Too many attempts' },
  'session.required': { status: 401, title: 'Please sign in' },
  'session.expired': { status: 401, title: 'Your session has ended' },
  'session.refused': {
    status: 401,
    title: 'The e-mail or password is not right',
  },
  'session.locked': {
    status: 429,
    title: 'This account is locked for a while',
  },
  'agency.elsewhere': { status: 409, title: 'Another partnership has this agency already' },
  'link.over': { status: 410, title: 'This link cannot be used any more' },
  'permission.missing': { status: 403, title: 'Your role does not allow this' },
  'record.not-found': { status: 404, title: 'Not found' },
  'record.stale': {
    status: 409,
    title: 'Somebody else changed this meanwhile',
  },
  'record.duplicate': { status: 409, title: 'This already exists' },
  'record.in-use': { status: 409, title: 'Something else depends on this' },
  'transition.refused': { status: 409, title: 'This cannot be done now' },
  'import.refused': { status: 422, title: 'Nothing was imported' },
  'audit.incomplete': { status: 422, title: 'Something is missing first' },
  'answers.invalid': { status: 422, title: 'Some answers need attention' },
  'answers.conflict': {
    status: 409,
    title: 'Somebody else answered the same question',
  },
  'return.closed': { status: 409, title: 'This return is closed' },
  'return.comments-open': { status: 422, title: 'Comments wait for an answer' },
  'return.incomplete': { status: 422, title: 'The form is not complete' },
  'template.not-ready': {
    status: 422,
    title: 'The form cannot be published yet',
  },
  'judgement.reason-required': { status: 422, title: 'A reason is needed' },
  'report.not-ready': {
    status: 409,
    title: 'The report cannot be approved yet',
  },
  'report.frozen': {
    status: 409,
    title: 'This report is approved and cannot change',
  },
  'report.recalled': { status: 410, title: 'This report was recalled' },
  'publication.not-ready': { status: 409, title: 'This cannot be published yet' },
  'publication.frozen': { status: 409, title: 'What is published cannot change' },
  'publication.changed': {
    status: 409,
    title: 'What would be published is no longer what you saw',
  },
  'report.stale-figures': { status: 409, title: 'The figures have moved' },
  'vault.not-due': { status: 409, title: 'These identities may not be destroyed yet' },
  'vault.two-people': { status: 409, title: 'A second person is needed' },
  'vault.destroyed': { status: 410, title: 'These identities have been destroyed' },
  'server.busy': { status: 503, title: 'The server is busy' },
  'server.error': { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCodes;

export interface FieldProblem {
  /** Path of the field in the request, such as "strata.0.count". */
  readonly field: string;
  readonly message: string;
}

/** RFC 9457 application/problem+json as Sightline answers it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly requestId: string;
  readonly fields?: readonly FieldProblem[];
  /** Data of the problem: both values of a conflict, the rows of a refused import. */
  readonly data?: unknown;
}
