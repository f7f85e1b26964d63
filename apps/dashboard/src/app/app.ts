import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ProofDialog } from './shell/proof-dialog';

/** The root: which frame stands around a page is decided by the routes. */
@Component({
  selector: 'app-root',
  imports: [ProofDialog, RouterOutlet],
  template: `<router-outlet /><app-proof-dialog />`,
})
export class App {}
