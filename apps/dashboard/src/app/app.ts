import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The root: which frame stands around a page is decided by the routes. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: `<router-outlet />`,
})
export class App {}
