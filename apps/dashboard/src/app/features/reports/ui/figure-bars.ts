import { Component, computed, input } from '@angular/core';
import { type FigureGroup } from '@canteen/contracts';
import { Card } from '@canteen/ui';

/**
 * One group of figures: a table whose first number is also a bar, so that the picture and the numbers
 * behind it are one thing, for eyes and for screen readers.
 */
@Component({
  selector: 'app-figure-bars',
  imports: [Card],
  template: `
    <ui-card [heading]="group().heading">
      <p class="secondary">{{ group().lead }}</p>
      @if (group().rows.length) {
        <table class="ui-table">
          <caption class="visually-hidden">
            {{
              group().heading
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ group().of }}</th>
              @for (column of group().columns; track $index) {
                <th scope="col">{{ column }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of group().rows; track row.label) {
              <tr>
                <th scope="row">{{ row.label }}</th>
                @for (cell of row.cells; track $index; let first = $first) {
                  <td [attr.data-label]="group().columns[$index]">
                    {{ cell }}
                    @if (first) {
                      <svg
                        class="bar"
                        viewBox="0 0 100 8"
                        preserveAspectRatio="none"
                        aria-hidden="true"
                        focusable="false"
                      >
                        <rect class="whole" height="8" [attr.width]="width(row.bar)" />
                        <rect class="fault" height="8" [attr.width]="width(row.fault)" />
                      </svg>
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p>Nothing in these days.</p>
      }
    </ui-card>
  `,
  styles: `
    :host {
      display: block;
    }
    th[scope='row'] {
      font-weight: 400;
    }
    .bar {
      display: block;
      width: min(100%, 240px);
      height: 8px;
      margin-top: var(--s1);
    }
    .whole {
      fill: var(--action);
    }
    .fault {
      fill: var(--waiting);
    }
  `,
})
export class FigureBars {
  readonly group = input.required<FigureGroup>();
  private readonly most = computed(() => Math.max(1, ...this.group().rows.map(({ bar }) => bar)));

  protected width(count: number): number {
    return (100 * count) / this.most();
  }
}
