import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { PrintMenu } from './print-menu';

async function opened(inputs: Readonly<Record<string, unknown>>) {
  const fixture = TestBed.createComponent(PrintMenu);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  let printed = 0;
  fixture.componentInstance.pagePrinted.subscribe(() => (printed += 1));
  const menu = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatMenuHarness);
  await menu.open();
  return { menu, printed: () => printed };
}

const links = [
  { label: 'PDF', url: '/api/v1/returns/1/print?format=pdf' },
  { label: 'Word', url: '/api/v1/returns/1/print?format=docx' },
];

describe('what there is to print', () => {
  it('offers no printing of a page that is not for it', async () => {
    const { menu } = await opened({ links });
    const items = await menu.getItems();
    expect(await Promise.all(items.map((item) => item.getText()))).toEqual(['PDF', 'Word']);
  });

  it('gives each file by its address, to be saved', async () => {
    const { menu } = await opened({ links });
    const [first] = await menu.getItems();
    const host = await first!.host();
    expect(await host.getAttribute('href')).toBe(links[0]!.url);
    expect(await host.getAttribute('download')).toBe('');
  });

  it('prints the page where that is offered', async () => {
    const { menu, printed } = await opened({ links, pageLabel: 'This page' });
    await menu.clickItem({ text: 'This page' });
    expect(printed()).toBe(1);
  });
});
