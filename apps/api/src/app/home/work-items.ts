import type { WorkGroupView, WorkItemView } from '@sightline/contracts';
import type { CaseFile } from '../cases';
import type { ReturnRow } from '../returns';

/** Names around returns, looked up once for a whole page. */
export interface Surroundings {
  readonly cases: ReadonlyMap<string, CaseFile>;
  readonly themes: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, string>;
}

interface Said {
  readonly verb: string;
  /** What to say beside the theme. */
  readonly words?: string;
  readonly dueDay?: string | null;
  readonly hasProgress?: boolean;
}

/** A thing to do with a return: named by the case reference, never by anything about the child. */
export function toReturnItem(
  row: ReturnRow,
  around: Surroundings,
  today: string,
  said: Said,
): WorkItemView {
  const dueDay = said.dueDay === undefined ? row.dueDay : said.dueDay;
  return {
    id: row.id,
    title: around.cases.get(row.caseFileId)?.reference ?? '',
    detail: [around.themes.get(row.auditId), said.words].filter(Boolean).join(' · '),
    link: ['/returns', row.id],
    dueDay,
    isLate: dueDay !== null && dueDay < today,
    progress: said.hasProgress && row.required > 0 ? row.answered / row.required : null,
    verb: said.verb,
  };
}

/** Soonest first, those without a day last; equal days in the order of their titles. */
export function bySoonest(a: WorkItemView, b: WorkItemView): number {
  const [first, second] = [a.dueDay ?? '9999', b.dueDay ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.title.localeCompare(b.title, 'en');
}

/** "1 case", "4 cases". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A group that is shown only where there is something in it: nobody looks for an empty one. */
export function groupOf(
  key: string,
  title: string,
  items: readonly WorkItemView[],
): WorkGroupView[] {
  return items.length > 0 ? [{ key, title, items, empty: '' }] : [];
}
