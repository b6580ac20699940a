import { questions } from './testing/a-form';
import { shown, wrong } from './testing/shown-question';

describe('rows', () => {
  it('adds, fills and removes rows', async () => {
    const { page, asked } = await shown(questions.rows);
    await asked.pressButton('Add a row');
    await asked.type('2017-09-27', 0);
    await asked.pick('Home visit');
    await asked.type('Seen at home', 1);
    await asked.type('2', 2);
    expect(page.answer()).toEqual({
      value: [{ day: -1, type: 'visit', action: 'Seen at home', count: 2 }],
    });
    await asked.pressButton('Add another row');
    expect(page.answer()?.value).toHaveLength(2);
    await asked.pressButton('Remove row 2');
    expect(page.answer()?.value).toHaveLength(1);
  });

  it('adds no row beyond the most', async () => {
    const rows = [{ count: 1 }, { count: 2 }, { count: 3 }];
    const { asked } = await shown(questions.rows, { value: rows });
    await expect(asked.pressButton('Add another row')).rejects.toThrow();
    expect(await asked.words()).toContain('3 of at most 3');
  });

  it('says what is wrong with a cell at the cell', async () => {
    const rows = [{ count: 1 }, { count: 'two' }];
    const { page, asked, host } = await shown(questions.rows, { value: rows });
    const message = 'Row 2, How many: enter a whole number';
    page.problems.set([wrong(message, { row: 1, column: 'count' })]);
    expect(await asked.words()).toContain('enter a whole number');
    const cell = host.querySelector('#q-C2-1-count');
    expect(cell?.getAttribute('aria-invalid')).toBe('true');
    expect(cell?.getAttribute('aria-describedby')).toBe('q-C2-1-count-problem');
    expect(host.querySelector('#q-C2-0-count')?.getAttribute('aria-invalid')).toBeNull();
  });

  it('keeps fixed rows in place and leaves out those that say nothing', async () => {
    const { page, asked } = await shown(questions.fixedRows);
    await asked.type('4', 1);
    expect(page.answer()).toEqual({ value: [{ row: 'dental', offered: 4 }] });
    await asked.type('', 1);
    expect(page.answer()).toBeNull();
  });
});
