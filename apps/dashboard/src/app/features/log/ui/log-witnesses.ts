import { Component, computed, input } from '@angular/core';
import { type LogStatus } from '@canteen/contracts';
import { Moment } from '@canteen/ui';

/** Who outside holds a checkpoint, up to where, and what nobody outside vouches for. */
@Component({
  selector: 'app-log-witnesses',
  imports: [Moment],
  template: `
    @if (mail().last; as last) {
      <p>
        Checkpoint {{ said(last.size) }} went by e-mail to {{ last.to.join(', ') }},
        <ui-time [at]="last.at" />.
      </p>
    }
    @for (witness of status().witnessed.cosigning; track witness.name) {
      <p>
        @if (witness.size) {
          The witness {{ witness.name }} cosigned checkpoint {{ said(witness.size) }}.
        } @else {
          The witness {{ witness.name }} has cosigned nothing yet.
        }
        @if (witness.waitingSince; as since) {
          A newer one waits for it since <ui-time [at]="since" />.
        }
      </p>
    }
    @if (mail().failed.length) {
      <p class="missing">
        The last checkpoint could not go by e-mail to {{ mail().failed.join(', ') }}. Check the
        address and the mail server.
      </p>
    }
    @if (!mail().configured) {
      <p class="missing">
        E-mail is not set up, so no checkpoint goes out. Ask whoever runs Canteen for you.
      </p>
    }
    @if (open()) {
      <p class="missing">
        {{ open() === status().size ? 'Nobody' : 'For the last ' + said(open()) + ', nobody' }}
        outside holds a checkpoint yet: whoever has the signing key of this computer could still
        change
        {{ open() === 1 ? 'that entry' : 'those entries' }} unseen.
        @if (mail().configured && mail().nextAt; as next) {
          The next checkpoint goes out <ui-time [at]="next" />.
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 0 0 var(--s2);
    }
    .missing {
      padding-left: var(--s3);
      border-left: 4px solid var(--waiting);
    }
  `,
})
export class LogWitnessesNote {
  readonly status = input.required<LogStatus>();

  protected readonly mail = computed(() => this.status().witnessed.mail);
  /** Entries that nobody outside vouches for. */
  protected readonly open = computed(() => this.status().size - this.status().witnessed.size);

  protected said(count: number): string {
    return count.toLocaleString('en-GB');
  }
}
