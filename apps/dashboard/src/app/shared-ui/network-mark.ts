import { Component, computed, input } from '@angular/core';
import { type Network } from '@canteen/contracts';
import { Icon } from '@canteen/ui';
import { mdiFacebook } from '@mdi/js';

const x = 'M4 4h4.6l4.2 5.7L17.8 4H20l-6.1 7.1L20.6 20H16l-4.6-6.2L6 20H3.8l6.6-7.6Z';

export const networkWords: Record<Network, string> = { facebook: 'Facebook', x: 'X' };
const icons: Record<Network, string> = { facebook: mdiFacebook, x };

/** A network: its mark and its name. */
@Component({
  selector: 'app-network',
  imports: [Icon],
  template: `<ui-icon [path]="icon()" [size]="18" /><span [class.visually-hidden]="iconOnly()">{{
      label() || word()
    }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--s1);
      align-items: center;
      min-width: 0;
    }
    ui-icon {
      flex: none;
    }
  `,
})
export class NetworkMark {
  readonly network = input.required<Network>();
  /** Other words than the network's name, such as the channel's. */
  readonly label = input('');
  readonly iconOnly = input(false);
  protected readonly icon = computed(() => icons[this.network()]);
  protected readonly word = computed(() => networkWords[this.network()]);
}
