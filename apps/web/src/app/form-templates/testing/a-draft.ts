import type {
  DraftCommentView,
  DraftConflictView,
  DraftView,
  TemplateView,
} from '@sightline/contracts';
import type { FormDefinition } from '@sightline/form-engine';
import { aForm } from '../../shared/questions/testing/a-form';

export const draftId = '01a206bd-7163-7006-99e0-80538c46d0e1';
export const versionId = '01a206bd-7163-7006-99e0-80538c46d0e2';

const ruth = { id: 'ruth-1', name: 'Ruth Okafor' };
const leila = { id: 'leila-1', name: 'Leila Haddad' };

/** A draft of the form of three sections, nothing wrong with it. For specs only. */
export function aDraft(over: Partial<DraftView> = {}): DraftView {
  return {
    id: draftId,
    title: aForm.title,
    unit: 'case-file',
    templateId: null,
    basedOn: { versionId, title: 'Child sexual exploitation', number: 1 },
    questionCount: 7,
    openComments: 0,
    revision: 3,
    createdAt: '2017-09-01T09:00:00.000Z',
    createdBy: ruth,
    updatedAt: '2017-09-28T13:02:00.000Z',
    updatedBy: ruth,
    definition: aForm,
    usedIds: [],
    comments: [],
    publishedVersionId: null,
    ...over,
  };
}

export function aComment(over: Partial<DraftCommentView> = {}): DraftCommentView {
  return {
    id: 'comment-1',
    draftId,
    sectionId: 'D',
    questionId: 'D1',
    text: 'Say what prompt means',
    by: leila,
    at: '2017-09-27T10:00:00.000Z',
    resolved: null,
    ...over,
  };
}

/** What the server answers where somebody else saved first. */
export function aConflict(definition: FormDefinition): DraftConflictView {
  return { revision: 8, by: leila, at: '2017-09-28T13:05:00.000Z', definition };
}

export function aTemplate(over: Partial<TemplateView> = {}): TemplateView {
  return {
    id: 'template-1',
    key: 'cse',
    title: 'Child sexual exploitation',
    unit: 'case-file',
    isShipped: true,
    basedOn: null,
    versions: [
      {
        id: versionId,
        number: 1,
        status: 'published',
        publishedAt: '2017-08-01T09:00:00.000Z',
        questionCount: 7,
        note: null,
      },
    ],
    ...over,
  };
}

/** The form with other words in its first question, as somebody else may have saved it. */
export function reworded(text: string): FormDefinition {
  const [first, ...rest] = aForm.sections;
  if (!first) throw new Error('The form has a first section');
  const [asked, ...others] = first.questions;
  if (!asked) throw new Error('The section has a first question');
  return {
    ...aForm,
    sections: [{ ...first, questions: [{ ...asked, text }, ...others] }, ...rest],
  };
}
