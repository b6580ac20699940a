import { personas } from './personas';

/** Line of the table -> column -> what a person of that column is answered. */
export type AccessTable = ReadonlyMap<string, ReadonlyMap<string, string>>;

const routeHeading = 'Route';
const placeHeading = 'Where the audit stands';

const introduction = `# Who may do what

Written by \`apps/api/test/access/access-table.spec.ts\`, which asks the running server for every route as every kind of person and fails where an answer differs from this page. To change the page: \`UPDATE_ACCESS_TABLE=1 npx jest -c apps/api/jest.config.cjs access-table\`, then read the difference with care.

**yes**: access is passed (the request may still be refused for what it says, 409 or 422). **401**: sign in first. **403**: the person may know of the record and may not do this. **404**: for this person there is no such record. A path that names no record answers 403 to every role that it is not for, whatever the database holds.

The report is the restricted rendering. Rows of the lists are scoped besides: \`apps/api/test/access/scoping.spec.ts\`.

A single point of contact may be given a return, and writes it like an auditor; signing it off is then for another contact of the agency. \`POST …/sign-off\` answers 403 to whoever the return was given to, or who ever saved one of its answers.
`;

/** A line of the table by its route and, where it matters, its place. */
export function lineName(route: string, place: string): string {
  return `${route} | ${place}`;
}

/** The page as it is committed: every column as wide as its widest cell, as Prettier has it. */
export function writeDocument(table: AccessTable): string {
  const people = personas.map(({ column, words }) => `- **${column}**: ${words}`);
  const header = [routeHeading, placeHeading, ...personas.map(({ column }) => column)];
  const rows = [...table].map(([line, cells]) => {
    const [route = '', place = ''] = line.split(' | ');
    return [`\`${route}\``, place, ...personas.map(({ column }) => cells.get(column) ?? '')];
  });
  const widths = header.map((_, index) =>
    Math.max(...[header, ...rows].map((row) => row[index]!.length)),
  );
  const toLine = (row: readonly string[]) =>
    `| ${row.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [introduction, ...people, '', toLine(header), rule, ...rows.map(toLine), ''].join('\n');
}

/** Reads the table back from the page. */
export function readDocument(page: string): AccessTable {
  const lines = page.split('\n').filter((line) => line.startsWith('| '));
  const [header = [], , ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return new Map(
    rows.map(([route = '', place = '', ...cells]) => [
      lineName(route.replaceAll('`', ''), place),
      new Map(cells.map((cell, index) => [header[index + 2] ?? '', cell])),
    ]),
  );
}

/** Every cell in which the two differ, in words. */
export function differences(committed: AccessTable, found: AccessTable): string[] {
  const lines = new Set([...committed.keys(), ...found.keys()]);
  return [...lines].flatMap((line) => {
    const [before, after] = [committed.get(line), found.get(line)];
    if (!before) return [`${line}: not in the table`];
    if (!after) return [`${line}: in the table, but no such route`];
    const columns = new Set([...before.keys(), ...after.keys()]);
    return [...columns].flatMap((column) => {
      const [was = 'nothing', is = 'nothing'] = [before.get(column), after.get(column)];
      return was === is ? [] : [`${line}, ${column}: the table says ${was}, the server ${is}`];
    });
  });
}
