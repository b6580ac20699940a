declare module '../trail/trail-data' {
  interface TrailData {
    'template.publish': { readonly key: string; readonly number: number; readonly hash: string };
    'template.retire': {
      readonly key: string;
      readonly numbers: readonly number[];
      readonly reason: string;
    };
    'template.draft': DraftFacts & { readonly from: 'blank' | 'version' | 'file' };
    'template.draft-save': DraftFacts & { readonly revision: number };
    'template.draft-remove': DraftFacts & { readonly comments: number };
    'form-settings.write': { readonly revision: number; readonly changes: readonly string[] };
    'template.comment': { readonly draftId: string; readonly questionId: string | null };
    'template.comment-resolve': { readonly draftId: string };
    'template.comment-reopen': { readonly draftId: string };
  }
}

/** What the trail keeps of a draft: never its words. */
export interface DraftFacts {
  readonly questions: number;
  readonly hash: string;
}
