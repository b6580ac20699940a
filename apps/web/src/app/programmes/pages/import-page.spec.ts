import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ImportPage } from './import-page';

describe('choosing a programme file', () => {
  it('is one stop of the Tab key: the button, not the file field behind it', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    const fixture = TestBed.createComponent(ImportPage);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const field = host.querySelector<HTMLInputElement>('input[type=file]')!;
    expect(field.hidden).toBe(true);
    const opened = jest.spyOn(field, 'click');
    const buttons = [...host.querySelectorAll('button')];
    buttons.find((one) => one.textContent.includes('Choose a CSV file'))!.click();
    expect(opened).toHaveBeenCalledTimes(1);
  });
});
