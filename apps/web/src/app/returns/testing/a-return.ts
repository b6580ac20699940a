import type { ReturnView, SavedAnswersView, TemplateVersionView } from '@sightline/contracts';
import { aForm, anchorDay } from '../../shared/questions/testing/a-form';

export const returnId = '01a206bd-7163-7006-99e0-80538c46d0d5';
/** Where that return is on the server. */
export const returnUrl = `/api/v1/returns/${returnId}`;

/** A return in progress that its auditor may write. For specs only. */
export function aReturn(over: Partial<ReturnView> = {}): ReturnView {
  return {
    id: returnId,
    audit: { id: 'audit-1', theme: 'Children who go missing' },
    caseFile: {
      id: 'case-1',
      reference: 'MIS17-01-C03',
      stratum: { key: 'city', label: 'Placed in the city' },
      ageBand: '11-15',
    },
    agency: { id: 'police', name: 'Castleshire Police', shortName: 'Police', kind: 'police' },
    status: 'in-progress',
    nilKind: null,
    involvement: 'child',
    originalDueDay: null,
    extensionReason: null,
    lateIssue: null,
    agencyDueDay: null,
    comments: [],
    mayComment: false,
    signature: null,
    dueDay: '2017-09-14',
    isLate: false,
    auditors: [
      {
        id: '0b7cfb3e-7f0c-4a39-9a3e-6f5a3f1d0003',
        name: 'Tom Ellery',
        independence: 'independent',
        note: null,
      },
    ],
    answered: 0,
    required: 6,
    updatedAt: '2017-09-01T09:00:00.000Z',
    templateVersionId: 'version-1',
    revision: 5,
    answers: {},
    saved: {},
    context: { agencyKind: 'police', involvement: 'child', unit: {} },
    windowFrom: '2016-09-29',
    windowTo: '2017-09-28',
    anchorDay,
    knownCheck: null,
    flags: [],
    hasOpenConcern: false,
    acts: ['submit'],
    isWritable: true,
    isOwnWork: false,
    mayEnter: false,
    areaMove: null,
    mayRecordMove: false,
    setting: null,
    settingChoices: [],
    entry: null,
    openReason: null,
    history: [],
    ...over,
  };
}

/** What the server answers to a save. */
export function aSave(over: Partial<SavedAnswersView> = {}): SavedAnswersView {
  return {
    revision: 6,
    savedAt: '2017-09-01T13:02:00.000Z',
    status: 'in-progress',
    others: {},
    answered: 1,
    required: 6,
    ...over,
  };
}

export function aVersion(): TemplateVersionView {
  return {
    id: 'version-1',
    number: 1,
    status: 'published',
    publishedAt: '2017-08-01T09:00:00.000Z',
    questionCount: 7,
    templateId: 'template-1',
    definition: aForm,
    note: null,
    contentHash: '0'.repeat(64),
  };
}
