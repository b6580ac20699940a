import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { NonNullableFormBuilder } from '@angular/forms';
import type { TemplateSectionView } from '@sightline/contracts';
import { sectionForm } from './template-forms';
import { TemplateSections } from './template-sections';

const known: readonly TemplateSectionView[] = [
  ['summary', 'Summary', 'the board reads this page first'],
  ['why', 'Why we looked', null],
  ['themes', 'Themes', null],
].map(([key, title, staysBecause]) => ({
  ...{ key: key!, title: title!, isOn: true, words: '' },
  ...{ usualTitle: title!, staysBecause: staysBecause ?? null },
}));

async function shown() {
  TestBed.configureTestingModule({ providers: [provideHttpClient()] });
  const build = TestBed.inject(NonNullableFormBuilder);
  const sections = build.array(known.map((section) => sectionForm(build, section)));
  const fixture = TestBed.createComponent(TemplateSections);
  fixture.componentRef.setInput('sections', sections);
  fixture.componentRef.setInput('known', known);
  fixture.componentRef.setInput('mostOwn', 1);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const press = async (label: string) => {
    const buttons = [...host.querySelectorAll('button')];
    buttons
      .find((one) => (one.getAttribute('aria-label') ?? one.textContent.trim()).includes(label))!
      .click();
    await fixture.whenStable();
  };
  const keys = () => sections.getRawValue().map(({ key }) => key);
  return { host, sections, press, keys };
}

describe(TemplateSections.name, () => {
  it('moves a section by its arrows, takes the focus along and says where it is now', async () => {
    const { host, press, keys } = await shown();
    await press('Move Themes up');
    expect(keys()).toEqual(['summary', 'themes', 'why']);
    expect(host.querySelector('p[aria-live]')?.textContent).toBe('Themes is now 2 of 3');
    expect(host.querySelector<HTMLButtonElement>('[data-move="0-up"]')?.disabled).toBe(true);
  });

  it('lets only those sections be left out that need not stay', async () => {
    const { host } = await shown();
    const boxes = [...host.querySelectorAll<HTMLElement>('mat-checkbox input')];
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual([
      'In the report: Why we looked',
      'In the report: Themes',
    ]);
    expect(host.textContent).toContain('It must stay: the board reads this page first.');
  });

  it('adds a section of the partnership’s own, and no more than it may have', async () => {
    const { host, sections, press, keys } = await shown();
    await press('Add a section');
    expect(keys()[0]).toMatch(/^own-[a-z0-9]{8}$/);
    expect(sections.at(0).valid).toBe(false);
    expect(host.textContent).not.toContain('Add a section of your own');
    await press('Take this section out');
    expect(keys()).toEqual(['summary', 'why', 'themes']);
  });
});
