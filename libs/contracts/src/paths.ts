/** Where everything is, under the API's root; used by controllers and by the client. */
export const apiRoot = 'api/v1';

export const paths = {
  session: 'session',
  accountLinks: 'account-links',
  demonstration: 'demonstration',
  people: 'people',
  agencies: 'agencies',
  schools: 'schools',
  safeguarding: 'safeguarding',
  trail: 'trail',
  formSettings: 'form-settings',
  templates: 'templates',
  templateVersions: 'template-versions',
  templateDrafts: 'template-drafts',
  templateComments: 'template-comments',
  reviews: 'reviews',
  audits: 'audits',
  programmes: 'programmes',
  cases: 'cases',
  returns: 'returns',
  concerns: 'concerns',
  findings: 'findings',
  recommendations: 'recommendations',
  reports: 'reports',
  myWork: 'my-work',
} as const;
