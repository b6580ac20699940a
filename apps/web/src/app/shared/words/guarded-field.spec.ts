import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup } from '@angular/forms';
import { NameFinder } from './name-finder';
import { whyTheyStay } from './because';
import { GuardedField } from './guarded-field';

const missing = () => ({ contract: ['Give a reason in 3 to 500 characters'] });

async function shown(isGuarded = true) {
  const find = (text: string) =>
    Promise.resolve(
      text.includes('Nowak')
        ? [{ start: text.indexOf('Nowak'), end: text.length, reason: 'a name', replacements: [] }]
        : [],
    );
  TestBed.configureTestingModule({ providers: [{ provide: NameFinder, useValue: { find } }] });
  const control = new FormControl('', { nonNullable: true, validators: missing });
  const fixture = TestBed.createComponent(GuardedField);
  fixture.componentRef.setInput('label', 'Reason');
  fixture.componentRef.setInput('control', control);
  fixture.componentRef.setInput('isGuarded', isGuarded);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const write = async (text: string) => {
    const field = host.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await new Promise((resolve) => setTimeout(resolve, 750));
    await fixture.whenStable();
  };
  return { fixture, host, control, write };
}

describe(GuardedField.name, () => {
  it('says what is wrong once whoever holds the form has looked', async () => {
    const { fixture, host, control } = await shown();
    expect(host.textContent).not.toContain('Give a reason');
    new FormGroup({ reason: control }).markAllAsTouched();
    await fixture.whenStable();
    expect(host.querySelector('mat-error')?.textContent).toContain('Give a reason');
  });

  it('marks a name while it is written, and takes it out', async () => {
    const { fixture, host, control, write } = await shown();
    await write('Trial of Nowak');
    expect(host.querySelector('mark')?.textContent).toBe('Nowak');
    host.querySelector<HTMLButtonElement>('li button')!.click();
    await fixture.whenStable();
    expect(control.value).toBe('Trial of');
  });

  it('marks nothing in words that nobody else reads', async () => {
    const { host, write } = await shown(false);
    await write('Trial of Nowak');
    expect(host.querySelector('mark')).toBeNull();
  });
});

describe(whyTheyStay.name, () => {
  it('sends nothing where nothing was said', () => {
    expect([whyTheyStay('  '), whyTheyStay(' A place ')]).toEqual([{}, { because: 'A place' }]);
  });
});
