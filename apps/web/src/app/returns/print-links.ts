import { paths, type PrintFormat } from '@sightline/contracts';
import { apiUrl } from '../shared/http/api-url';
import type { PrintLink } from '../shared/ui/print-menu';

/** The form of a return on paper, as its agency is asked it: what was answered, or room to write. */
export function printLinks(returnId: string): readonly PrintLink[] {
  const url = (format: PrintFormat, answers: 'none' | 'given') =>
    `${apiUrl(paths.returns, returnId, 'print')}?format=${format}&answers=${answers}`;
  return [
    { label: 'With the answers: PDF', url: url('pdf', 'given') },
    { label: 'With the answers: Word', url: url('docx', 'given') },
    { label: 'To fill in by hand: PDF', url: url('pdf', 'none') },
    { label: 'To fill in by hand: Word', url: url('docx', 'none') },
  ];
}
