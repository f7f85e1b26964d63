import { Component, input } from '@angular/core';
import { type TableRemark, type TableRowView, postTable } from '@canteen/contracts';
import { Moment } from '@canteen/ui';
import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiContentDuplicate } from '@mdi/js';
import { NetworkMark } from '../../../shared-ui/network-mark';
import { StatePill } from '../../../shared-ui/state-pill';
import { type Look } from '../../../shared-ui/states';

const fateLooks: Record<TableRowView['fate'], Look> = {
  draft: { word: 'Becomes a draft', icon: mdiCheckCircleOutline, tone: 'good' },
  there: { word: 'There already', icon: mdiContentDuplicate, tone: 'neutral' },
  wrong: { word: 'Put right first', icon: mdiAlertCircleOutline, tone: 'waiting' },
};

/** What would become of each row of a table, with what is wrong and what is good to know. */
@Component({
  selector: 'app-table-rows',
  imports: [Moment, NetworkMark, StatePill],
  template: `
    <div class="ui-table-frame" role="region" aria-label="Rows of the table" tabindex="0">
      <table class="ui-table">
        <caption class="visually-hidden">
          What would become of each row
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">What becomes of it</th>
            <th scope="col">When</th>
            <th scope="col">Where</th>
            <th scope="col">What it says</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.row) {
            <tr [id]="'row-' + row.row" tabindex="-1">
              <th scope="row"><span class="on-phone">Row </span>{{ row.row }}</th>
              <td><app-state [look]="looks[row.fate]" /></td>
              <td data-label="When">
                @if (row.dueAt; as due) {
                  <ui-time [at]="due" />
                } @else {
                  Not clear
                }
              </td>
              <td data-label="Where">
                @for (channel of row.channels; track channel.id) {
                  <app-network [network]="channel.network" [label]="channel.handle" />
                } @empty {
                  Not clear
                }
              </td>
              <td class="words">
                <p>{{ row.excerpt || 'No words' }}</p>
                @if (row.problems.length || row.notes.length) {
                  <ul class="plain-list">
                    @for (problem of row.problems; track $index) {
                      <li class="problem">{{ said(problem) }}</li>
                    }
                    @for (note of row.notes; track $index) {
                      <li class="secondary small">{{ said(note) }}</li>
                    }
                  </ul>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    app-network {
      display: flex;
    }
    tr:focus {
      outline: 3px solid var(--focus-ink);
      outline-offset: -3px;
    }
    tbody th,
    app-state,
    app-network,
    ui-time {
      white-space: nowrap;
    }
    .words {
      width: 100%;
      min-width: 16rem;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
    ul {
      margin-top: var(--s1);
    }
    .problem {
      font-weight: 700;
      color: var(--waiting);
    }
    .on-phone {
      display: none;
    }
    @media (width < 640px) {
      .on-phone {
        display: inline;
      }
      .words {
        min-width: 0;
      }
    }
  `,
})
export class TableRows {
  readonly rows = input.required<readonly TableRowView[]>();
  protected readonly looks = fateLooks;

  protected said({ column, message }: TableRemark): string {
    return column ? `${postTable.columns[column]}: ${message}` : message;
  }
}
