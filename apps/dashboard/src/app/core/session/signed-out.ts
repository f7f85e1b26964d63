import { Service } from '@angular/core';
import { Subject } from 'rxjs';

/** Says that the server ended the session, to whoever keeps it; breaks a circle of imports. */
@Service()
export class SignedOut {
  private readonly events = new Subject<void>();
  readonly happened = this.events.asObservable();

  announce(): void {
    this.events.next();
  }
}
