import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import type { ClientProblem } from '../http/client-problem';
import { applyFieldProblems, checkForm, errorWords } from './field-errors';

const refusal: ClientProblem = {
  type: 'about:blank',
  title: 'Some of what you entered needs attention',
  status: 422,
  code: 'request.invalid',
  requestId: 'r1',
  fields: [
    { field: 'theme', message: 'Say the theme in 3 to 200 characters' },
    { field: 'strata.0.count', message: 'A stratum has at least one case' },
    { field: 'revision', message: 'revision must be a whole number' },
  ],
};

function aForm() {
  return new FormGroup({
    theme: new FormControl(''),
    strata: new FormArray([new FormGroup({ count: new FormControl(0) })]),
  });
}

describe('applyFieldProblems', () => {
  it('puts each message at its field, nested ones too', () => {
    const form = aForm();
    applyFieldProblems(form, refusal);
    expect(errorWords(form.get('theme'))).toBe('Say the theme in 3 to 200 characters');
    expect(errorWords(form.get('strata.0.count'))).toBe('A stratum has at least one case');
    expect(form.get('theme')?.touched).toBe(true);
  });

  it('answers the messages that belong to no field, so that none is swallowed', () => {
    expect(applyFieldProblems(aForm(), refusal)).toEqual(['revision must be a whole number']);
  });

  it('lets go of a message when the person changes the field', () => {
    const form = aForm();
    applyFieldProblems(form, refusal);
    form.controls.theme.setValue('Neglect');
    expect(errorWords(form.controls.theme)).toBe('');
  });
});

describe('checkForm', () => {
  it('moves to the first wrong field and shows what is wrong everywhere', () => {
    const host = document.createElement('form');
    host.innerHTML = '<input class="ng-valid" /><input id="wrong" class="ng-invalid" />';
    document.body.append(host);
    const form = new FormGroup({ reason: new FormControl('', Validators.required) });

    expect(checkForm(form, host)).toBe(false);
    expect(document.activeElement?.id).toBe('wrong');
    expect(form.controls.reason.touched).toBe(true);
    host.remove();
  });

  it('asks again what the server refused: it may hang on a field changed since', () => {
    const form = aForm();
    applyFieldProblems(form, refusal);
    expect(form.valid).toBe(false);
    expect(checkForm(form, document.createElement('form'))).toBe(true);
    expect(errorWords(form.get('strata.0.count'))).toBe('');
  });

  it('says that a valid form may be sent', () => {
    const form = new FormGroup({ reason: new FormControl('Chair away', Validators.required) });
    expect(checkForm(form, document.createElement('form'))).toBe(true);
  });
});
