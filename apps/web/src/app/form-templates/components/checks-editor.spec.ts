import { TestBed } from '@angular/core/testing';
import { applyEdit, type FormDefinition, type SettingValues } from '@sightline/form-engine';
import axe from 'axe-core';
import { aForm } from '../../shared/questions/testing/a-form';
import { ChecksEditor } from './checks-editor';

const grade = (id: string, extra: object = {}) =>
  ({ kind: 'grade', id, text: `Grade of ${id}`, scale: 'four', ...extra }) as const;

const form: FormDefinition = {
  ...aForm,
  scales: {
    four: {
      label: 'Four grades',
      points: ['O', 'G', 'RI', 'I'].map((code) => ({ code, label: code })),
    },
    rag: { label: 'Colours', points: [{ code: 'red', label: 'Red' }] },
  },
  sections: [
    {
      id: 'N',
      title: 'Judgement',
      questions: [
        grade('N2', { measures: 'own-practice' }),
        grade('N3', { measures: 'multi-agency' }),
        grade('N4'),
        grade('N5', { scale: 'rag' }),
      ],
    },
  ],
};

async function shown(first: FormDefinition, partnership: SettingValues = {}) {
  const fixture = TestBed.createComponent(ChecksEditor);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  let now = first;
  fixture.componentRef.setInput('form', now);
  fixture.componentRef.setInput('partnership', partnership);
  fixture.componentInstance.edited.subscribe((edit) => {
    now = applyEdit(now, edit);
    fixture.componentRef.setInput('form', now);
  });
  await fixture.whenStable();
  host.querySelector('details')!.open = true;
  const words = (one: Element | null | undefined) => one?.textContent.replace(/\s+/g, ' ').trim();
  const box = <T extends HTMLElement>(label: string, within: ParentNode = host): T => {
    const found = [...within.querySelectorAll('label')].find((one) => words(one) === label);
    const input = found && host.querySelector<T>(`#${found.htmlFor}`);
    if (!input) throw new Error(`Nothing is called “${label}”`);
    return input;
  };
  const part = (legend: string) => {
    const all = [...host.querySelectorAll('legend')];
    return all.find((one) => words(one)?.includes(legend))!.parentElement!;
  };
  const pick = async (label: string, code: string, within?: ParentNode) => {
    const select = box<HTMLSelectElement>(label, within);
    select.value = code;
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const type = async (label: string, text: string, within?: ParentNode) => {
    const input = box<HTMLInputElement>(label, within);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async (name: string) => {
    [...host.querySelectorAll('button')].find((one) => words(one) === name)!.click();
    await fixture.whenStable();
  };
  const state = () => words(host.querySelector('summary .state'));
  return { host, form: () => now, box, part, pick, type, press, state, words };
}

afterEach(() => document.querySelectorAll('[id^=root]').forEach((one) => one.remove()));

describe('what the checks of a form go by', () => {
  it('says which grades are compared, and takes another question for one', async () => {
    const { box, pick, form: now, state } = await shown(form);
    expect(state()).toBe('N2 and N3 are compared; numbers as the partnership sets them');
    expect(box<HTMLSelectElement>('Own practice is graded by').value).toBe('N2');
    await pick('Own practice is graded by', 'N4');
    const measured = now().sections[0]!.questions.map((one) => 'measures' in one && one.measures);
    expect(measured).toEqual([false, 'multi-agency', 'own-practice', false]);
    await pick('Multi-agency working is graded by', '-');
    expect(state()).toContain('No two grades are compared');
  });

  it('says where a scale has other grades than the checks know', async () => {
    const { host, pick } = await shown(form);
    expect(host.textContent).not.toContain('no check looks at it');
    await pick('Own practice is graded by', 'N5');
    expect(host.textContent).toContain('Its scale has other grades: no check looks at it.');
  });

  it('goes by the partnership’s setting, and names its number', async () => {
    const { part, box, words } = await shown(form, { 'grades-apart-steps': 1 });
    const apart = part('far apart');
    const select = box<HTMLSelectElement>('Goes by', apart);
    expect(words(select.selectedOptions[0])).toBe('The partnership’s setting: 1 grade');
    expect(apart.querySelector('input')).toBeNull();
  });

  it('takes a number of its own, which begins as the one in force', async () => {
    const { part, pick, type, form: now } = await shown(form, { 'good-needs-met-percent': 60 });
    await pick('Goes by', 'own', part('Good or better'));
    expect(now().settings).toEqual({ goodNeedsMet: 0.6 });
    await type('Per cent', '75', part('Good or better'));
    await pick('Goes by', 'own', part('far apart'));
    await type('Grades', '3', part('far apart'));
    expect(now().settings).toEqual({ goodNeedsMet: 0.75, gradesApart: 3 });
    await type('Grades', '4', part('far apart'));
    expect(now().settings?.gradesApart).toBe(3);
    await pick('Goes by', 'partnership', part('Good or better'));
    expect(now().settings).toEqual({ gradesApart: 3 });
  });

  it('says that a copy of an earlier form keeps numbers of its own, and takes the partnership’s', async () => {
    const settings = {
      ...{ thinEvidenceWords: 15, goodNeedsMet: 0.7, inadequateBelowMet: 0.85 },
      gradesApart: 2,
    };
    const { host, press, state, form: now } = await shown({ ...form, settings });
    expect(state()).toContain('4 of 4 numbers are this form’s own');
    expect(host.textContent).toContain('hold whatever the partnership sets');
    await press('Take the partnership’s for all');
    expect(now()).not.toHaveProperty('settings');
    expect(state()).toContain('numbers as the partnership sets them');
  });

  it('is clean to axe', async () => {
    const { host } = await shown({ ...form, settings: { gradesApart: 2 } });
    const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
