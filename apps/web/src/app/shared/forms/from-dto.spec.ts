import { FormControl } from '@angular/forms';
import { PlanAuditDto, ReasonDto, SignInDto } from '@sightline/contracts';
import { fromDto } from './from-dto';

describe('fromDto', () => {
  it('refuses what the request class refuses, in its words', () => {
    const control = new FormControl('ab', fromDto(ReasonDto, 'reason'));
    expect(control.errors).toEqual({ contract: ['Give a reason in 3 to 500 characters'] });
  });

  it('refuses an empty control of a property that must be given', () => {
    const control = new FormControl('', fromDto(ReasonDto, 'reason'));
    expect(control.valid).toBe(false);
  });

  it('accepts what the request class accepts', () => {
    const control = new FormControl('Chair away', fromDto(ReasonDto, 'reason'));
    expect(control.errors).toBeNull();
  });

  it('looks at its own property only, though others of the class are missing', () => {
    const control = new FormControl('tom.ellery@castle.example', fromDto(SignInDto, 'email'));
    expect(control.errors).toBeNull();
  });

  it.each(['', null])('accepts %p for a property that may be left out', (empty) => {
    const control = new FormControl(empty, fromDto(PlanAuditDto, 'reAuditOfId'));
    expect(control.errors).toBeNull();
  });

  it('refuses a wrong value of a property that may be left out', () => {
    const control = new FormControl('not an id', fromDto(PlanAuditDto, 'reAuditOfId'));
    expect(control.errors).toEqual({ contract: ['Choose the earlier audit from the list'] });
  });
});
