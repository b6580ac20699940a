/** One thing waiting for the person. */
export interface WorkItemView {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Route of the client, as path segments. */
  readonly link: readonly string[];
  readonly dueDay: string | null;
  readonly isLate: boolean;
  /** 0 to 1 where there is progress to show. */
  readonly progress: number | null;
  /** Verb of the button: "Continue", "Sign off". */
  readonly verb: string;
}

export interface WorkGroupView {
  readonly key: string;
  readonly title: string;
  readonly items: readonly WorkItemView[];
  /** Said where there is nothing. */
  readonly empty: string;
}

/** Home: my work, by role. */
export interface MyWorkView {
  readonly today: string;
  readonly groups: readonly WorkGroupView[];
}
