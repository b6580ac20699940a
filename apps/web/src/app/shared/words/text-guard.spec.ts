import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { TextGuard } from './text-guard';

async function shown(text: string) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting()],
  });
  const fixture = TestBed.createComponent(TextGuard);
  fixture.componentRef.setInput('text', text);
  const cleaned: string[] = [];
  fixture.componentInstance.cleaned.subscribe((one) => cleaned.push(one));
  const host = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  const server = TestBed.inject(HttpTestingController);
  const rest = async () => {
    for (let round = 0; round < 60; round++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      server.match('/api/v1/schools').forEach((one) => one.flush({ names: [] }));
      await fixture.whenStable();
      if (host.querySelector('mark')) return;
    }
  };
  const press = (words: string) =>
    [...host.querySelectorAll('button')]
      .find((one) => one.textContent.trim().startsWith(words))
      ?.click();
  return { fixture, host, cleaned, rest, press };
}

describe('a text that others will read', () => {
  it('is marked when the hand rests, and the words are taken out by one press', async () => {
    const { host, cleaned, rest, press } = await shown('Ask Zofia Nowak about the visit.');
    expect(host.querySelector('mark')).toBeNull();
    await rest();
    expect(host.querySelector('mark')?.textContent).toContain('Nowak');
    press('Take it out');
    expect(cleaned[0]).not.toContain('Nowak');
    expect(cleaned[0]).not.toContain('  ');
  });

  it('takes the reason why words stay', async () => {
    const { fixture, host, rest } = await shown('Ask Zofia Nowak about the visit.');
    await rest();
    const input = host.querySelector('input');
    input!.value = 'The author of the form';
    input!.dispatchEvent(new Event('input'));
    expect(fixture.componentInstance.because()).toBe('The author of the form');
  });

  it('says nothing about a text that names nobody', async () => {
    const { fixture, host } = await shown('The mother was told of the visit.');
    await new Promise((resolve) => setTimeout(resolve, 900));
    TestBed.inject(HttpTestingController)
      .match('/api/v1/schools')
      .forEach((one) => one.flush({ names: [] }));
    await fixture.whenStable();
    expect(host.querySelector('section')).toBeNull();
  });
});
