import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { paths, type SchoolListView } from '@sightline/contracts';
import type { IdentifierSpan } from '@sightline/disclosure';
import { catchError, firstValueFrom, of } from 'rxjs';
import { apiUrl } from '../http/api-url';

type Find = (text: string) => readonly IdentifierSpan[];

/** Finds what may say who somebody is in a short text; fetched when there is a text to look at. */
@Injectable({ providedIn: 'root' })
export class NameFinder {
  private readonly http = inject(HttpClient);
  private ready: Promise<Find> | undefined;

  /** What is marked; nothing where the finder cannot be fetched: the server looks in any case. */
  async find(text: string): Promise<readonly IdentifierSpan[]> {
    this.ready ??= this.load();
    const find = await this.ready.catch(() => undefined);
    if (!find) this.ready = undefined;
    return find?.(text) ?? [];
  }

  private async load(): Promise<Find> {
    const schools = this.http
      .get<SchoolListView>(apiUrl(paths.schools))
      .pipe(catchError(() => of({ names: [] as readonly string[] })));
    const [{ findIdentifiers, noLists, prepareLists }, { names }] = await Promise.all([
      import('@sightline/disclosure'),
      firstValueFrom(schools),
    ]);
    const lists = names.length > 0 ? prepareLists({ schools: [...names] }) : noLists;
    return (text) => findIdentifiers(text, lists);
  }
}
