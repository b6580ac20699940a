import type { FormControl, FormGroup, NonNullableFormBuilder } from '@angular/forms';
import {
  type AgencyView,
  RepresentationDto,
  ConsideredAuditDto,
  type ConsideredAuditView,
  type MeetingView,
} from '@sightline/contracts';
import type { Representation } from '@sightline/domain';
import { fromDto } from '../shared/forms/from-dto';

/** How one agency came, as it is written; empty where it was not expected. */
export type AgencyForm = FormGroup<{
  agencyId: FormControl<string>;
  name: FormControl<string>;
  how: FormControl<Representation | ''>;
  member: FormControl<string>;
}>;

/** One audit considered, as it is written. */
export type ConsideredForm = FormGroup<{
  auditId: FormControl<string>;
  decision: FormControl<string>;
}>;

export function consideredForm(
  build: NonNullableFormBuilder,
  given?: ConsideredAuditView,
): ConsideredForm {
  return build.group({
    auditId: [given?.auditId ?? '', fromDto(ConsideredAuditDto, 'auditId')],
    decision: [given?.decision ?? '', fromDto(ConsideredAuditDto, 'decision')],
  });
}

/**
 * A line for each agency: of a meeting there is, as it was; of a new one, the members of the last
 * meeting by name, and how they came still to be said.
 */
export function agencyForms(
  build: NonNullableFormBuilder,
  agencies: readonly AgencyView[],
  { meeting, last }: { readonly meeting: MeetingView | null; readonly last?: MeetingView },
): AgencyForm[] {
  const ended = (meeting?.attendance ?? [])
    .filter(({ agencyId }) => !agencies.some(({ id }) => id === agencyId))
    .map(({ agencyId, agency }) => ({ id: agencyId, name: agency }));
  return [...agencies, ...ended].map(({ id, name }) => {
    const own = meeting?.attendance.find(({ agencyId }) => agencyId === id);
    const before = last?.attendance.find(({ agencyId }) => agencyId === id);
    const member = meeting ? own?.member : before?.member;
    return build.group({
      agencyId: [id],
      name: [name],
      how: build.control<Representation | ''>(own?.attendance ?? ''),
      member: [member ?? '', fromDto(RepresentationDto, 'member')],
    });
  });
}

/** The agencies that were expected, as they are sent. */
export function attendanceDtos(rows: readonly AgencyForm[]): RepresentationDto[] {
  return rows.flatMap((row) => {
    const { agencyId, how, member } = row.getRawValue();
    return how === '' ? [] : [{ agencyId, attendance: how, member: member.trim() || undefined }];
  });
}
