import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, PageHeader } from '@canteen/ui';

/** The address leads nowhere. */
@Component({
  selector: 'app-not-found',
  imports: [Button, PageHeader, RouterLink],
  template: `
    <ui-page-header heading="Page not found" />
    <p>The address may be mistyped, or what it led to was moved.</p>
    <a uiButton routerLink="/">Go to Home</a>
  `,
})
export class NotFound {}
