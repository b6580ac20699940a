import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import {
  type FormControl,
  type FormGroup,
  NonNullableFormBuilder,
  ReactiveFormsModule,
} from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { GiveRoleDto, type PeopleRegisterView } from '@sightline/contracts';
import { isAgencyRole, roleLabels, type Role } from '@sightline/domain';
import { startWith, switchMap } from 'rxjs';
import { errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { localToday } from '../../shared/format/today';

export type RoleGroup = FormGroup<{
  role: FormControl<string>;
  agencyId: FormControl<string>;
  fromDay: FormControl<string>;
  toDay: FormControl<string>;
  standsInForId: FormControl<string>;
}>;

/** The controls of a role that is given; call it in an injection context. */
export function roleGroup(): RoleGroup {
  const today = inject(localToday)();
  return inject(NonNullableFormBuilder).group({
    role: ['', fromDto(GiveRoleDto, 'role')],
    agencyId: [''],
    fromDay: [today, fromDto(GiveRoleDto, 'fromDay')],
    toDay: ['', fromDto(GiveRoleDto, 'toDay')],
    standsInForId: [''],
  });
}

/** What the group says, as the server wants it: only what belongs to the role. */
export function roleOf(group: RoleGroup): GiveRoleDto {
  const { role, agencyId, fromDay, toDay, standsInForId } = group.getRawValue();
  return {
    role: role as Role,
    fromDay,
    agencyId: isAgencyRole(role as Role) ? agencyId || undefined : undefined,
    toDay: toDay || undefined,
    standsInForId: role === 'chair' ? standsInForId || undefined : undefined,
  };
}

/** A role, the agency it is for, from when to when, and for a deputy whom they stand in for. */
@Component({
  selector: 'sl-role-form',
  imports: [MatFormFieldModule, MatInput, MatSelectModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <ng-container [formGroup]="group()">
      <mat-form-field>
        <mat-label>Role</mat-label>
        <mat-select formControlName="role">
          @for (role of register().givable; track role) {
            <mat-option [value]="role">{{ labels[role] }}</mat-option>
          }
        </mat-select>
        <mat-error>{{ errorWords(group().controls.role) }}</mat-error>
      </mat-form-field>
      @if (needsAgency()) {
        <mat-form-field>
          <mat-label>For which agency</mat-label>
          <mat-select formControlName="agencyId">
            @for (agency of register().agencies; track agency.id) {
              <mat-option [value]="agency.id">{{ agency.name }}</mat-option>
            }
          </mat-select>
          <mat-error>{{ errorWords(group().controls.agencyId) }}</mat-error>
        </mat-form-field>
      }
      @if (role() === 'chair' && chairs().length > 0) {
        <mat-form-field>
          <mat-label>As deputy for (optional)</mat-label>
          <mat-select formControlName="standsInForId">
            <mat-option value="">Nobody: a chair in their own right</mat-option>
            @for (chair of chairs(); track chair.id) {
              <mat-option [value]="chair.id">{{ chair.name }}</mat-option>
            }
          </mat-select>
          <mat-hint>A deputy acts as chair while named; the register says for whom</mat-hint>
          <mat-error>{{ errorWords(group().controls.standsInForId) }}</mat-error>
        </mat-form-field>
      }
      <div class="sl-columns">
        <mat-form-field>
          <mat-label>First day</mat-label>
          <input matInput type="date" formControlName="fromDay" />
          <mat-error>{{ errorWords(group().controls.fromDay) }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>Last day (optional)</mat-label>
          <input matInput type="date" formControlName="toDay" />
          <mat-error>{{ errorWords(group().controls.toDay) }}</mat-error>
        </mat-form-field>
      </div>
    </ng-container>
  `,
})
export class RoleForm {
  readonly group = input.required<RoleGroup>();
  readonly register = input.required<PeopleRegisterView>();

  protected readonly labels = roleLabels;
  protected readonly errorWords = errorWords;

  protected readonly role = toSignal(
    toObservable(this.group).pipe(
      switchMap(({ controls }) => controls.role.valueChanges.pipe(startWith(controls.role.value))),
    ),
  );
  protected readonly needsAgency = computed(() => isAgencyRole((this.role() ?? '') as Role));
  protected readonly chairs = computed(() =>
    this.register().people.filter(({ roles }) =>
      roles.some(
        ({ role, when, standsInFor }) => role === 'chair' && when !== 'over' && !standsInFor,
      ),
    ),
  );
}
