import type { DrawDto, FrameColumnsView, SamplingView } from '@sightline/contracts';
import { bodyOf, type Answer, type ApiClient } from './api-client';

const type = 'application/octet-stream';

/** A list of children as social care hands it out: headings, and so many rows. */
export function aList(rows: number, cells: (row: number) => readonly string[] = aRow): string {
  const lines = Array.from({ length: rows }, (_, index) => cells(index + 2).join(','));
  return `${[listHeadings.join(','), ...lines].join('\r\n')}\r\n`;
}

export const listHeadings = [
  ...['NHS number', 'Surname', 'Forename', 'Date of birth', 'Group', 'Gender', 'Family ID'],
];

/** A fictitious child of a row; odd rows are of one group and even rows of another. */
export function aRow(row: number): string[] {
  const group = row % 2 === 1 ? 'Recently placed' : 'In placement for some time';
  return [
    ...[nhsNumber(row), `Quorndale${row}`, `Given${row}`, '14/03/2017', group],
    ...[row % 3 === 0 ? 'Female' : 'Male', `F${row}`],
  ];
}

/** Ten digits of the range for tests, with their check digit; one that has none goes to the next. */
export function nhsNumber(index: number): string {
  for (let number = 999_000_000 + index * 7; ; number += 1) {
    const digits = String(number);
    const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return digits + String(check);
  }
}

function bytesOf(file: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(typeof file === 'string' ? Buffer.from(file) : file);
}

export function sendList(
  client: ApiClient,
  auditId: string,
  file: string | Uint8Array,
  query = '',
): Promise<Answer<SamplingView>> {
  return client.post(`audits/${auditId}/frame${query}`, bytesOf(file), { type });
}

export function listColumns(
  client: ApiClient,
  auditId: string,
  file: string | Uint8Array,
  query = '',
): Promise<Answer<FrameColumnsView>> {
  return client.post(`audits/${auditId}/frame/columns${query}`, bytesOf(file), { type });
}

/** A frame that is fixed, of so many rows. */
export async function aFixedFrame(
  client: ApiClient,
  auditId: string,
  file: string | number,
): Promise<SamplingView> {
  const list = typeof file === 'number' ? aList(file) : file;
  const { frame } = bodyOf(await sendList(client, auditId, list));
  const { revision } = frame!;
  return bodyOf(await client.post<SamplingView>(`audits/${auditId}/frame/fix`, { revision }));
}

/** A design as it is sent: simple random unless told. */
export function aDraw(more: Partial<DrawDto>): DrawDto {
  return {
    ...{ method: 'simple', size: 4, reserves: 2, onePerHousehold: false },
    ...{ given: [], quotas: [], chosen: [], revision: 3, ...more },
  };
}
