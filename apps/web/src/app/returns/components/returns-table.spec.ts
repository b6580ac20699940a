import { TestBed } from '@angular/core/testing';
import type { CaseFileView, GridCellView, GridView } from '@sightline/contracts';
import axe from 'axe-core';
import { placeOf } from '../grid-figures';
import { type Choosing, ReturnsTable } from './returns-table';

const cases = ['C01', 'C02'].map(
  (reference, index): CaseFileView => ({
    ...{ id: reference, auditId: 'a', number: index + 1, reference, ageBand: null },
    ...{ stratum: { key: 'recent', label: 'Recent' }, status: 'confirmed', statusReason: null },
    revision: 1,
  }),
);
const agencies = ['police', 'health'].map((id) => ({
  ...{ id, name: `The ${id}`, shortName: id, kind: 'police' as const },
}));
const cells = cases.flatMap(({ id: caseId }) =>
  agencies.map(
    ({ id: agencyId }): GridCellView => ({
      ...{ returnId: `${caseId}-${agencyId}`, caseId, agencyId, status: 'issued', nilKind: null },
      ...{ involvement: null, isLate: caseId === 'C01', isMissing: false, dueDay: '2026-03-06' },
      ...{ originalDueDay: '2026-03-06', extensionReason: null, remindedAt: null },
      isEntered: false,
      areaMove: null,
      lateIssue: null,
      ...{ answered: 0, required: 0, auditors: [] },
    }),
  ),
);
const grid: GridView = {
  ...{ cases, agencies, cells, dueDay: null, today: '2026-03-09', readAt: '', revision: 1 },
  acts: ['extend'],
};

/** These look at pixels, which are not painted here. */
const noCanvas = {
  'color-contrast': { enabled: false },
  'label-content-name-mismatch': { enabled: false },
};

async function shown(chosen: readonly string[] = [], acts = grid.acts) {
  const fixture = TestBed.createComponent(ReturnsTable);
  const byPlace = new Map(cells.map((cell) => [placeOf(cell.caseId, cell.agencyId), cell]));
  const shownGrid = { ...grid, acts };
  const inputs = { grid: shownGrid, byPlace, choice: { filter: 'late' }, chosen: new Set(chosen) };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const told: Choosing[] = [];
  const opened: string[] = [];
  fixture.componentInstance.choosing.subscribe((one) => told.push(one));
  fixture.componentInstance.opened.subscribe((one) => opened.push(one));
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  await fixture.whenStable();
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    await fixture.whenStable();
  };
  const stops = () => [...host.querySelectorAll<HTMLElement>('[tabindex="0"][data-row]')];
  stops()[0]?.focus();
  return { host, told, opened, press, stops };
}

describe('the grid of returns', () => {
  it('is one tab stop, moved by the arrows and never off the grid', async () => {
    const { press, stops } = await shown();
    expect(stops()).toHaveLength(1);
    await press('ArrowRight');
    await press('ArrowRight');
    await press('ArrowDown');
    expect(stops()).toHaveLength(1);
    expect(document.activeElement?.getAttribute('aria-label')).toContain('C02, health: To start');
  });

  it('chooses a return by Space and lets it go again', async () => {
    const { told, press } = await shown(['C01-police']);
    await press(' ');
    await press('ArrowRight');
    await press(' ');
    expect(told).toEqual([
      { returnIds: ['C01-police'], isChosen: false },
      { returnIds: ['C01-health'], isChosen: true },
    ]);
  });

  it('chooses from a head only what the filter shows', async () => {
    const { told, press } = await shown();
    await press('ArrowUp');
    await press(' ');
    expect(told).toEqual([{ returnIds: ['C01-police'], isChosen: true }]);
  });

  it('opens a return by Enter and by a click beside its box', async () => {
    const { host, told, opened, press } = await shown();
    await press('Enter');
    host.querySelector<HTMLElement>('td[data-row="1"] sl-status-chip')?.click();
    host.querySelector<HTMLElement>('td[data-row="1"] [data-pick]')?.click();
    expect(opened).toEqual(['C01-police', 'C02-police']);
    expect(told).toEqual([{ returnIds: ['C02-police'], isChosen: true }]);
  });

  it('offers no choosing to somebody who may do nothing to many at once', async () => {
    const { host, told, opened, press } = await shown([], []);
    await press(' ');
    await press('Enter');
    expect(host.querySelector('[data-pick], [aria-selected]')).toBeNull();
    expect([told, opened]).toEqual([[], ['C01-police']]);
  });

  it('says in words what stands in a cell, and is sound for a screen reader', async () => {
    const { host } = await shown(['C01-police']);
    const cell = host.querySelector('td[data-row="0"]');
    expect(cell?.getAttribute('aria-label')).toBe(
      'C01, police: To start, late, 1 day late, No auditor is chosen',
    );
    expect(cell?.getAttribute('aria-selected')).toBe('true');
    const { violations } = await axe.run(host, { rules: noCanvas });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
