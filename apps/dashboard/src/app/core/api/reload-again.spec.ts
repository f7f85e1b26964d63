/** @jest-environment jsdom */
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { reloadAgain } from './reload-again';

describe('reloadAgain', () => {
  beforeAll(() => {
    TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
  });

  it('asks again after the answer that was on its way when the change came', () => {
    const isLoading = signal(true);
    const reload = jest.fn(() => !isLoading());
    const again = TestBed.runInInjectionContext(() => reloadAgain({ reload, isLoading }));
    again();
    again();
    TestBed.tick();
    expect(reload).toHaveBeenCalledTimes(2);
    isLoading.set(false);
    TestBed.tick();
    expect(reload).toHaveBeenCalledTimes(3);
    expect(reload).toHaveLastReturnedWith(true);
    TestBed.tick();
    expect(reload).toHaveBeenCalledTimes(3);
  });
});
