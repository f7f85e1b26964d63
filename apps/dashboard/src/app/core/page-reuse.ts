import { Injectable } from '@angular/core';
import { type ActivatedRouteSnapshot, BaseRouteReuseStrategy } from '@angular/router';

/**
 * Keeps a page when only its address changes, except where a route says that it begins afresh: who is
 * writing a new post and asks for another one gets an empty page.
 */
@Injectable({ providedIn: 'root' })
export class PageReuse extends BaseRouteReuseStrategy {
  override shouldReuseRoute(future: ActivatedRouteSnapshot, now: ActivatedRouteSnapshot): boolean {
    return super.shouldReuseRoute(future, now) && future.data['afresh'] !== true;
  }
}
